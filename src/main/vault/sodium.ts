import { randomFillSync } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { DeedboxError } from '../../shared/errors.ts';

/**
 * The only importer of libsodium in main (Argon2id lives in its worker, with the -sumo build).
 *
 * Contract of everything here: it returns, or it throws DeedboxError `crypto/wrong-length` (a caller's
 * mistake or damaged input) or `crypto/refused` (authentication failed). Raw libsodium is uneven: some
 * calls throw, some return false or null, and none says which.
 *
 * [Note: no promise about memory]
 * JavaScript and WebAssembly copy memory as they like. `wipe` shortens the time that key bytes are
 * around; it is not a promise, and nothing else in Deedbox may make one (docs/threat-model.md).
 */
export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const AEAD_TAG_BYTES = 16;
export const STREAM_HEADER_BYTES = 24;
export const STREAM_TAG_BYTES = 17;
export const HASH_BYTES = 32;

const KDF_CONTEXT_BYTES = 8;
const NONCE_POOL = 512;

/** Must have resolved before anything else here is called; the composition root awaits it. */
export async function prepareSodium(): Promise<void> {
  await sodium.ready;
}

export function randomBytes(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length));
}

let noncePool = new Uint8Array(0);

/** 24 random bytes. Drawn from a pool: one call of the system's generator for 512 nonces. */
export function randomNonce(): Uint8Array {
  if (noncePool.length === 0) noncePool = randomFillSync(new Uint8Array(NONCE_BYTES * NONCE_POOL));
  const nonce = noncePool.slice(0, NONCE_BYTES);
  noncePool = noncePool.subarray(NONCE_BYTES);
  return nonce;
}

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). The tag is the last 16 bytes of the result. */
export function aeadSeal(
  plaintext: Uint8Array,
  associatedData: Uint8Array,
  nonce: Uint8Array,
  key: Uint8Array,
): Uint8Array {
  needLength('nonce', nonce, NONCE_BYTES);
  needKey(key);
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, associatedData, null, nonce, key);
}

/** Throws `crypto/refused` when ciphertext, associated data, nonce and key do not belong together. */
export function aeadOpen(
  ciphertext: Uint8Array,
  associatedData: Uint8Array,
  nonce: Uint8Array,
  key: Uint8Array,
): Uint8Array {
  needLength('nonce', nonce, NONCE_BYTES);
  needKey(key);
  if (ciphertext.length < AEAD_TAG_BYTES) throw wrongLength('ciphertext', ciphertext.length);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, associatedData, nonce, key);
  } catch (cause) {
    throw new DeedboxError('crypto/refused', 'authentication failed', { cause });
  }
}

/** BLAKE2b, keyed (RFC 7693). `length` 16 to 64 bytes. */
export function keyedHash(message: Uint8Array, key: Uint8Array, length: number = HASH_BYTES): Uint8Array {
  needKey(key);
  return sodium.crypto_generichash(length, message, key);
}

/** BLAKE2b without a key, for what is not secret. */
export function plainHash(message: Uint8Array, length: number = HASH_BYTES): Uint8Array {
  return sodium.crypto_generichash(length, message, null);
}

/** crypto_kdf: a 32-byte subkey for one purpose. A context is exactly 8 ASCII characters. */
export function deriveSubkey(key: Uint8Array, context: string, id: number): Uint8Array {
  needKey(key);
  if (!/^[\x21-\x7e]{8}$/.test(context)) throw wrongLength('kdf context', KDF_CONTEXT_BYTES);
  return sodium.crypto_kdf_derive_from_key(KEY_BYTES, id, context, key);
}

/** Constant-time comparison; false for different lengths. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && sodium.memcmp(one, other);
}

export function wipe(bytes: Uint8Array): void {
  sodium.memzero(bytes);
}

/** One secretstream on its way out: chunks sealed in order, the last one marked. */
export class StreamSealer {
  readonly header: Uint8Array;
  readonly #state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_push>['state'];

  constructor(key: Uint8Array) {
    needKey(key);
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    this.#state = state;
    this.header = header;
  }

  seal(chunk: Uint8Array, associatedData: Uint8Array | null, isLast: boolean): Uint8Array {
    const tag = isLast
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    return sodium.crypto_secretstream_xchacha20poly1305_push(this.#state, chunk, associatedData, tag);
  }
}

/** One secretstream on its way in. Throws `crypto/refused` for a chunk that is changed, moved, or of another stream. */
export class StreamOpener {
  readonly #state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull>;

  constructor(header: Uint8Array, key: Uint8Array) {
    needLength('stream header', header, STREAM_HEADER_BYTES);
    needKey(key);
    this.#state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  }

  open(chunk: Uint8Array, associatedData: Uint8Array | null): { plaintext: Uint8Array; isLast: boolean } {
    if (chunk.length < STREAM_TAG_BYTES) throw wrongLength('stream chunk', chunk.length);
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(this.#state, chunk, associatedData);
    if (!opened) throw new DeedboxError('crypto/refused', 'stream chunk refused');
    return {
      plaintext: opened.message,
      isLast: opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    };
  }
}

/** A wiped key is all zeros: whoever still holds one after the vault was locked is refused, and nothing is sealed under it. */
function needKey(key: Uint8Array): void {
  needLength('key', key, KEY_BYTES);
  if (key.every((byte) => byte === 0)) throw new DeedboxError('vault/locked', 'a wiped key');
}

function needLength(what: string, bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw wrongLength(what, bytes.length);
}

function wrongLength(what: string, length: number): DeedboxError {
  return new DeedboxError('crypto/wrong-length', `${what} has a wrong length: ${length}`);
}
