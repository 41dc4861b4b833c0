import { DeedboxError } from '../../shared/errors.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { touch } from '../undo/revert-rows.ts';
import { toRecordId } from '../vault/identity.ts';

/** Keeps what the person writes about a record or a file; '' takes it away. Throws `record/not-found`. */
export async function writeNote(
  session: VaultSession,
  target: string,
  text: string,
): Promise<{ generation: number; touched: Touched[] }> {
  const recordId = toRecordId(`note|${target}`, session.keyring);
  let touched: Touched[] = [];
  const generation = await session.commit(
    (index) => {
      const about = index.find(target);
      if (!about || about.isDeleted || !['record', 'document'].includes(about.kind))
        throw new DeedboxError('record/not-found');
      const known = index.find(recordId);
      if (text === '' && (!known || known.isDeleted)) return [];
      const stored = { kind: 'note', target, text } as const;
      const changes = [{ collection: 'private', recordId, isDeleted: text === '', stored } as const];
      touched = touch(changes, index);
      return changes;
    },
    () => ({ action: 'noted', detail: target }),
  );
  return { generation, touched };
}
