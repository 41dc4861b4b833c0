import { DeedboxError } from '../../shared/errors.ts';
import type { LogAction } from '../../shared/model/log.ts';
import type { RecordIndex } from '../session/record-index.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { OpenedRow } from '../vault/row.ts';
import type { Restored, Touched, Undone } from './action-history.ts';

const ROWS_PER_COMMIT = 400;

/** Which revisions changes are about to become, one each. */
export function touch(changes: readonly Pick<Change, 'recordId'>[], index: RecordIndex): Touched[] {
  return changes.map(({ recordId }) => {
    const before = index.find(recordId)?.revision ?? 0;
    return { recordId, revision: before + 1, before };
  });
}

/**
 * Takes an action back, as new revisions that say what the ones before it said; what was not there before
 * is marked deleted. Nothing is erased. What was changed again since stays as it is; throws `undo/changed`
 * when that is all of it.
 */
export async function revertRows(
  session: VaultSession,
  touched: readonly Touched[],
  action: LogAction,
): Promise<Undone & { restored: Restored[] }> {
  const revisions = await session.findRevisions(new Set(touched.map(({ recordId }) => recordId)));
  const restored: Restored[] = [];
  for (let start = 0; start < touched.length; start += ROWS_PER_COMMIT) {
    const batch = touched.slice(start, start + ROWS_PER_COMMIT);
    await session.commit(
      (index) => {
        const untouched = batch.filter(
          ({ recordId, revision }) => index.find(recordId)?.revision === revision,
        );
        for (const { recordId, revision, before } of untouched)
          restored.push({ recordId, said: before, revision: revision + 1 });
        return untouched.map((place) => asBefore(revisions.get(place.recordId) ?? [], place));
      },
      (changes) => ({ action: 'undone', count: changes.length, detail: action }),
    );
  }
  const undone = restored.length;
  if (undone === 0 && touched.length > 0) throw new DeedboxError('undo/changed');
  return { undone, left: touched.length - undone, restored };
}

function asBefore(rows: readonly OpenedRow[], { revision, before }: Touched): Change {
  const older = rows.find(({ head }) => head.revision === before);
  const kept = older ?? rows.find(({ head }) => head.revision === revision);
  if (!kept) throw new DeedboxError('record/damaged', 'a revision is missing');
  const { stored, head } = kept;
  const isPublic = stored.kind === 'record' || stored.kind === 'document';
  return {
    collection: isPublic ? 'records' : 'private',
    recordId: head.recordId,
    isDeleted: older ? older.head.isDeleted : true,
    stored,
  };
}
