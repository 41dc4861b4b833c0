import { describe, expect, test } from 'vitest';
import { makeVault } from '../../../src/main/session/vault-door.ts';
import type { DeriveKey } from '../../../src/main/vault/argon2id.ts';
import { utf8 } from '../../../src/main/vault/bytes.ts';
import { decodeKdf, encodeKdf, makeKdfParameters } from '../../../src/main/vault/kdf.ts';
import { toRecoveryCode } from '../../../src/main/vault/recovery-code.ts';
import {
  openVaultKey,
  type Secret,
  wrapByPassphrase,
  wrapByRecoverySecret,
} from '../../../src/main/vault/secret.ts';
import { keyedHash, plainHash } from '../../../src/main/vault/sodium.ts';
import { unwrapKey, type Wrap, wrapTypes } from '../../../src/main/vault/wrap.ts';
import { counted, layout, text } from '../../support/layout.ts';
import { codeOf } from '../../support/refusals.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE, quickDeriveKey } from '../../support/vault-parts.ts';

const recoverySecret = counted(30, 16);
const otherRecoveryCode = toRecoveryCode(counted(31, 16));
const recoveryCode = toRecoveryCode(recoverySecret);
const about = { name: 'Mam', colour: 'teal', passphrase: GOOD_PASSPHRASE, recoverySecret } as const;
const vault = await makeVault(about, quickDeriveKey, 1_790_000_000_000);
const { header } = vault;
const vaultKey = counted(1, 32);
const vaultId = counted(200, 16);

/** Derives as the quick one does, and keeps every key it gave. */
function recordingDeriveKey(): { deriveKey: DeriveKey; given: Uint8Array[] } {
  const given: Uint8Array[] = [];
  const deriveKey: DeriveKey = async (passphrase, parameters) => {
    const key = await quickDeriveKey(passphrase, parameters);
    given.push(key);
    return key;
  };
  return { deriveKey, given };
}

describe('opening a vault’s key (vault-format.md §4.2)', () => {
  test('gives the same vault key when it is by passphrase and by recovery code', async () => {
    const byPassphrase = await openVaultKey(header, { passphrase: GOOD_PASSPHRASE }, quickDeriveKey);
    expect(await openVaultKey(header, { recoveryCode }, quickDeriveKey)).toEqual(byPassphrase);
    expect(byPassphrase).toEqual(vault.keyring.vaultKey());
  });

  test.each([
    [{ passphrase: OTHER_PASSPHRASE }, 'vault/wrong-passphrase'],
    [{ passphrase: '' }, 'vault/wrong-passphrase'],
    [{ passphrase: 'half \ud800 a pair' }, 'vault/wrong-passphrase'],
    [{ recoveryCode: otherRecoveryCode }, 'vault/wrong-recovery-code'],
    [{ recoveryCode: '0000-0000-0000-0000-0000-0000-0001' }, 'vault/mistyped-recovery-code'],
  ])('is refused with the right words when it is with %j', async (secret, code) => {
    await expect(openVaultKey(header, secret, quickDeriveKey)).rejects.toMatchObject({ code });
  });

  test('keeps the cause when it is refused', async () => {
    const refused = { code: 'crypto/refused' };
    const wrong: [Secret, unknown][] = [
      [{ passphrase: OTHER_PASSPHRASE }, refused],
      [{ recoveryCode: otherRecoveryCode }, refused],
      [{ passphrase: '' }, { code: 'vault/weak-passphrase', message: 'not an OpaqueString' }],
    ];
    for (const [secret, cause] of wrong)
      await expect(openVaultKey(header, secret, quickDeriveKey)).rejects.toMatchObject({
        cause: expect.objectContaining(cause),
      });
  });

  test('wipes the key-encryption key when it opened and when it was refused', async () => {
    const { deriveKey, given } = recordingDeriveKey();
    await openVaultKey(header, { passphrase: GOOD_PASSPHRASE }, deriveKey);
    await expect(openVaultKey(header, { passphrase: OTHER_PASSPHRASE }, deriveKey)).rejects.toThrow();
    expect(given).toEqual([new Uint8Array(32), new Uint8Array(32)]);
  });

  test.each([
    [1, 262_144],
    [25, 262_144],
    [3, 1024],
    [3, 2 * 1024 * 1024],
  ])('is refused before any work when its cost is %i passes of %i KiB', async (passes, memoryKib) => {
    const kdf = encodeKdf({ ...makeKdfParameters(), passes, memoryKib });
    const wraps = header.wraps.map((wrap) => ({ ...wrap, kdf }));
    const { deriveKey, given } = recordingDeriveKey();
    const opening = openVaultKey({ ...header, wraps }, { passphrase: GOOD_PASSPHRASE }, deriveKey);
    await expect(opening).rejects.toMatchObject({ code: 'vault/unsafe-kdf' });
    expect(given).toEqual([]);
  });

  test('is refused when a wrap is put under another vault or epoch', async () => {
    const [wrap] = header.wraps as [Wrap];
    const otherVault = { ...header, vaultId: new Uint8Array(16) };
    const otherEpoch = { ...header, epoch: 2, wraps: [{ ...wrap, epoch: 2 }] };
    for (const changed of [otherVault, otherEpoch])
      await expect(
        openVaultKey(changed, { passphrase: GOOD_PASSPHRASE }, quickDeriveKey),
      ).rejects.toMatchObject({ code: 'vault/wrong-passphrase' });
  });

  test('is damaged when the wrap that is asked for is not there', async () => {
    const without = (type: number) => ({
      ...header,
      wraps: header.wraps.filter((wrap) => wrap.type !== type),
    });
    await expect(
      openVaultKey(without(wrapTypes.passphrase), { passphrase: GOOD_PASSPHRASE }, quickDeriveKey),
    ).rejects.toMatchObject({ code: 'vault/damaged', message: 'no passphrase wrap' });
    await expect(
      openVaultKey(without(wrapTypes.recoveryCode), { recoveryCode }, quickDeriveKey),
    ).rejects.toMatchObject({ code: 'vault/damaged', message: 'no recovery wrap' });
  });

  test('is not called a wrong secret when the worker or the wrap fails otherwise', async () => {
    const failing: DeriveKey = () => Promise.reject(new Error('no memory'));
    await expect(openVaultKey(header, { passphrase: GOOD_PASSPHRASE }, failing)).rejects.toThrow('no memory');
    const short: DeriveKey = async () => counted(1, 31);
    await expect(openVaultKey(header, { passphrase: GOOD_PASSPHRASE }, short)).rejects.toMatchObject({
      code: 'crypto/wrong-length',
    });
  });
});

describe('wrapping a vault’s key', () => {
  test('is under the derived key and its cost when it is by passphrase', async () => {
    const { deriveKey, given } = recordingDeriveKey();
    const wrap = await wrapByPassphrase(vaultKey, vaultId, 3, GOOD_PASSPHRASE, deriveKey);
    expect(wrap).toMatchObject({ type: wrapTypes.passphrase, epoch: 3 });
    const cost = decodeKdf(wrap.kdf);
    expect(cost).toMatchObject({ passes: 3, memoryKib: 262_144 });
    const key = await quickDeriveKey(utf8(GOOD_PASSPHRASE), cost);
    expect(unwrapKey(wrap, key, vaultId)).toEqual(vaultKey);
    expect(given).toEqual([new Uint8Array(32)]);
  });

  test('is refused as weak when no OpaqueString is given', async () => {
    await expect(wrapByPassphrase(vaultKey, vaultId, 1, 'a\tb', quickDeriveKey)).rejects.toMatchObject({
      code: 'vault/weak-passphrase',
    });
  });

  test('is under the hash of the secret and the vault when it is by recovery code (§3.3)', () => {
    const wrap = wrapByRecoverySecret(vaultKey, vaultId, 3, recoverySecret);
    expect(wrap).toMatchObject({ type: wrapTypes.recoveryCode, epoch: 3, kdf: new Uint8Array(0) });
    const key = keyedHash(layout(text('deedbox/recovery'), vaultId), plainHash(recoverySecret));
    expect(unwrapKey(wrap, key, vaultId)).toEqual(vaultKey);
  });

  test('is refused when the secret was wiped, and taken when it merely has zeros in it', () => {
    const wiped = new Uint8Array(16);
    expect(codeOf(() => wrapByRecoverySecret(vaultKey, vaultId, 1, wiped))).toBe('vault/wrong-recovery-code');
    const sparse = Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? 1 : 0));
    expect(wrapByRecoverySecret(vaultKey, vaultId, 1, sparse).type).toBe(wrapTypes.recoveryCode);
  });
});
