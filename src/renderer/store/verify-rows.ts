import Dexie from 'dexie';
import { type Position, readMeta, type WorkingCopyDatabase } from './database.ts';
import { RowSum } from './row-sum.ts';

const ROWS_AT_ONCE = 500;

/**
 * What the rows really are, up to a generation: each one read and hashed again. Commits may go on
 * meanwhile; their rows are of a later generation and are left out. About 100 ms for 1,000 rows, in
 * small steps, so that the page stays quick. Throws what IndexedDB throws; `signal` ends it early with null.
 */
export async function verifyRows(
  database: WorkingCopyDatabase,
  generation: number,
  signal: AbortSignal,
): Promise<Position | null> {
  const sum = new RowSum();
  let count = 0;
  let after: unknown[] = [Dexie.minKey, Dexie.minKey];
  for (;;) {
    if (signal.aborted) return null;
    const rows = await database.rows.where('[recordId+revision]').above(after).limit(ROWS_AT_ONCE).toArray();
    const last = rows.at(-1);
    if (!last) return { generation, count, root: sum.toHex() };
    after = [last.recordId, last.revision];
    const known = rows.filter((row) => row.generation <= generation);
    await sum.addAll(known);
    count += known.length;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** What can be told at once: the recorded generation and root, and how many rows there really are. */
export async function readPosition(database: WorkingCopyDatabase): Promise<Position> {
  return database.transaction('r', database.rows, database.meta, async () => {
    const { generation, root } = await readMeta(database);
    return { generation, count: await database.rows.count(), root };
  });
}
