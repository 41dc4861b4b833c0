import { DeedboxError } from '../../shared/errors.ts';
import type { DiskFile } from '../storage/disk.ts';
import { concatenate } from './bytes.ts';
import { plainHash, STREAM_TAG_BYTES, type StreamOpener, type StreamSealer } from './sodium.ts';

/**
 * One secretstream in a file, after a head: chunks of 64 KiB, the last one marked final, nothing after
 * it. The head's hash is the associated data of the first chunk, so that a head and a stream belong
 * together. Blobs (docs/vault-format.md §6) and copies (§12) are made so.
 */
export const CHUNK_BYTES = 64 * 1024;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + STREAM_TAG_BYTES;
/** Asking the disk costs as much for one chunk as for some. */
const READ_BYTES = 8 * SEALED_CHUNK_BYTES;

/** Seals bytes as they come. `write` as often as needed, then `finish`; the file is durable when that resolves. */
export class ChunkWriter {
  readonly #file: DiskFile;
  readonly #stream: StreamSealer;
  #nextAssociatedData: Uint8Array | null;
  #pending: Uint8Array = new Uint8Array(0);
  #position: number;

  private constructor(file: DiskFile, stream: StreamSealer, head: Uint8Array) {
    this.#file = file;
    this.#stream = stream;
    this.#nextAssociatedData = plainHash(head);
    this.#position = head.length;
  }

  /** `head` ends with the stream's own header. What the file held is gone. */
  static async begin(file: DiskFile, stream: StreamSealer, head: Uint8Array): Promise<ChunkWriter> {
    await file.truncate(0);
    await file.writeAt(0, head);
    return new ChunkWriter(file, stream, head);
  }

  async write(bytes: Uint8Array): Promise<void> {
    const length = this.#pending.length + bytes.length;
    // A full chunk is held back: only `finish` knows which is the last.
    const chunkCount = Math.max(0, Math.ceil(length / CHUNK_BYTES) - 1);
    const sealed = new Uint8Array(chunkCount * SEALED_CHUNK_BYTES);
    let rest = bytes;
    for (let chunk = 0; chunk < chunkCount; chunk++) {
      const missing = CHUNK_BYTES - this.#pending.length;
      sealed.set(this.#seal(this.#withPending(rest.subarray(0, missing)), false), chunk * SEALED_CHUNK_BYTES);
      this.#pending = new Uint8Array(0);
      rest = rest.subarray(missing);
    }
    this.#pending = concatenate(this.#pending, rest);
    await this.#append(sealed);
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

  /** Most chunks lie whole in what is written, and are not copied. */
  #withPending(bytes: Uint8Array): Uint8Array {
    return this.#pending.length === 0 ? bytes : concatenate(this.#pending, bytes);
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
 * The plaintext after a head, chunk by chunk; each is authentic when it is given out, and all of it is
 * there only when the loop ends without an error. Throws the codes of `StreamOpener`.
 */
export async function* readChunks(
  file: DiskFile,
  size: number,
  head: Uint8Array,
  stream: StreamOpener,
): AsyncGenerator<Uint8Array> {
  let associatedData: Uint8Array | null = plainHash(head);
  for (let at = head.length; ; ) {
    const piece = await file.readAt(at, READ_BYTES);
    let taken = 0;
    do {
      const chunk = piece.subarray(taken, taken + SEALED_CHUNK_BYTES);
      taken += chunk.length;
      const { plaintext, isLast } = stream.open(chunk, associatedData);
      associatedData = null;
      if (isLast !== (at + taken === size))
        throw new DeedboxError('crypto/refused', 'the last chunk is not where the file ends');
      yield plaintext;
      if (isLast) return;
    } while (taken < piece.length);
    at += taken;
  }
}
