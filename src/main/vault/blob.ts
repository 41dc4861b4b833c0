import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { Disk } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from './bytes.ts';
import { ChunkWriter, readChunks } from './chunks.ts';
import type { CollectionName, Keyring } from './keyring.ts';
import {
  AEAD_TAG_BYTES,
  aeadOpen,
  aeadSeal,
  KEY_BYTES,
  NONCE_BYTES,
  randomBytes,
  randomNonce,
  STREAM_HEADER_BYTES,
  StreamOpener,
  StreamSealer,
} from './sodium.ts';

/**
 * An attachment on disk (docs/vault-format.md §6): a head with a key of its own, wrapped by the
 * collection's; then one stream of chunks (chunks.ts).
 */
const MAGIC = utf8('DBXB');
const SUITE = 1;
const FIXED_HEAD_BYTES = MAGIC.length + 1 + 4 + ID_BYTES + ID_BYTES;
export const BLOB_HEAD_BYTES =
  FIXED_HEAD_BYTES + NONCE_BYTES + KEY_BYTES + AEAD_TAG_BYTES + STREAM_HEADER_BYTES;

export type BlobWriter = ChunkWriter;

export const BlobWriter = {
  /** Seals a file as it arrives. */
  async create(
    disk: Disk,
    path: string,
    blobId: Uint8Array,
    collection: CollectionName,
    keyring: Keyring,
  ): Promise<ChunkWriter> {
    const key = randomBytes(KEY_BYTES);
    const stream = new StreamSealer(key);
    const head = concatenate(wrapBlobKey(key, blobId, collection, keyring), stream.header);
    return ChunkWriter.begin(await disk.open(path), stream, head);
  },
};

/**
 * The plaintext of a blob, chunk by chunk. Each chunk is authentic when it is given out; the whole is
 * known to be complete only when the loop ends without an error. Throws `document/not-found`, or
 * `document/damaged` for a changed, shortened or lengthened file.
 */
export async function* readBlob(
  disk: Disk,
  path: string,
  blobId: Uint8Array,
  keyring: Keyring,
): AsyncGenerator<Uint8Array> {
  const size = await disk.size(path);
  if (size === undefined) throw new DeedboxError('document/not-found');
  const file = await disk.open(path);
  try {
    const head = await file.readAt(0, BLOB_HEAD_BYTES);
    yield* readChunks(file, size, head, openBlobHead(head, blobId, keyring));
  } catch (cause) {
    if (cause instanceof DeedboxError && cause.code.startsWith('crypto/'))
      throw new DeedboxError('document/damaged', cause.message, { cause });
    throw cause;
  } finally {
    await file.close();
  }
}

function wrapBlobKey(
  key: Uint8Array,
  blobId: Uint8Array,
  collectionName: CollectionName,
  keyring: Keyring,
): Uint8Array {
  const collection = keyring.collection(collectionName);
  const head = new ByteWriter()
    .fixed(MAGIC)
    .u8(SUITE)
    .u32(keyring.epoch)
    .fixed(collection.collectionId)
    .fixed(blobId)
    .bytes();
  const nonce = randomNonce();
  return concatenate(head, nonce, aeadSeal(key, associatedDataOf(head, keyring), nonce, collection.key));
}

/** The stream behind a blob's head. Throws `crypto/refused` for a head of another blob or vault. */
export function openBlobHead(bytes: Uint8Array, blobId: Uint8Array, keyring: Keyring): StreamOpener {
  const reader = new ByteReader(bytes);
  if (Buffer.compare(reader.fixed(MAGIC.length), MAGIC) !== 0 || reader.u8() !== SUITE)
    throw new DeedboxError('crypto/unknown-suite', 'not a blob of a known suite');
  reader.u32();
  const collectionId = reader.fixed(ID_BYTES);
  if (Buffer.compare(reader.fixed(ID_BYTES), blobId) !== 0)
    throw new DeedboxError('crypto/refused', 'another blob stands in its place');
  const nonce = reader.fixed(NONCE_BYTES);
  const wrapped = reader.fixed(KEY_BYTES + AEAD_TAG_BYTES);
  const head = bytes.subarray(0, FIXED_HEAD_BYTES);
  const key = aeadOpen(wrapped, associatedDataOf(head, keyring), nonce, keyring.collectionKey(collectionId));
  return new StreamOpener(reader.fixed(STREAM_HEADER_BYTES), key);
}

function associatedDataOf(head: Uint8Array, keyring: Keyring): Uint8Array {
  return new ByteWriter().text('deedbox/blob').fixed(keyring.vaultId).fixed(head).bytes();
}
