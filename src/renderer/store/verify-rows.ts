import Dexie from 'dexie';
import { countRows, type Position, readMeta, type WorkingCopyDatabase } from './database.ts';
import { type BatchKey, unpackRows } from './row-batch.ts';
import { RowSum } from './row-sum.ts';

const BATCHES_AT_ONCE = 8;

/**
 * What the rows really are, up to a generation: each one read and hashed again. Commits may go on
 * meanwhile; their rows are of a later generation and are left out. In small steps, so that the page
 * stays quick. Throws what IndexedDB throws and `record/damaged`; `signal` ends it early with null.
 */
export async function verifyRows(
  database: WorkingCopyDatabase,
  generation: number,
  signal: AbortSignal,
): Promise<Position | null> {
  const sum = new RowSum();
  const end = [generation, Dexie.maxKey];
  let count = 0;
  let after: unknown[] = [Dexie.minKey, Dexie.minKey];
  for (;;) {
    if (signal.aborted) return null;
    const batches = await database.batches
      .where('[generation+part]')
      .between(after, end, false, true)
      .limit(BATCHES_AT_ONCE)
      .toArray();
    const last = batches.at(-1);
    if (!last) return { generation, count, root: sum.toHex() };
    after = [last.generation, last.part] satisfies BatchKey;
    const rows = batches.flatMap(unpackRows);
    sum.addAll(rows);
    count += rows.length;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** What can be told at once: the recorded position, and another number of rows where a batch is missing. */
export async function readPosition(database: WorkingCopyDatabase): Promise<Position> {
  return database.transaction('r', database.batches, database.meta, async () => {
    const { generation, root, count, batchCount } = await readMeta(database);
    const isComplete = (await database.batches.count()) === batchCount;
    return { generation, count: isComplete ? count : await countRows(database), root };
  });
}
