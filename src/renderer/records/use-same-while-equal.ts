import { useState } from 'react';

/** The same object for as long as it says the same: the router makes a new one at each step. */
export function useSameWhileEqual<Value>(value: Value): Value {
  const [held, setHeld] = useState(value);
  if (held === value || JSON.stringify(held) === JSON.stringify(value)) return held;
  setHeld(value);
  return value;
}
