import { useRef } from 'react';
import { useChoosing } from './choosing.ts';

/** Choosing by the place in the list: one, or all from where it began. */
export function useChooseRange(rows: Uint32Array) {
  const choosing = useChoosing();
  const begin = useRef(-1);
  const addBetween = (one: number, other: number) =>
    choosing.add(rows.subarray(Math.min(one, other), Math.max(one, other) + 1));
  return {
    toggle(index: number) {
      const row = rows[index];
      if (row === undefined) return;
      begin.current = index;
      choosing.toggle(row);
    },
    /** Shift and an arrow: both ends and what is between. */
    extend(from: number, to: number) {
      const end = Math.max(0, Math.min(rows.length - 1, to));
      addBetween(from, end);
      begin.current = end;
    },
    /** Shift and a press of the mouse. */
    extendTo(index: number) {
      addBetween(begin.current === -1 ? index : begin.current, index);
      begin.current = index;
    },
  };
}
