import { createHash } from 'node:crypto';
import { DeedboxError } from '../../shared/errors.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { fromId } from '../../shared/model/ids.ts';
import { readBlob } from '../vault/blob.ts';
import { concatenate } from '../vault/bytes.ts';
import { blobPath } from '../vault/vault-paths.ts';
import type { VaultSession } from './vault-session.ts';

/** The newest entry of a document. Throws `document/not-found`. */
export async function getDocument(session: VaultSession, documentId: string): Promise<StoredDocument> {
  const document = await session.findDocument(documentId);
  if (!document) throw new DeedboxError('document/not-found');
  return document;
}

export interface ReadOptions {
  /** All of it, unless said otherwise. */
  maxBytes?: number;
  signal?: AbortSignal;
}

/**
 * The original bytes, or the first of them. Throws `document/not-found` or `document/damaged`,
 * `import/cancelled` when the signal says so, and `vault/locked` when the vault is locked meanwhile.
 */
export async function readOriginal(
  session: VaultSession,
  document: StoredDocument,
  { maxBytes = document.sizeBytes, signal }: ReadOptions = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of openOriginal(session, document)) {
    if (signal?.aborted) throw new DeedboxError('import/cancelled');
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxBytes && length < document.sizeBytes) break;
  }
  return concatenate(...chunks).subarray(0, maxBytes);
}

/** Whether the kept bytes are all there and are what they were. */
export async function isOriginalWhole(session: VaultSession, document: StoredDocument): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of openOriginal(session, document)) hash.update(chunk);
    return hash.digest('hex') === document.sha256;
  } catch (error) {
    if (error instanceof DeedboxError && error.code.startsWith('document/')) return false;
    throw error;
  }
}

/** The original, piece by piece. All of it is there only when the loop ends without an error. */
export async function* openOriginal(
  session: VaultSession,
  document: StoredDocument,
): AsyncGenerator<Uint8Array> {
  const path = blobPath(session.paths, document.blobId);
  for await (const chunk of readBlob(session.disk, path, fromId(document.blobId), session.keyring)) {
    // A blob has a key of its own, which a lock does not reach.
    session.keyring.vaultKey();
    yield chunk;
  }
}
