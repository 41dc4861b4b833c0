import { DeedboxError } from '../../shared/errors.ts';
import type { DeriveKey } from './argon2id.ts';
import { ByteWriter } from './bytes.ts';
import { findWrap, type Header } from './header.ts';
import { decodeKdf, encodeKdf, makeKdfParameters } from './kdf.ts';
import { toPassphraseBytes } from './passphrase.ts';
import { fromRecoveryCode } from './recovery-code.ts';
import { keyedHash, plainHash, wipe } from './sodium.ts';
import { unwrapKey, type Wrap, wrapKey, wrapTypes } from './wrap.ts';

/** What a person proves with that a vault is theirs. */
export type Secret = { passphrase: string } | { recoveryCode: string };

/** What of a header opening needs: a copy carries no more of it in clear. */
export type Lock = Pick<Header, 'vaultId' | 'epoch' | 'wraps'>;

/**
 * The vault key, by passphrase or recovery code. Throws `vault/wrong-passphrase`,
 * `vault/wrong-recovery-code`, `vault/mistyped-recovery-code` or `vault/unsafe-kdf`.
 */
export async function openVaultKey(header: Lock, secret: Secret, deriveKey: DeriveKey): Promise<Uint8Array> {
  return 'passphrase' in secret
    ? openByPassphrase(header, secret.passphrase, deriveKey)
    : openByRecoveryCode(header, secret.recoveryCode);
}

export async function wrapByPassphrase(
  vaultKey: Uint8Array,
  vaultId: Uint8Array,
  epoch: number,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<Wrap> {
  const parameters = makeKdfParameters();
  const keyEncryptionKey = await deriveKey(toPassphraseBytes(passphrase), parameters);
  const wrap = wrapKey(vaultKey, keyEncryptionKey, vaultId, {
    type: wrapTypes.passphrase,
    epoch,
    kdf: encodeKdf(parameters),
  });
  wipe(keyEncryptionKey);
  return wrap;
}

/** `recoverySecret` is the 16 bytes behind a recovery code. */
export function wrapByRecoverySecret(
  vaultKey: Uint8Array,
  vaultId: Uint8Array,
  epoch: number,
  recoverySecret: Uint8Array,
): Wrap {
  const kdf = new Uint8Array(0);
  return wrapKey(vaultKey, recoveryKey(recoverySecret, vaultId), vaultId, {
    type: wrapTypes.recoveryCode,
    epoch,
    kdf,
  });
}

async function openByPassphrase(header: Lock, passphrase: string, deriveKey: DeriveKey): Promise<Uint8Array> {
  const wrap = findWrap(header, wrapTypes.passphrase);
  if (!wrap) throw new DeedboxError('vault/damaged', 'no passphrase wrap');
  const parameters = decodeKdf(wrap.kdf);
  const keyEncryptionKey = await deriveKey(passphraseBytes(passphrase), parameters);
  return unwrapOr('vault/wrong-passphrase', wrap, keyEncryptionKey, header.vaultId);
}

function openByRecoveryCode(header: Lock, recoveryCode: string): Uint8Array {
  const secret = fromRecoveryCode(recoveryCode);
  const wrap = findWrap(header, wrapTypes.recoveryCode);
  if (!wrap) throw new DeedboxError('vault/damaged', 'no recovery wrap');
  return unwrapOr('vault/wrong-recovery-code', wrap, recoveryKey(secret, header.vaultId), header.vaultId);
}

function unwrapOr(
  code: 'vault/wrong-passphrase' | 'vault/wrong-recovery-code',
  wrap: Wrap,
  keyEncryptionKey: Uint8Array,
  vaultId: Uint8Array,
): Uint8Array {
  try {
    return unwrapKey(wrap, keyEncryptionKey, vaultId);
  } catch (cause) {
    if (cause instanceof DeedboxError && cause.code === 'crypto/refused')
      throw new DeedboxError(code, code, { cause });
    throw cause;
  } finally {
    wipe(keyEncryptionKey);
  }
}

/** A text that could never have been a passphrase is a wrong one. */
function passphraseBytes(passphrase: string): Uint8Array {
  try {
    return toPassphraseBytes(passphrase);
  } catch (cause) {
    throw new DeedboxError('vault/wrong-passphrase', 'not an OpaqueString', { cause });
  }
}

/** The secret has 128 random bits: one hash is enough, and no cost could be (docs/vault-format.md §3.3). */
function recoveryKey(recoverySecret: Uint8Array, vaultId: Uint8Array): Uint8Array {
  // All zeros is a wiped secret, never a random one.
  if (recoverySecret.every((byte) => byte === 0)) throw new DeedboxError('vault/wrong-recovery-code');
  const key = plainHash(recoverySecret);
  return keyedHash(new ByteWriter().text('deedbox/recovery').fixed(vaultId).bytes(), key);
}
