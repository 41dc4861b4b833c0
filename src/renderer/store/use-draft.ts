import { useCallback, useState } from 'react';
import { useStore } from './store-context.tsx';

export interface DraftState<Value> {
  value: Value;
  setValue(value: Value): void;
  /** Whether the value is one that was kept from before. */
  isRestored: boolean;
  /** Forgets the draft: it has become the real thing, or is not wanted. */
  discard(): Promise<void>;
}

/**
 * A form's value, kept sealed while it is not saved. `parse` reads what was kept and gives null for what
 * it does not take; the form then starts from `initial`.
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
  parse: (kept: unknown) => Value | null,
): DraftState<Value> {
  const { drafts } = useStore();
  const [kept] = useState(() => readDraft(drafts.find(key), parse));
  const [value, setCurrent] = useState(kept ?? initial);
  const setValue = useCallback(
    (next: Value) => {
      setCurrent(next);
      drafts.save(key, JSON.stringify(next));
    },
    [drafts, key],
  );
  const discard = useCallback(() => drafts.discard(key), [drafts, key]);
  return { value, setValue, isRestored: kept !== null, discard };
}

function readDraft<Value>(text: string | undefined, parse: (kept: unknown) => Value | null): Value | null {
  if (text === undefined) return null;
  try {
    return parse(JSON.parse(text));
  } catch {
    return null;
  }
}
