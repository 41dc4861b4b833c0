import { ByteWriter, concatenate, fromUtf8, utf8 } from './bytes.ts';
import type { Keyring } from './keyring.ts';
import { pad, unpad } from './padding.ts';
import { aeadOpen, aeadSeal, NONCE_BYTES, randomNonce } from './sodium.ts';

/** An unsaved edit, sealed for the page to keep through a lock or a crash (docs/vault-format.md §10). Layout: nonce, ciphertext. */
export function sealDraft(draftKey: string, text: string, keyring: Keyring): Uint8Array {
  const nonce = randomNonce();
  return concatenate(
    nonce,
    aeadSeal(pad(utf8(text)), context(draftKey, keyring), nonce, keyring.subkey('draft')),
  );
}

/** Throws `crypto/refused` for a draft of another place or vault, or a changed one. */
export function openDraft(draftKey: string, bytes: Uint8Array, keyring: Keyring): string {
  const plaintext = aeadOpen(
    bytes.subarray(NONCE_BYTES),
    context(draftKey, keyring),
    bytes.subarray(0, NONCE_BYTES),
    keyring.subkey('draft'),
  );
  return fromUtf8(unpad(plaintext));
}

function context(draftKey: string, keyring: Keyring): Uint8Array {
  return new ByteWriter().text('deedbox/draft').fixed(keyring.vaultId).text(draftKey).bytes();
}
