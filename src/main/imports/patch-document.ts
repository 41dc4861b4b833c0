import type { StoredDocument } from '../../shared/model/document.ts';
import { getDocument } from '../session/stored-documents.ts';
import type { Change, VaultSession } from '../session/vault-session.ts';

/**
 * Changes a document's entry as it stands when its turn comes, so that what others saved meanwhile is
 * kept. Resolves to the generation. Throws `document/not-found`.
 */
export function patchDocument(
  session: VaultSession,
  documentId: string,
  patch: (document: StoredDocument) => StoredDocument,
): Promise<number> {
  return session.commit(async () => [
    documentChange(documentId, patch(await getDocument(session, documentId))),
  ]);
}

export function documentChange(documentId: string, stored: StoredDocument): Change {
  return { collection: 'records', recordId: documentId, isDeleted: false, stored };
}
