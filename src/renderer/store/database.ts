import Dexie, { type Table } from 'dexie';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { type BatchKey, type RowBatch, unpackRows } from './row-batch.ts';
import { EMPTY_ROOT } from './row-sum.ts';
import { copyName, type Shelf } from './shelf.ts';

/** Bumped when a table changes. A database of a higher version is never opened: see `find-copies.ts`. */
export const SCHEMA_VERSION = 2;

/** How far the copy has got: generation, number of rows, and what the rows add up to (64 hexadecimal digits). */
export interface Position {
  generation: number;
  count: number;
  root: string;
}

export const START: Position = { generation: 0, count: 0, root: EMPTY_ROOT };

/** The copy's own account of itself. `building`: a rebuild has not finished; such a copy is never used. */
export interface CopyMeta extends Position {
  key: 'copy';
  state: 'building' | 'ready';
  /** How many batches the rows are in: counting them is quick, counting rows is not. */
  batchCount: number;
}

const NEW_COPY = { key: 'copy', batchCount: 0, ...START } as const;

/** A sealed draft in a random slot. Even which form it belongs to is under the seal. */
export interface DraftRow {
  slot: string;
  bytes: Uint8Array;
}

/**
 * [Note: the working copy]
 * IndexedDB holds sealed rows and numbers, never anything readable, and is never the only copy: the
 * journal is. Whatever goes wrong with it ends in a rebuild. `strict` durability makes a finished
 * transaction mean that the bytes were flushed; Dexie's cache is off so that a read is a read.
 */
export class WorkingCopyDatabase extends Dexie {
  readonly batches: Table<RowBatch, BatchKey>;
  readonly meta: Table<CopyMeta, string>;
  readonly drafts: Table<DraftRow, string>;

  /** `newState`: what a copy that does not exist yet is made as, together with its tables. */
  constructor(factory: IDBFactory, name: string, newState: CopyMeta['state']) {
    super(name, {
      indexedDB: factory,
      IDBKeyRange,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    // A copy of version 1, with a row for each row, begins anew; its drafts stay.
    this.version(SCHEMA_VERSION)
      .stores({ rows: null, batches: '[generation+part], *recordIds', meta: 'key', drafts: 'slot' })
      .upgrade((transaction) => transaction.table<CopyMeta>('meta').put({ ...NEW_COPY, state: 'ready' }));
    this.batches = this.table('batches');
    this.meta = this.table('meta');
    this.drafts = this.table('drafts');
    this.on('populate', (transaction) => {
      void transaction.table<CopyMeta>('meta').add({ ...NEW_COPY, state: newState });
    });
  }
}

/** Opens a copy, or makes a new one. Throws what IndexedDB throws. */
export async function openDatabase(
  shelf: Shelf,
  number: number,
  newState: CopyMeta['state'],
): Promise<WorkingCopyDatabase> {
  const database = new WorkingCopyDatabase(shelf.factory, copyName(shelf.vaultId, number), newState);
  try {
    await database.open();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The copy's own account of itself; one that has lost it stands at the start, which the check then finds wrong. */
export async function readMeta(database: WorkingCopyDatabase): Promise<CopyMeta> {
  return (await database.meta.get('copy')) ?? { ...NEW_COPY, state: 'ready' };
}

/** All revisions of one record, newest first. Throws `record/damaged`. */
export async function readRevisions(database: WorkingCopyDatabase, recordId: string): Promise<SealedRow[]> {
  const batches = await database.batches.where('recordIds').equals(recordId).toArray();
  const rows = batches.flatMap(unpackRows).filter((row) => row.recordId === recordId);
  return rows.map(toOwnRow).sort((one, other) => other.revision - one.revision);
}

/** The rows of one commit, in its order. Throws `record/damaged`. */
export async function readCommit(database: WorkingCopyDatabase, generation: number): Promise<SealedRow[]> {
  const batches = await database.batches
    .where('[generation+part]')
    .between([generation, Dexie.minKey], [generation, Dexie.maxKey])
    .toArray();
  return batches.flatMap(unpackRows).map(toOwnRow);
}

/** With bytes of its own: what is sent away must not take its whole batch along. */
function toOwnRow(row: SealedRow): SealedRow {
  return { ...row, bytes: row.bytes.slice() };
}

/** How many rows are really there. */
export async function countRows(database: WorkingCopyDatabase): Promise<number> {
  return database.batches.orderBy('recordIds').count();
}
