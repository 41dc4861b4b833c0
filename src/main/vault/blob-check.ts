import { DeedboxError } from '../../shared/errors.ts';
import { BLOB_HEAD_BYTES, openBlobHead } from './blob.ts';
import { concatenate } from './bytes.ts';
import { SEALED_CHUNK_BYTES } from './chunks.ts';
import type { Keyring } from './keyring.ts';
import { plainHash, type StreamOpener } from './sodium.ts';

/**
 * Whether a blob that passes by opens, without keeping it: bytes are pushed in pieces of any length,
 * and `isWhole` says at the end whether they were this vault's blob, all of it and nothing after it.
 */
export class BlobCheck {
  readonly #blobId: Uint8Array;
  readonly #keyring: Keyring;
  #stream: StreamOpener | null = null;
  #associatedData: Uint8Array | null = null;
  #held: Uint8Array = new Uint8Array(0);
  #state: 'open' | 'ended' | 'broken' = 'open';

  constructor(blobId: Uint8Array, keyring: Keyring) {
    this.#blobId = blobId;
    this.#keyring = keyring;
  }

  push(bytes: Uint8Array): void {
    if (this.#state === 'ended' && bytes.length > 0) this.#state = 'broken';
    if (this.#state !== 'open') return;
    this.#held = concatenate(this.#held, bytes);
    this.#guard(() => this.#openWholeChunks());
  }

  isWhole(): boolean {
    if (this.#state === 'open') this.#guard(() => this.#openChunk(this.#held));
    return this.#state === 'ended';
  }

  #openWholeChunks(): void {
    if (!this.#stream && this.#held.length >= BLOB_HEAD_BYTES) this.#openHead();
    let at = 0;
    while (this.#state === 'open' && this.#held.length - at >= SEALED_CHUNK_BYTES) {
      this.#openChunk(this.#held.subarray(at, at + SEALED_CHUNK_BYTES));
      at += SEALED_CHUNK_BYTES;
    }
    this.#held = this.#held.slice(at);
    if (this.#state === 'ended' && this.#held.length > 0) this.#state = 'broken';
  }

  #openHead(): void {
    const head = this.#held.slice(0, BLOB_HEAD_BYTES);
    this.#stream = openBlobHead(head, this.#blobId, this.#keyring);
    this.#associatedData = plainHash(head);
    this.#held = this.#held.slice(BLOB_HEAD_BYTES);
  }

  #openChunk(chunk: Uint8Array): void {
    const opened = this.#stream?.open(chunk, this.#associatedData);
    this.#associatedData = null;
    // Without a stream it ends in its head.
    if (!opened) this.#state = 'broken';
    else if (opened.isLast) this.#state = 'ended';
  }

  /** What does not open is broken; a lock is a lock. */
  #guard(open: () => void): void {
    try {
      open();
    } catch (error) {
      if (!(error instanceof DeedboxError) || !error.code.startsWith('crypto/')) throw error;
      this.#state = 'broken';
    }
  }
}
