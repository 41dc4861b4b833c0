import type { StoredRecord } from '../../shared/model/record.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';
import type { OpenedRow } from '../vault/row.ts';

/**
 * Takes a document's records back out, in one commit: what it added is marked deleted; what it changed
 * gets the content it had before, as a newer revision. Nothing is erased: every revision stays.
 */
export async function undoImport(session: VaultSession, documentId: string): Promise<number> {
  const document = await getDocument(session, documentId);
  const index = await session.readIndex();
  const revisions = await session.findRevisions(new Set(index.recordsOf(documentId)));
  return session.commit((current) => {
    const stillThere = new Set(current.recordsOf(documentId));
    const changes = [...revisions]
      .filter(([recordId]) => stillThere.has(recordId))
      .map(([recordId, rows]) => takeBack(recordId, rows, documentId));
    const stored = { ...document, state: 'undone' as const };
    return [...changes, { collection: 'records', recordId: documentId, isDeleted: false, stored }];
  });
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
