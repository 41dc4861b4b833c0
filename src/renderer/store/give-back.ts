import type { Bridge } from '../bridge.ts';
import type { Position, WorkingCopyDatabase } from './database.ts';

/**
 * The journal was damaged and has lost commits that this copy still holds: gives them back, one commit
 * at a time, in order. false when the copy lacks one of them too; what came before it is given back.
 */
export async function giveBack(
  database: WorkingCopyDatabase,
  bridge: Bridge,
  journal: Position,
  until: number,
): Promise<boolean> {
  for (let generation = journal.generation + 1; generation <= until; generation++) {
    const rows = await database.rows.where('generation').equals(generation).toArray();
    if (rows.length === 0) return false;
    await bridge.invoke('workingCopy.giveBack', { generation, rows });
  }
  return true;
}
