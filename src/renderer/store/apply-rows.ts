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
  const batches = packRows(rows);
  return database.transaction('rw', database.batches, database.meta, async () => {
    const before = await readMeta(database);
    if (generation < before.generation)
      throw new DeedboxError(
        'storage/failed',
        `the copy is at ${before.generation}, not before ${generation}`,
      );
    const sum = new RowSum(before.root);
    sum.addAll(rows);
    const after: Position = { generation, count: before.count + rows.length, root: sum.toHex() };
    // `add`, not `put`: rows never change, so a key that is there already is an accident to be repaired.
    await database.batches.bulkAdd(batches);
    await database.meta.put({ ...before, ...after, batchCount: before.batchCount + batches.length });
    return after;
  });
}
