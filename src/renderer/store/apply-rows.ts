import { DeedboxError } from '../../shared/errors.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { type Position, readMeta, type WorkingCopyDatabase } from './database.ts';
import { packRows } from './row-batch.ts';
import { RowSum } from './row-sum.ts';

/**
 * [Note: one apply path]
 * Commits as they happen, replays and rebuilds all write through here: rows and the position they bring
 * the copy to, in one transaction. When it resolves they are on disk; when it rejects nothing changed.
 */
export async function applyRows(
  database: WorkingCopyDatabase,
  rows: readonly SealedRow[],
  generation: number,
): Promise<Position> {
  // Hashing is not IndexedDB: it must be done before the transaction, which would end meanwhile.
  const before = await readMeta(database);
  if (generation < before.generation) throw outOfOrder(before.generation, generation);
  const sum = new RowSum(before.root);
  await sum.addAll(rows);
  const batches = packRows(rows);
  const after: Position = { generation, count: before.count + rows.length, root: sum.toHex() };

  await database.transaction('rw', database.batches, database.meta, async () => {
    const now = await readMeta(database);
    if (now.generation !== before.generation) throw outOfOrder(now.generation, generation);
    // `add`, not `put`: rows never change, so a key that is there already is an accident to be repaired.
    await database.batches.bulkAdd(batches);
    await database.meta.put({ ...now, ...after, batchCount: now.batchCount + batches.length });
  });
  return after;
}

function outOfOrder(has: number, offered: number): DeedboxError {
  return new DeedboxError('storage/failed', `the copy is at generation ${has}, not before ${offered}`);
}
