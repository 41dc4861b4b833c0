import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/main/vault/bytes.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import {
  readWrap,
  unwrapKey,
  type Wrap,
  wrapKey,
  wrapTypes,
  writeWrap,
} from '../../../src/main/vault/wrap.ts';
import { counted, flipped, layout, prefixed, text, u8, u32 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const vaultKey = counted(1, 32);
const keyEncryptionKey = counted(50, 32);
const vaultId = counted(200, 16);
const kdf = counted(7, 25);

function wrapped(type: Wrap['type'] = wrapTypes.passphrase): Wrap {
  return wrapKey(vaultKey, keyEncryptionKey, vaultId, { type, epoch: 3, kdf });
}

function written(wrap: Wrap): Uint8Array {
  const writer = new ByteWriter();
  writeWrap(writer, wrap);
  return writer.bytes();
}

describe('wrap (vault-format.md §3.4)', () => {
  test('is laid out as the format says when it is written', () => {
    const wrap = wrapped(wrapTypes.recoveryCode);
    expect([wrap.wrapId.length, wrap.commitment.length, wrap.nonce.length, wrap.ciphertext.length]).toEqual([
      16, 32, 24, 48,
    ]);
    const fields = [u8(2), wrap.wrapId, u32(3), prefixed(kdf), wrap.commitment, wrap.nonce, wrap.ciphertext];
    expect(written(wrap)).toEqual(layout(...fields));
    const reader = new ByteReader(written(wrap));
    expect(readWrap(reader)).toEqual(wrap);
    reader.end();
  });

  test('commits to vault, type, id, epoch and cost when it is made', () => {
    const wrap = wrapped();
    const context = layout(text('deedbox/wrap'), vaultId, u8(1), wrap.wrapId, u32(3), prefixed(kdf));
    expect(wrap.commitment).toEqual(keyedHash(context, keyEncryptionKey));
  });

  test('has an id and a nonce of its own when it is made again', () => {
    const [one, other] = [wrapped(), wrapped()];
    expect(one.wrapId).not.toEqual(other.wrapId);
    expect(one.nonce).not.toEqual(other.nonce);
  });

  test('gives the vault key when nothing was changed', () => {
    expect(unwrapKey(wrapped(), keyEncryptionKey, vaultId)).toEqual(vaultKey);
  });

  test('is refused by its commitment when key, vault, type, id, epoch or cost is another one', () => {
    const wrap = wrapped();
    const attempts = [
      () => unwrapKey(wrap, flipped(keyEncryptionKey, 0), vaultId),
      () => unwrapKey(wrap, keyEncryptionKey, flipped(vaultId, 15)),
      () => unwrapKey({ ...wrap, type: wrapTypes.recoveryCode }, keyEncryptionKey, vaultId),
      () => unwrapKey({ ...wrap, wrapId: flipped(wrap.wrapId, 0) }, keyEncryptionKey, vaultId),
      () => unwrapKey({ ...wrap, epoch: 4 }, keyEncryptionKey, vaultId),
      () => unwrapKey({ ...wrap, kdf: flipped(kdf, 24) }, keyEncryptionKey, vaultId),
      () => unwrapKey({ ...wrap, commitment: flipped(wrap.commitment, 31) }, keyEncryptionKey, vaultId),
    ];
    for (const attempt of attempts)
      expect(refusalOf(attempt)).toMatchObject({
        code: 'crypto/refused',
        message: 'another key-encryption key',
      });
  });

  test('is refused by its seal when nonce or ciphertext is changed', () => {
    const wrap = wrapped();
    for (const changed of [{ nonce: flipped(wrap.nonce, 0) }, { ciphertext: flipped(wrap.ciphertext, 47) }])
      expect(refusalOf(() => unwrapKey({ ...wrap, ...changed }, keyEncryptionKey, vaultId))).toMatchObject({
        code: 'crypto/refused',
        message: 'authentication failed',
      });
  });

  test('takes the two types it knows, and is refused when it has another', () => {
    for (const type of Object.values(wrapTypes))
      expect(readWrap(new ByteReader(written(wrapped(type)))).type).toBe(type);
    for (const type of [0, 3, 255]) {
      const bytes = layout(u8(type), written(wrapped()).subarray(1));
      expect(refusalOf(() => readWrap(new ByteReader(bytes)))).toMatchObject({
        code: 'crypto/unknown-suite',
        message: `unknown wrap type ${type}`,
      });
    }
  });

  test('is refused when its cost takes more than 64 bytes', () => {
    const withKdf = (length: number) =>
      new ByteReader(written({ ...wrapped(), kdf: new Uint8Array(length) }));
    expect(readWrap(withKdf(64)).kdf).toHaveLength(64);
    expect(codeOf(() => readWrap(withKdf(65)))).toBe('crypto/wrong-length');
  });
});
