import { describe, expect, test } from 'vitest';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { Keyring, type SubkeyPurpose, type WrappedCollection } from '../../../src/main/vault/keyring.ts';
import { aeadOpen } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, text, u8, u32 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const vaultId = counted(200, 16);

function makeKeyring(epoch = 1, id = vaultId): Keyring {
  return new Keyring(counted(0, 32), id, epoch);
}

describe('subkeys (vault-format.md §3.1)', () => {
  // Made with Python's hashlib.blake2b from the key 0 to 31 and epoch 1: salt = u64 epoch, person = context.
  test.each([
    ['header', 'd052b75164a82468d3e4e9ae1f0c02a79b29ac9590ff4bb7cd8b85df5bb50623'],
    ['journal', '2acc8d6a39ea42f94e36edef32e88dbbb8f190be5b4c1a5e48f818a67cf2e7e6'],
    ['anchor', 'dd3b97af8be7c66979231142f355b363c1eaa55ead58262a36a7ef2536e664bb'],
    ['catalogue', 'cde77e32ffcf5444511cd0e3e8324b400f48ad13d716f598225cf542451c0fe7'],
    ['identity', 'c405ffa6e19b4faa5a2cd85f6cc8de1d432a8e724c725e14699a7598cec77040'],
    ['draft', 'e6c5db1024836854a5fe17f27f665387c7425fc74f846eaffe568b221f53a772'],
    ['backup', 'de67fec75b1c39de3852dcb44085cb867dfc3670f95ce59aae5dbfc3dfeedc2d'],
    ['collections', '17a5fc437c64dc693c5c031b7e4ffdf1bc469cb58e3661c2b781ef39de572407'],
  ] satisfies [SubkeyPurpose, string][])('is the one the format names when it is for %s', (purpose, hex) => {
    expect(toHex(makeKeyring().subkey(purpose))).toBe(hex);
    expect(toHex(makeKeyring(2).subkey(purpose))).not.toBe(hex);
  });
});

describe('collections (vault-format.md §3.5)', () => {
  test('are wrapped as the format says when they are made', () => {
    const keyring = makeKeyring(5);
    for (const [name, purpose] of [
      ['records', 1],
      ['private', 2],
    ] as const) {
      const wrapped = keyring.makeCollection(name);
      expect(wrapped).toMatchObject({ purpose, epoch: 5 });
      expect([wrapped.collectionId.length, wrapped.nonce.length]).toEqual([16, 24]);
      const context = [text('deedbox/collection'), vaultId, wrapped.collectionId, u8(purpose), u32(5)];
      const { collectionId, key } = keyring.collection(name);
      expect(collectionId).toEqual(wrapped.collectionId);
      expect(key).toHaveLength(32);
      const subkey = keyring.subkey('collections');
      expect(aeadOpen(wrapped.ciphertext, layout(...context), wrapped.nonce, subkey)).toEqual(key);
    }
  });

  test('are the same in a keyring of the same vault when they are added to it', () => {
    const maker = makeKeyring();
    const made = [maker.makeCollection('records'), maker.makeCollection('private')];
    const other = makeKeyring();
    for (const collection of made) other.addCollection(collection);
    for (const name of ['records', 'private'] as const) {
      expect(other.collection(name)).toEqual(maker.collection(name));
      const { collectionId, key } = maker.collection(name);
      // As it comes out of an envelope: a view into something larger.
      const view = layout(counted(9, 3), collectionId, counted(9, 3)).subarray(3, 19);
      expect(other.collectionKey(view)).toEqual(key);
    }
    expect(other.collection('records').key).not.toEqual(other.collection('private').key);
  });

  test('is refused when any part of it, or the vault, is another one', () => {
    const wrapped = makeKeyring().makeCollection('records');
    const changes: Partial<WrappedCollection>[] = [
      { collectionId: flipped(wrapped.collectionId, 0) },
      { purpose: 2 },
      { epoch: 2 },
      { nonce: flipped(wrapped.nonce, 0) },
      { ciphertext: flipped(wrapped.ciphertext, 0) },
    ];
    for (const change of changes)
      expect(codeOf(() => makeKeyring().addCollection({ ...wrapped, ...change }))).toBe('crypto/refused');
    const elsewhere = makeKeyring(1, flipped(vaultId, 0));
    expect(codeOf(() => elsewhere.addCollection(wrapped))).toBe('crypto/refused');
  });

  test('is refused when its purpose is not known, or its nonce is too short', () => {
    const wrapped = makeKeyring().makeCollection('records');
    for (const purpose of [0, 3])
      expect(refusalOf(() => makeKeyring().addCollection({ ...wrapped, purpose }))).toMatchObject({
        code: 'crypto/unknown-suite',
        message: 'unknown collection purpose',
      });
    const short = { ...wrapped, nonce: wrapped.nonce.subarray(1) };
    expect(codeOf(() => makeKeyring().addCollection(short))).toBe('crypto/wrong-length');
  });

  test('is refused when an envelope names one the vault does not have, and damaged when a vault lacks its own', () => {
    const keyring = makeKeyring();
    keyring.makeCollection('private');
    expect(refusalOf(() => keyring.collectionKey(counted(0, 16)))).toMatchObject({
      code: 'crypto/refused',
      message: 'unknown collection',
    });
    expect(refusalOf(() => keyring.collection('records'))).toMatchObject({
      code: 'vault/damaged',
      message: 'no collection records',
    });
  });
});

describe('a keyring that was dropped', () => {
  test('leaves zeros where its keys were, and is locked for every question', () => {
    const vaultKey = counted(0, 32);
    const keyring = new Keyring(vaultKey, vaultId, 1);
    keyring.makeCollection('records');
    const { collectionId, key } = keyring.collection('records');
    const held = [vaultKey, key, keyring.subkey('journal'), keyring.subkey('collections')];
    expect(keyring.vaultKey()).toBe(vaultKey);
    keyring.drop();
    for (const bytes of held) expect(bytes).toEqual(new Uint8Array(32));
    const calls = [
      () => keyring.vaultKey(),
      () => keyring.subkey('journal'),
      () => keyring.collection('records'),
      () => keyring.collectionKey(collectionId),
      () => keyring.makeCollection('records'),
    ];
    for (const call of calls) expect(codeOf(call)).toBe('vault/locked');
    keyring.drop();
  });
});
