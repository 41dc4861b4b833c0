import type { StoredDocument } from '../../shared/model/document.ts';
import type { LogNote } from '../../shared/model/log.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';

/**
 * Changes a document's entry as it stands when its turn comes, so that what others saved meanwhile is
 * kept; `note` says it in the log. Resolves to the generation. Throws `document/not-found`.
 */
export function patchDocument(
  session: VaultSession,
  documentId: string,
  patch: (document: StoredDocument) => StoredDocument,
  note?: (document: StoredDocument) => LogNote,
): Promise<number> {
  return session.commit(
    async () => [documentChange(documentId, patch(await getDocument(session, documentId)))],
    ([change]) => (note && change?.stored.kind === 'document' ? note(change.stored) : null),
  );
}

export function documentChange(documentId: string, stored: StoredDocument): Change {
  return { collection: 'records', recordId: documentId, isDeleted: false, stored };
}
