import { DeedboxError } from '../../shared/errors.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { fromId } from '../../shared/model/ids.ts';
import { readBlob } from '../vault/blob.ts';
import { concatenate } from '../vault/bytes.ts';
import { blobPath } from '../vault/vault-paths.ts';
import type { VaultSession } from './vault-session.ts';

/** The newest entry of a document, from the journal. Throws `document/not-found`. */
export async function getDocument(session: VaultSession, documentId: string): Promise<StoredDocument> {
  const revisions = (await session.findRevisions(new Set([documentId]))).get(documentId);
  const newest = revisions?.at(-1);
  if (newest?.stored.kind !== 'document') throw new DeedboxError('document/not-found');
  return newest.stored;
}

/** The original bytes, or the first `maxBytes` of them. Throws `document/not-found` or `document/damaged`. */
export async function readOriginal(
  session: VaultSession,
  document: StoredDocument,
  maxBytes: number = document.sizeBytes,
): Promise<Uint8Array> {
  const path = blobPath(session.paths, document.blobId);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readBlob(session.disk, path, fromId(document.blobId), session.keyring)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxBytes && length < document.sizeBytes) break;
  }
  return concatenate(...chunks).subarray(0, maxBytes);
}
