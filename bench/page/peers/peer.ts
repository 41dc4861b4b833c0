import type { StoredRecord } from '../../../src/shared/model/record.ts';

/** What a list, a filter and a search need of a record. */
export type Listed = Pick<
  StoredRecord,
  'identity' | 'type' | 'category' | 'title' | 'detail' | 'date' | 'agency'
>;

/** Another way to keep the same records and do the same job with them. */
export interface Peer {
  /** With the key in hand: makes or opens the store. */
  open(): Promise<void>;
  /** All of them, durably. */
  add(records: readonly StoredRecord[]): Promise<void>;
  /** All of them, newest first. */
  list(): Promise<readonly Listed[]>;
  read(identity: string): Promise<StoredRecord>;
  /** One changed record, durably. */
  save(record: StoredRecord): Promise<void>;
  /** Identities that hold what was typed; where a peer has no search of its own, its list is gone through. */
  search?(typed: string): Promise<number>;
}

/** Rows that a peer adds in one transaction. */
export const ROWS_AT_ONCE = 1_000;

/** The key of every peer: what is measured begins when it is there. */
export const KEY = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) & 255);

export const strict = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const;

export function toListed({ identity, type, category, title, detail, date, agency }: StoredRecord): Listed {
  return { identity, type, category, title, detail, date, agency };
}

export function newestFirst<Row extends { date: string }>(rows: Row[]): Row[] {
  return rows.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
}

export function* inPieces<Item>(items: readonly Item[], length: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}

export function needFound<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a record is not there');
  return row;
}
