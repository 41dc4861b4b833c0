import type { StoredRecord } from '../../shared/model/record.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { OpenedRow } from '../vault/row.ts';
import { patchDocument } from './patch-document.ts';

const RECORDS_PER_COMMIT = 400;

/**
 * Takes a document's records back out: what it added is marked deleted; what it changed gets the content
 * it had before, as a newer revision. Nothing is erased: every revision stays. The document says
 * `undone` last, so one that was interrupted can be undone again.
 */
export async function undoImport(session: VaultSession, documentId: string): Promise<number> {
  const recordIds = (await session.readIndex()).recordsOf(documentId);
  const revisions = await session.findRevisions(new Set(recordIds));
  for (let start = 0; start < recordIds.length; start += RECORDS_PER_COMMIT) {
    const batch = recordIds.slice(start, start + RECORDS_PER_COMMIT);
    await session.commit((index) =>
      batch
        .filter((recordId) => index.find(recordId)?.documentId === documentId)
        .map((recordId) => takeBack(recordId, revisions.get(recordId) ?? [], documentId)),
    );
  }
  return patchDocument(
    session,
    documentId,
    (document) => ({ ...document, state: 'undone' }),
    ({ name }) => ({ action: 'importUndone', subject: name, count: recordIds.length }),
  );
}

function takeBack(recordId: string, rows: readonly OpenedRow[], documentId: string): Change {
  const before = rows.findLast(({ stored }) => stored.kind === 'record' && stored.documentId !== documentId);
  const kept = before ?? (rows.at(-1) as OpenedRow);
  return {
    collection: 'records',
    recordId,
    isDeleted: before ? before.head.isDeleted : true,
    stored: kept.stored as StoredRecord,
  };
}
