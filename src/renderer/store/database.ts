import Dexie, { type Table } from 'dexie';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { EMPTY_ROOT } from './row-sum.ts';
import { copyName, type Shelf } from './shelf.ts';

/** Bumped when a table changes. A database of a higher version is never opened: see `find-copies.ts`. */
export const SCHEMA_VERSION = 1;

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
}

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
  readonly rows: Table<SealedRow, [string, number]>;
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
    this.version(SCHEMA_VERSION).stores({
      rows: '[recordId+revision], generation',
      meta: 'key',
      drafts: 'slot',
    });
    this.rows = this.table('rows');
    this.meta = this.table('meta');
    this.drafts = this.table('drafts');
    this.on('populate', (transaction) => {
      void transaction.table<CopyMeta>('meta').add({ key: 'copy', state: newState, ...START });
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
  return (await database.meta.get('copy')) ?? { key: 'copy', state: 'ready', ...START };
}

/** All revisions of one record, newest first. */
export async function readRevisions(database: WorkingCopyDatabase, recordId: string): Promise<SealedRow[]> {
  const rows = await database.rows
    .where('[recordId+revision]')
    .between([recordId, Dexie.minKey], [recordId, Dexie.maxKey])
    .toArray();
  return rows.reverse();
}
