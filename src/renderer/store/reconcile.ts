import type { RepairReason } from '../../shared/model/repair.ts';
import type { Bridge } from '../bridge.ts';
import { type Position, START } from './database.ts';
import { giveBack } from './give-back.ts';
import { type OpenCopy, openCurrentCopy } from './open-current-copy.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { toStorageError } from './storage-error.ts';
import { readPosition } from './verify-rows.ts';

export interface Reconciled {
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
  vaultId: string,
  bridge: Bridge,
  onProgress: OnProgress,
): Promise<Reconciled> {
  const { copy, nextNumber } = await openCurrentCopy(vaultId).catch(throwStorageError);
  if (!copy) return repair(vaultId, nextNumber, null, 'unreadable', bridge, onProgress);
  try {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const position = await readPosition(copy.database);
      const answer = await bridge.invoke('workingCopy.check', { ...position, readable: true });
      if (answer.verdict === 'current') return { copy, position };
      if (answer.verdict === 'rebuild') {
        return await repair(vaultId, nextNumber, copy, answer.reason ?? 'unreadable', bridge, onProgress);
      }
      if (answer.verdict === 'ahead') {
        if (await giveBack(copy.database, bridge, answer.journal, position.generation)) continue;
        return await repair(vaultId, nextNumber, copy, 'count', bridge, onProgress);
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
  return repair(vaultId, nextNumber, copy, 'unreadable', bridge, onProgress);
}

/** Rebuilds, and tells main, which keeps it so that Home can say it. */
export async function repair(
  vaultId: string,
  number: number,
  old: OpenCopy | null,
  reason: RepairReason,
  bridge: Bridge,
  onProgress: OnProgress,
): Promise<Reconciled> {
  const { journal } = await bridge.invoke('workingCopy.check', { ...START, readable: false });
  onProgress('repairing', 0, journal.count);
  const { copy, items } = await rebuild(vaultId, number, old, bridge, (done) =>
    onProgress('repairing', done, journal.count),
  ).catch(throwStorageError);
  const position = await readPosition(copy.database);
  await bridge.invoke('workingCopy.applied', position);
  // The repair is done whether or not it can be written down.
  await bridge.invoke('workingCopy.repaired', { reason, items }).catch(() => undefined);
  return { copy, position };
}

function throwStorageError(error: unknown): never {
  throw toStorageError(error);
}
