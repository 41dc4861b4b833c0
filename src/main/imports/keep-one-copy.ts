import type { StoredDocument } from '../../shared/model/document.ts';
import { getDocument, isOriginalWhole } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { blobPath } from '../vault/vault-paths.ts';
import type { KeptFile } from './incoming-file.ts';
import { patchDocument } from './patch-document.ts';

/** The same bytes are here already: the new copy goes, unless the old one has been damaged since. */
export async function keepOneCopy(
  session: VaultSession,
  documentId: string,
  { blobId }: KeptFile,
): Promise<StoredDocument> {
  const document = await getDocument(session, documentId);
  const isWhole = await isOriginalWhole(session, document);
  if (!isWhole) await patchDocument(session, documentId, (old) => ({ ...old, blobId }));
  await session.disk.remove(blobPath(session.paths, isWhole ? blobId : document.blobId));
  return isWhole ? document : getDocument(session, documentId);
}
