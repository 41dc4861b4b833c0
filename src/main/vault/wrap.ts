import { DeedboxError } from '../../shared/errors.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';
import {
  AEAD_TAG_BYTES,
  aeadOpen,
  aeadSeal,
  equalBytes,
  HASH_BYTES,
  KEY_BYTES,
  keyedHash,
  NONCE_BYTES,
  randomBytes,
  randomNonce,
} from './sodium.ts';

/** Who can open the vault key. Numbers are on disk and never reused (docs/vault-format.md §3.4). */
export const wrapTypes = { passphrase: 1, recoveryCode: 2 } as const;
export type WrapType = (typeof wrapTypes)[keyof typeof wrapTypes];

/** The vault key, encrypted under one key-encryption key. */
export interface Wrap {
  type: WrapType;
  wrapId: Uint8Array;
  epoch: number;
  /** Canonical bytes of the KDF parameters; empty where the secret is a random one. */
  kdf: Uint8Array;
  /** Binds the wrap to one KEK: without it, AEAD lets a ciphertext be made that opens under two keys (Albertini et al., USENIX Security 2022). */
  commitment: Uint8Array;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

const WRAP_ID_BYTES = 16;
const MAX_KDF_BYTES = 64;
const WRAPPED_BYTES = KEY_BYTES + AEAD_TAG_BYTES;

type WrapContext = Pick<Wrap, 'type' | 'wrapId' | 'epoch' | 'kdf'>;

/** Encrypts `vaultKey` under `keyEncryptionKey`, bound to vault, type, epoch and KDF parameters. */
export function wrapKey(
  vaultKey: Uint8Array,
  keyEncryptionKey: Uint8Array,
  vaultId: Uint8Array,
  about: { type: WrapType; epoch: number; kdf: Uint8Array },
): Wrap {
  const context = { ...about, wrapId: randomBytes(WRAP_ID_BYTES) };
  const associatedData = contextBytes(context, vaultId);
  const nonce = randomNonce();
  return {
    ...context,
    commitment: keyedHash(associatedData, keyEncryptionKey),
    nonce,
    ciphertext: aeadSeal(vaultKey, associatedData, nonce, keyEncryptionKey),
  };
}

/** The vault key. Throws `crypto/refused` for another key, vault, epoch or cost than it was wrapped with. */
export function unwrapKey(wrap: Wrap, keyEncryptionKey: Uint8Array, vaultId: Uint8Array): Uint8Array {
  const associatedData = contextBytes(wrap, vaultId);
  if (!equalBytes(keyedHash(associatedData, keyEncryptionKey), wrap.commitment))
    throw new DeedboxError('crypto/refused', 'another key-encryption key');
  return aeadOpen(wrap.ciphertext, associatedData, wrap.nonce, keyEncryptionKey);
}

export function writeWrap(writer: ByteWriter, wrap: Wrap): void {
  writer.u8(wrap.type).fixed(wrap.wrapId).u32(wrap.epoch).prefixed(wrap.kdf);
  writer.fixed(wrap.commitment).fixed(wrap.nonce).fixed(wrap.ciphertext);
}

export function readWrap(reader: ByteReader): Wrap {
  const type = reader.u8();
  if (type !== wrapTypes.passphrase && type !== wrapTypes.recoveryCode)
    throw new DeedboxError('crypto/unknown-suite', `unknown wrap type ${type}`);
  return {
    type,
    wrapId: reader.fixed(WRAP_ID_BYTES),
    epoch: reader.u32(),
    kdf: reader.prefixed(MAX_KDF_BYTES),
    commitment: reader.fixed(HASH_BYTES),
    nonce: reader.fixed(NONCE_BYTES),
    ciphertext: reader.fixed(WRAPPED_BYTES),
  };
}

function contextBytes({ type, wrapId, epoch, kdf }: WrapContext, vaultId: Uint8Array): Uint8Array {
  return new ByteWriter()
    .text('deedbox/wrap')
    .fixed(vaultId)
    .u8(type)
    .fixed(wrapId)
    .u32(epoch)
    .prefixed(kdf)
    .bytes();
}
