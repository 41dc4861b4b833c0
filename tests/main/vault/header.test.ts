import { describe, expect, test } from 'vitest';
import { makeVault } from '../../../src/main/session/vault-door.ts';
import { decodeHeader, encodeHeader, verifyHeader } from '../../../src/main/vault/header.ts';
import { encodeKdf, makeKdfParameters } from '../../../src/main/vault/kdf.ts';
import { Keyring } from '../../../src/main/vault/keyring.ts';
import { makeRecoverySecret, toRecoveryCode } from '../../../src/main/vault/recovery-code.ts';
import { openVaultKey } from '../../../src/main/vault/secret.ts';
import { plainHash } from '../../../src/main/vault/sodium.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE, quickDeriveKey } from '../../support/vault-parts.ts';

const recoverySecret = makeRecoverySecret();
const about = { name: 'Mam', colour: 'teal', passphrase: GOOD_PASSPHRASE, recoverySecret } as const;
const vault = await makeVault(about, quickDeriveKey, 1_790_000_000_000);
const macKey = vault.keyring.subkey('header');
const bytes = encodeHeader(vault.header, macKey);

/** As an attacker would, who can make the plain checksum right again but not the MAC. */
function withChecksum(changed: Uint8Array): Uint8Array {
  const body = changed.subarray(0, changed.length - 16);
  return new Uint8Array([...body, ...plainHash(body, 16)]);
}

function codeOf(call: () => unknown): string {
  try {
    call();
    return 'none';
  } catch (error) {
    return error instanceof DeedboxError ? error.code : String(error);
  }
}

describe('header (vault-format.md §4)', () => {
  test('reads back as it was written', () => {
    expect(decodeHeader(bytes)).toEqual(vault.header);
    verifyHeader(bytes, macKey);
  });

  test('is damaged, not a wrong passphrase, when any bit is flipped by accident', () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      expect(
        codeOf(() => decodeHeader(changed)),
        `byte ${at}`,
      ).toBe('vault/damaged');
    }
  });

  test('does not pass its MAC when any byte is changed on purpose', () => {
    for (let at = 5; at < bytes.length - 16; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 0x55;
      const forged = withChecksum(changed);
      const code = codeOf(() => {
        decodeHeader(forged);
        verifyHeader(forged, macKey);
      });
      expect(code, `byte ${at}`).toBe('vault/damaged');
    }
  });

  test('is damaged when it is cut at any byte', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(codeOf(() => decodeHeader(bytes.subarray(0, length)))).toBe('vault/damaged');
  });

  test('is refused as newer when its version is higher, whatever follows', () => {
    const newer = bytes.slice();
    newer[4] = 2;
    expect(codeOf(() => decodeHeader(withChecksum(newer)))).toBe('vault/newer-format');
    const another = withChecksum(new Uint8Array([...newer.subarray(0, 5), ...new Uint8Array(40)]));
    expect(codeOf(() => decodeHeader(another))).toBe('vault/newer-format');
  });

  test('gives the same vault key when opened by passphrase and by recovery code', async () => {
    const byPassphrase = await openVaultKey(vault.header, { passphrase: GOOD_PASSPHRASE }, quickDeriveKey);
    const recoveryCode = toRecoveryCode(recoverySecret);
    expect(await openVaultKey(vault.header, { recoveryCode }, quickDeriveKey)).toEqual(byPassphrase);
    expect(byPassphrase).toEqual(vault.keyring.vaultKey());
  });

  test.each([
    [{ passphrase: OTHER_PASSPHRASE }, 'vault/wrong-passphrase'],
    [{ passphrase: '' }, 'vault/wrong-passphrase'],
    [{ passphrase: 'half \ud800 a pair' }, 'vault/wrong-passphrase'],
    [{ recoveryCode: toRecoveryCode(makeRecoverySecret()) }, 'vault/wrong-recovery-code'],
    [{ recoveryCode: '0000-0000-0000-0000-0000-0000-0001' }, 'vault/mistyped-recovery-code'],
  ])('is refused with the right words when opened with %j', async (secret, code) => {
    await expect(openVaultKey(vault.header, secret, quickDeriveKey)).rejects.toMatchObject({ code });
  });

  test.each([
    [1, 262_144],
    [25, 262_144],
    [3, 1024],
    [3, 2 * 1024 * 1024],
  ])('is refused before any work when its cost is %i passes of %i KiB', async (passes, memoryKib) => {
    const kdf = encodeKdf({ ...makeKdfParameters(), passes, memoryKib });
    const wraps = vault.header.wraps.map((wrap) => ({ ...wrap, kdf }));
    const opening = openVaultKey({ ...vault.header, wraps }, { passphrase: GOOD_PASSPHRASE }, quickDeriveKey);
    await expect(opening).rejects.toMatchObject({ code: 'vault/unsafe-kdf' });
  });

  test('does not give the key when a wrap is put under another vault, epoch or cost', async () => {
    const secret = { passphrase: GOOD_PASSPHRASE };
    const [wrap] = vault.header.wraps;
    if (!wrap) throw new Error('no wrap');
    const otherVault = { ...vault.header, vaultId: new Uint8Array(16) };
    const otherEpoch = { ...vault.header, epoch: 2, wraps: [{ ...wrap, epoch: 2 }] };
    for (const header of [otherVault, otherEpoch])
      await expect(openVaultKey(header, secret, quickDeriveKey)).rejects.toMatchObject({
        code: 'vault/wrong-passphrase',
      });
  });

  test('refuses a collection key of another vault', () => {
    const other = new Keyring(new Uint8Array(32).fill(7), new Uint8Array(16), 1);
    const [collection] = vault.header.collections;
    if (!collection) throw new Error('no collection');
    expect(codeOf(() => other.addCollection(collection))).toBe('crypto/refused');
  });

  test('lets go of every key when it is dropped', () => {
    const keyring = new Keyring(new Uint8Array(32).fill(9), new Uint8Array(16), 1);
    keyring.makeCollection('records');
    keyring.drop();
    const calls = [
      () => keyring.vaultKey(),
      () => keyring.subkey('journal'),
      () => keyring.collection('records'),
      () => keyring.collectionKey(new Uint8Array(16)),
    ];
    for (const call of calls) expect(codeOf(call)).toBe('vault/locked');
  });
});
