import { randomFillSync } from 'node:crypto';
import sodium from 'libsodium-wrappers';

/** The cipher alone, called as plainly as it can be: the ceiling for everything that seals. */
const NONCE_BYTES = 24;
const CHUNK_BYTES = 64 * 1024;
const CHUNK_TAG = 17;
const key = randomFillSync(new Uint8Array(32));
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** JSON under XChaCha20-Poly1305. Nonces are drawn together, as Deedbox draws them. */
export function sealAll(values: readonly unknown[]): { nonce: Uint8Array; ciphertext: Uint8Array }[] {
  const nonces = randomFillSync(new Uint8Array(NONCE_BYTES * values.length));
  return values.map((value, at) => {
    const nonce = nonces.subarray(at * NONCE_BYTES, (at + 1) * NONCE_BYTES);
    const plaintext = encoder.encode(JSON.stringify(value));
    const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, null, null, nonce, key);
    return { nonce, ciphertext };
  });
}

export function openAll(sealed: ReturnType<typeof sealAll>): unknown[] {
  return sealed.map(({ nonce, ciphertext }) => {
    const plaintext = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, null, nonce, key);
    return JSON.parse(decoder.decode(plaintext));
  });
}

/** One secretstream in memory, in chunks of 64 KiB, as attachments and copies are kept. */
export function sealStream(bytes: Uint8Array): { header: Uint8Array; chunks: Uint8Array[] } {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    chunks.push(
      sodium.crypto_secretstream_xchacha20poly1305_push(state, bytes.subarray(at, at + CHUNK_BYTES), null, 0),
    );
  return { header, chunks };
}

export function openStream({ header, chunks }: ReturnType<typeof sealStream>): number {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  return chunks.reduce((length, chunk) => {
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, null);
    if (!opened || opened.message.length !== chunk.length - CHUNK_TAG) throw new Error('a chunk was refused');
    return length + opened.message.length;
  }, 0);
}
