import type { UpkeepTask } from '../../shared/model/upkeep.ts';
import { toRecordId } from '../vault/identity.ts';
import type { VaultSession } from './vault-session.ts';

/** Notes, sealed in the box, when a task was last done. Gives the generation at which it is in. */
export function commitUpkeep(session: VaultSession, task: UpkeepTask, doneAtMs: number): Promise<number> {
  const recordId = toRecordId(`upkeep|${task}`, session.keyring);
  const stored = { kind: 'upkeep', task, doneAt: new Date(doneAtMs).toISOString() } as const;
  return session.commit(() => [{ collection: 'private', recordId, isDeleted: false, stored }]);
}
