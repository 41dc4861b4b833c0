import sodium from 'libsodium-wrappers';
import { KEY } from './peer.ts';

const NONCE_BYTES = 24;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const sodiumReady = sodium.ready;

/** A value's JSON under XChaCha20-Poly1305: nonce, then ciphertext. */
export function seal(value: unknown): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plaintext = encoder.encode(JSON.stringify(value));
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, null, null, nonce, KEY);
  const sealed = new Uint8Array(NONCE_BYTES + ciphertext.length);
  sealed.set(nonce);
  sealed.set(ciphertext, NONCE_BYTES);
  return sealed;
}

export function unseal<Value>(sealed: Uint8Array): Value {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const ciphertext = sealed.subarray(NONCE_BYTES);
  const plaintext = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, null, nonce, KEY);
  return JSON.parse(decoder.decode(plaintext)) as Value;
}
