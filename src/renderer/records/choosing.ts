import { createContext, useContext, useMemo, useState } from 'react';

/** Which rows of the list the person chose to do something with. Rows keep their numbers while the box is open. */
export interface Choosing {
  isOn: boolean;
  rows: ReadonlySet<number>;
  begin(): void;
  end(): void;
  toggle(row: number): void;
  /** All of these, on top of what is chosen. */
  add(rows: Iterable<number>): void;
  clear(): void;
}

const NOTHING: ReadonlySet<number> = new Set();

export const ChoosingContext = createContext<Choosing | null>(null);

export function useChoosing(): Choosing {
  const choosing = useContext(ChoosingContext);
  if (!choosing) throw new Error('useChoosing stands outside the list of records');
  return choosing;
}

export function useChoosingState(): Choosing {
  const [isOn, setOn] = useState(false);
  const [rows, setRows] = useState(NOTHING);
  return useMemo(
    () => ({
      isOn,
      rows,
      begin: () => setOn(true),
      end: () => {
        setOn(false);
        setRows(NOTHING);
      },
      toggle: (row) => {
        setOn(true);
        setRows((before) => {
          const next = new Set(before);
          if (!next.delete(row)) next.add(row);
          return next;
        });
      },
      add: (more) => {
        setOn(true);
        setRows((before) => new Set([...before, ...more]));
      },
      clear: () => setRows(NOTHING),
    }),
    [isOn, rows],
  );
}
