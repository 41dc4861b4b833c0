import type { RepairReason } from '../../shared/model/repair.ts';
import type { Bridge } from '../bridge.ts';
import { type Position, START } from './database.ts';
import { giveBack } from './give-back.ts';
import type { CurrentCopy, OpenCopy } from './open-current-copy.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { replaceShelf, type Shelf } from './shelf.ts';
import { toStorageError } from './storage-error.ts';
import { readPosition } from './verify-rows.ts';

export interface Reconciled {
  shelf: Shelf;
  copy: OpenCopy;
  /** Where the copy stands; the journal agreed. */
  position: Position;
}

export type OnProgress = (phase: 'catchingUp' | 'repairing', done: number, total: number) => void;

const MAX_TURNS = 5;

/**
 * Makes the working copy agree with the journal at unlock: nothing to do, replay what it lacks, give
 * back what the journal has lost, or rebuild it. Rejects with what main says (`vault/locked` …), `vault/newer-format` and `storage/full`;
 * any other trouble with IndexedDB ends in a rebuild.
 */
export async function reconcile(
  current: Promise<CurrentCopy>,
  bridge: Bridge,
  onProgress: OnProgress,
): Promise<Reconciled> {
  const { shelf, copy, nextNumber } = await current.catch(throwStorageError);
  if (!copy) return repair(shelf, nextNumber, null, 'unreadable', bridge, onProgress);
  try {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const position = await readPosition(copy.database);
      const answer = await bridge.invoke('workingCopy.check', { ...position, readable: true });
      if (answer.verdict === 'current') {
        // An import may be waiting for what has just been replayed; the list waits for nothing.
        void bridge.invoke('workingCopy.applied', position).catch(() => undefined);
        return { shelf, copy, position };
      }
      if (answer.verdict === 'rebuild') {
        return await repair(shelf, nextNumber, copy, answer.reason ?? 'unreadable', bridge, onProgress);
      }
      if (answer.verdict === 'ahead') {
        if (await giveBack(copy.database, bridge, answer.journal, position.generation)) continue;
        return await repair(shelf, nextNumber, copy, 'count', bridge, onProgress);
      }
      const total = answer.journal.count;
      await replay(copy.database, bridge, (done) => onProgress('catchingUp', done, total));
    }
  } catch (error) {
    const failure = toStorageError(error);
    if (failure.code !== 'storage/failed') {
      copy.database.close();
      throw failure;
    }
  }
  return repair(shelf, nextNumber, copy, 'unreadable', bridge, onProgress);
}

/** Rebuilds, and tells main, which keeps it so that Home can say it. */
export async function repair(
  shelf: Shelf,
  number: number,
  old: OpenCopy | null,
  reason: RepairReason,
  bridge: Bridge,
  onProgress: OnProgress,
): Promise<Reconciled> {
  const { journal } = await bridge.invoke('workingCopy.check', { ...START, readable: false });
  onProgress('repairing', 0, journal.count);
  const onRows = (done: number): void => onProgress('repairing', done, journal.count);
  const rebuilt = await rebuildAnywhere(shelf, number, old, bridge, onRows).catch(throwStorageError);
  const position = await readPosition(rebuilt.copy.database);
  await bridge.invoke('workingCopy.applied', position);
  // The repair is done whether or not it can be written down.
  await bridge.invoke('workingCopy.repaired', { reason, items: rebuilt.items }).catch(() => undefined);
  return { shelf: rebuilt.shelf, copy: rebuilt.copy, position };
}

/** Beside the old copy; where that store takes nothing any more, on an empty shelf. */
async function rebuildAnywhere(
  shelf: Shelf,
  number: number,
  old: OpenCopy | null,
  bridge: Bridge,
  onRows: (done: number) => void,
): Promise<Rebuilt & { shelf: Shelf }> {
  try {
    return { shelf, ...(await rebuild(shelf, number, old, bridge, onRows)) };
  } catch (error) {
    if (toStorageError(error).code !== 'storage/failed') throw error;
  }
  old?.database.close();
  const empty = await replaceShelf(shelf.vaultId);
  return { shelf: empty, ...(await rebuild(empty, number, null, bridge, onRows)) };
}

function throwStorageError(error: unknown): never {
  throw toStorageError(error);
}
