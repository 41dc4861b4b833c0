import type { LogNote } from '../../shared/model/log.ts';
import type { UpkeepTask } from '../../shared/model/upkeep.ts';
import { toRecordId } from '../vault/identity.ts';
import type { VaultSession } from './vault-session.ts';

/** Putting a reminder off is nothing that was done. */
const notes: Partial<Record<UpkeepTask, LogNote>> = {
  copy: { action: 'backedUp' },
  kit: { action: 'recoveryTested' },
};

/** Keeps, sealed in the box and in its log, when a task was last done. Gives the generation at which it is in. */
export function commitUpkeep(session: VaultSession, task: UpkeepTask, doneAtMs: number): Promise<number> {
  const recordId = toRecordId(`upkeep|${task}`, session.keyring);
  const stored = { kind: 'upkeep', task, doneAt: new Date(doneAtMs).toISOString() } as const;
  return session.commit(
    () => [{ collection: 'private', recordId, isDeleted: false, stored }],
    () => notes[task] ?? null,
  );
}
