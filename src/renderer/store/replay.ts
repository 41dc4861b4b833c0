import type { Bridge } from '../bridge.ts';
import { applyRows } from './apply-rows.ts';
import { type Position, readMeta, type WorkingCopyDatabase } from './database.ts';

/** Rows asked for at a time. Whole generations come, so an answer can be somewhat larger. */
const REPLAY_BYTES = 4 * 1024 * 1024;

/**
 * Brings a copy up to the journal's end, from where it is. `onProgress` is given the number of rows in
 * the copy. Safe to stop at any moment: what is applied stays, and the next replay goes on from there.
 */
export async function replay(
  database: WorkingCopyDatabase,
  bridge: Bridge,
  onProgress: (rowCount: number) => void,
): Promise<Position> {
  let { generation, count, root }: Position = await readMeta(database);
  for (;;) {
    const answer = await bridge.invoke('workingCopy.replay', {
      afterGeneration: generation,
      maxBytes: REPLAY_BYTES,
    });
    // An answer may hold what has been committed since; nothing may come out of order.
    if (answer.rows.length > 0 || answer.generation > generation) {
      ({ generation, count, root } = await applyRows(database, answer.rows, answer.generation));
      onProgress(count);
    }
    if (answer.complete) return { generation, count, root };
  }
}
