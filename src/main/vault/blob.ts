import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { Disk, DiskFile } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from './bytes.ts';
import type { CollectionName, Keyring } from './keyring.ts';
import {
  AEAD_TAG_BYTES,
  aeadOpen,
  aeadSeal,
  KEY_BYTES,
  NONCE_BYTES,
  plainHash,
  randomBytes,
  randomNonce,
  STREAM_HEADER_BYTES,
  STREAM_TAG_BYTES,
  StreamOpener,
  StreamSealer,
} from './sodium.ts';

/**
 * An attachment on disk (docs/vault-format.md §6): a head with a key of its own, wrapped by the
 * collection's; then one secretstream of 64 KiB chunks. The head's hash is the associated data of the
 * first chunk; the last chunk is marked final, and nothing may follow it.
 */
const MAGIC = utf8('DBXB');
const SUITE = 1;
const CHUNK_BYTES = 64 * 1024;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + STREAM_TAG_BYTES;
const FIXED_HEAD_BYTES = MAGIC.length + 1 + 4 + ID_BYTES + ID_BYTES;
const HEAD_BYTES = FIXED_HEAD_BYTES + NONCE_BYTES + KEY_BYTES + AEAD_TAG_BYTES + STREAM_HEADER_BYTES;

/** Seals a file as it arrives. `write` as often as needed, then `finish`; the file is durable when that resolves. */
export class BlobWriter {
  readonly #file: DiskFile;
  readonly #stream: StreamSealer;
  #nextAssociatedData: Uint8Array | null;
  #pending = new Uint8Array(0);
  #position: number;

  private constructor(file: DiskFile, stream: StreamSealer, head: Uint8Array) {
    this.#file = file;
    this.#stream = stream;
    this.#nextAssociatedData = plainHash(head);
    this.#position = head.length;
  }

  static async create(
    disk: Disk,
    path: string,
    blobId: Uint8Array,
    collection: CollectionName,
    keyring: Keyring,
  ): Promise<BlobWriter> {
    const key = randomBytes(KEY_BYTES);
    const stream = new StreamSealer(key);
    const head = concatenate(wrapBlobKey(key, blobId, collection, keyring), stream.header);
    const file = await disk.open(path);
    await file.truncate(0);
    await file.writeAt(0, head);
    return new BlobWriter(file, stream, head);
  }

  async write(bytes: Uint8Array): Promise<void> {
    let rest = concatenate(this.#pending, bytes);
    const sealed: Uint8Array[] = [];
    // A full chunk is held back: only `finish` knows which is the last.
    while (rest.length > CHUNK_BYTES) {
      sealed.push(this.#seal(rest.subarray(0, CHUNK_BYTES), false));
      rest = rest.subarray(CHUNK_BYTES);
    }
    this.#pending = rest.slice();
    await this.#append(concatenate(...sealed));
  }

  async finish(): Promise<void> {
    await this.#append(this.#seal(this.#pending, true));
    await this.#file.sync();
    await this.#file.close();
  }

  /** Closes the file without finishing it; the caller removes it. */
  async abandon(): Promise<void> {
    await this.#file.close();
  }

  #seal(chunk: Uint8Array, isLast: boolean): Uint8Array {
    const sealed = this.#stream.seal(chunk, this.#nextAssociatedData, isLast);
    this.#nextAssociatedData = null;
    return sealed;
  }

  async #append(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    await this.#file.writeAt(this.#position, bytes);
    this.#position += bytes.length;
  }
}

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
    yield* openChunks(file, size, blobId, keyring);
  } catch (cause) {
    if (cause instanceof DeedboxError && cause.code.startsWith('crypto/'))
      throw new DeedboxError('document/damaged', cause.message, { cause });
    throw cause;
  } finally {
    await file.close();
  }
}

async function* openChunks(
  file: DiskFile,
  size: number,
  blobId: Uint8Array,
  keyring: Keyring,
): AsyncGenerator<Uint8Array> {
  const head = await file.readAt(0, HEAD_BYTES);
  const stream = openHead(head, blobId, keyring);
  let associatedData: Uint8Array | null = plainHash(head);
  for (let at = HEAD_BYTES; ; at += SEALED_CHUNK_BYTES) {
    const chunk = await file.readAt(at, Math.min(SEALED_CHUNK_BYTES, Math.max(size - at, 0)));
    const { plaintext, isLast } = stream.open(chunk, associatedData);
    associatedData = null;
    const isAtEnd = at + chunk.length === size;
    if (isLast !== isAtEnd)
      throw new DeedboxError('crypto/refused', 'the last chunk is not where the file ends');
    yield plaintext;
    if (isLast) return;
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

function openHead(bytes: Uint8Array, blobId: Uint8Array, keyring: Keyring): StreamOpener {
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
