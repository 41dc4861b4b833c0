import { DeedboxError } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';
import { countDifferences } from './count-differences.ts';
import { openDatabase, type WorkingCopyDatabase } from './database.ts';
import { deleteCopy } from './find-copies.ts';
import type { OpenCopy } from './open-current-copy.ts';
import { replay } from './replay.ts';
import type { Shelf } from './shelf.ts';
import { readPosition } from './verify-rows.ts';

const MAX_CATCH_UPS = 5;

export interface Rebuilt {
  copy: OpenCopy;
  /** How many rows the old copy lacked, held wrongly, or held too many. */
  items: number;
}

/**
 * Makes the working copy whole from the journal: into a fresh database, whose position must then agree
 * with the journal's before it takes the old one's place. A stop at any step leaves the old copy and an
 * unfinished new one, which the next start deletes. `old` is closed and deleted at the end.
 */
export async function rebuild(
  shelf: Shelf,
  number: number,
  old: OpenCopy | null,
  bridge: Bridge,
  onProgress: (rowCount: number) => void,
): Promise<Rebuilt> {
  await deleteCopy(shelf, number);
  const database = await openDatabase(shelf, number, 'building');
  try {
    await reachJournal(database, bridge, onProgress);
    const items = await countDifferences(old?.database ?? null, database);
    if (old) await carryDraftsOver(old.database, database);
    await database.meta.update('copy', { state: 'ready' });
    if (old) {
      old.database.close();
      await deleteCopy(shelf, old.number);
    }
    return { copy: { database, number }, items };
  } catch (error) {
    database.close();
    await deleteCopy(shelf, number);
    throw error;
  }
}

/** Replays until the journal agrees; imports may go on meanwhile, so it can take more than one turn. */
async function reachJournal(
  database: WorkingCopyDatabase,
  bridge: Bridge,
  onProgress: (rowCount: number) => void,
): Promise<void> {
  for (let turn = 0; turn < MAX_CATCH_UPS; turn++) {
    await replay(database, bridge, onProgress);
    const position = await readPosition(database);
    const { verdict } = await bridge.invoke('workingCopy.check', { ...position, readable: true });
    if (verdict === 'current') return;
    if (verdict === 'rebuild')
      throw new DeedboxError('storage/failed', 'a fresh copy differs from the journal');
  }
  throw new DeedboxError('storage/failed', 'the journal runs ahead of its replay');
}

/** Drafts are in no journal. What cannot be read of them is lost with the old copy; the rest goes on. */
async function carryDraftsOver(from: WorkingCopyDatabase, to: WorkingCopyDatabase): Promise<void> {
  try {
    await to.drafts.bulkPut(await from.drafts.toArray());
  } catch {
    // The old copy is damaged: that is why there is a rebuild.
  }
}
