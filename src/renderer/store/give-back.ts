import { toErrorCode } from '../../shared/errors.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { Bridge } from '../bridge.ts';
import { type Position, readCommit, type WorkingCopyDatabase } from './database.ts';

/**
 * The journal was damaged and has lost commits that this copy still holds: gives them back, one commit
 * at a time, in order. false when the copy lacks one of them too, or holds another past than the journal;
 * what came before it is given back.
 */
export async function giveBack(
  database: WorkingCopyDatabase,
  bridge: Bridge,
  journal: Position,
  until: number,
): Promise<boolean> {
  for (let generation = journal.generation + 1; generation <= until; generation++) {
    const rows = await readCommit(database, generation);
    if (rows.length === 0 || !(await isTaken(bridge, generation, rows))) return false;
  }
  return true;
}

async function isTaken(bridge: Bridge, generation: number, rows: SealedRow[]): Promise<boolean> {
  try {
    await bridge.invoke('workingCopy.giveBack', { generation, rows });
    return true;
  } catch (error) {
    if (['record/damaged', 'contract/bad-request'].includes(toErrorCode(error))) return false;
    throw error;
  }
}
