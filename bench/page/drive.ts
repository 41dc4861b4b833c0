/**
 * What the bench asks of a page, the same for every system. Times are milliseconds, taken in the page
 * itself; nothing that is only preparation is inside them.
 */
export interface DrivenPage {
  /** An empty store, before the first records. */
  create(): Promise<void>;
  /** Saves records `from` to `to` (left out), durably. */
  add(from: number, to: number): Promise<Added>;
  /** From a key to the list in memory, newest first. */
  list(): Promise<Listed>;
  /** Every prefix of some queries, typed key by key. Only where `list` was called. */
  search(): Promise<number[]>;
  /** Opens some records, one after the other. Only where `list` was called. */
  open(): Promise<number[]>;
  /** Changes some records, each saved durably before the next. Only where `list` was called. */
  save(): Promise<number[]>;
  close(): Promise<void>;
}

export interface Added {
  ms: number;
  /** When the last record was safe, on the clock that all processes share; Deedbox's own account of the rest is the host's. */
  endedAtMs: number;
  /** The page did nothing else for so long, at most: between two looks at the clock, 1 ms apart. */
  longestBlockMs: number;
}

export interface Listed {
  ms: number;
  endedAtMs: number;
  rows: number;
  /** Bytes of the summaries as they came, where they come as such. */
  summaryBytes: number;
}

declare global {
  interface Window {
    bench: DrivenPage;
  }
}

export const QUERIES = ['blood pressure 2019', 'weight example', 'made-up 12', 'a1c 2007-03'];
export const OPENED = 40;
export const SAVED = 20;

/** The same in every process of this machine. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

export function keystrokes(): string[] {
  return QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
}

export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Watches for the page being blocked: a channel's messages come as fast as the page can take them. */
export function watchBlocks(): () => number {
  const { port1, port2 } = new MessageChannel();
  let longestMs = 0;
  let lastAt = performance.now();
  const look = (): void => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - lastAt);
    lastAt = now;
  };
  port1.onmessage = () => {
    look();
    setTimeout(() => port2.postMessage(0), 1);
  };
  port2.postMessage(0);
  return () => {
    look();
    port1.close();
    return longestMs;
  };
}
