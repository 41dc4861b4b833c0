import { describe, expect, test } from 'vitest';
import {
  decodeHeader,
  encodeHeader,
  findWrap,
  type Header,
  replaceWrap,
  verifyHeader,
} from '../../../src/main/vault/header.ts';
import { keyedHash, plainHash } from '../../../src/main/vault/sodium.ts';
import { type Wrap, type WrapType, wrapTypes } from '../../../src/main/vault/wrap.ts';
import { vaultColours } from '../../../src/shared/model/vault.ts';
import { counted, flipped, layout, prefixed, text, u8, u16, u32, u64 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const macKey = counted(1, 32);

function makeWrap(type: WrapType, epoch = 1): Wrap {
  return {
    type,
    wrapId: counted(type, 16),
    epoch,
    kdf: counted(3, type === wrapTypes.passphrase ? 25 : 0),
    commitment: counted(40, 32),
    nonce: counted(80, 24),
    ciphertext: counted(120, 48),
  };
}

const wraps = [makeWrap(wrapTypes.passphrase), makeWrap(wrapTypes.recoveryCode)];
const collections = [1, 2].map((purpose) => ({
  collectionId: counted(purpose, 16),
  purpose,
  epoch: 1,
  nonce: counted(10, 24),
  ciphertext: counted(20, 48),
}));
const header: Header = {
  vaultId: counted(200, 16),
  createdAtMs: 1_790_000_000_000,
  name: 'Mam',
  colour: 'teal',
  epoch: 1,
  wraps,
  collections,
};
const bytes = encodeHeader(header, macKey);

/** As an attacker would, who can make the plain checksum right again but not the MAC. */
function withChecksum(authenticated: Uint8Array): Uint8Array {
  return layout(authenticated, plainHash(authenticated, 16));
}

function forge(changed: Uint8Array): Uint8Array {
  return withChecksum(changed.subarray(0, changed.length - 16));
}

function decodeWith(changes: Partial<Header>): Header {
  return decodeHeader(encodeHeader({ ...header, ...changes }, macKey));
}

describe('header (vault-format.md §4)', () => {
  test('is laid out as the format says when it is written', () => {
    const writtenWraps = wraps.map(({ type, wrapId, epoch, kdf, commitment, nonce, ciphertext }) =>
      layout(u8(type), wrapId, u32(epoch), prefixed(kdf), commitment, nonce, ciphertext),
    );
    const writtenCollections = collections.map(({ collectionId, purpose, epoch, nonce, ciphertext }) =>
      layout(collectionId, u8(purpose), u32(epoch), nonce, ciphertext),
    );
    const body = layout(
      ...['DBXH', u8(1), header.vaultId, u64(header.createdAtMs), text('Mam'), text('teal'), u32(1)],
      ...[u16(2), ...writtenWraps, u16(2), ...writtenCollections],
    );
    expect(bytes).toEqual(withChecksum(layout(body, keyedHash(body, macKey))));
  });

  test('reads back as it was written', () => {
    expect(decodeHeader(bytes)).toEqual(header);
    verifyHeader(bytes, macKey);
    for (const colour of vaultColours) expect(decodeWith({ colour }).colour).toBe(colour);
    expect(decodeWith({ wraps: [], collections: [] })).toMatchObject({ wraps: [], collections: [] });
  });

  test('is damaged, not a wrong passphrase, when any bit is flipped by accident', () => {
    for (let at = 0; at < bytes.length; at++) {
      const refusal = refusalOf(() => decodeHeader(flipped(bytes, at, 1 << (at % 8))));
      expect(refusal, `byte ${at}`).toMatchObject({
        code: 'vault/damaged',
        message: at < 4 ? 'not a header' : 'header checksum',
      });
    }
  });

  test('does not pass its MAC when any byte is changed on purpose', () => {
    for (let at = 5; at < bytes.length - 16; at++) {
      const forged = forge(flipped(bytes, at, 0x55));
      const refusal = refusalOf(() => verifyHeader(forged, macKey));
      expect(refusal, `byte ${at}`).toMatchObject({ code: 'vault/damaged', message: 'header was changed' });
    }
  });

  test('does not pass its MAC when the key is another one', () => {
    expect(codeOf(() => verifyHeader(bytes, flipped(macKey, 0)))).toBe('vault/damaged');
  });

  test('is damaged when it is cut at any byte', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(codeOf(() => decodeHeader(bytes.subarray(0, length)))).toBe('vault/damaged');
  });

  test('is damaged when it is cut at any byte, or lengthened, and its checksum made right again', () => {
    const authenticated = bytes.subarray(0, bytes.length - 16);
    for (let length = 5; length < authenticated.length; length++)
      expect(
        refusalOf(() => decodeHeader(withChecksum(authenticated.subarray(0, length)))),
        `${length}`,
      ).toMatchObject({ code: 'vault/damaged', message: 'header cannot be read', cause: expect.any(Error) });
    expect(codeOf(() => decodeHeader(withChecksum(layout(authenticated, u8(0)))))).toBe('vault/damaged');
  });

  test('is no header when its checksum alone is right', () => {
    for (const content of ['', 'DBX', 'DBXH', 'DBXI\u0001'])
      expect(refusalOf(() => decodeHeader(withChecksum(layout(content))))).toMatchObject({
        code: 'vault/damaged',
        message: 'not a header',
      });
  });

  test('is refused as newer when its version is higher, whatever follows, and damaged when it is 0', () => {
    const versionOf = (version: number, rest: Uint8Array) =>
      refusalOf(() => decodeHeader(withChecksum(layout('DBXH', u8(version), rest))));
    for (const rest of [bytes.subarray(5, bytes.length - 16), new Uint8Array(40), new Uint8Array(0)]) {
      expect(versionOf(2, rest)).toMatchObject({ code: 'vault/newer-format', message: 'format 2' });
      expect(versionOf(0, rest)).toMatchObject({ code: 'vault/damaged', message: 'format 0' });
    }
  });

  test('keeps a name of 400 bytes, and is damaged when it is longer', () => {
    expect(decodeWith({ name: 'ŷ'.repeat(200) }).name).toHaveLength(200);
    expect(codeOf(() => decodeWith({ name: 'a'.repeat(401) }))).toBe('vault/damaged');
  });

  test('is damaged when its colour is not one of ours', () => {
    const causeOf = (colour: string) =>
      refusalOf(() => decodeWith({ colour: colour as Header['colour'] }))?.cause;
    const unknown = { code: 'vault/damaged', message: 'unknown colour' };
    for (const colour of ['', 'Teal', 'teal ', 'x'.repeat(20)])
      expect(causeOf(colour)).toMatchObject(unknown);
    expect(causeOf('x'.repeat(21))).toMatchObject({ code: 'crypto/wrong-length' });
  });

  test('holds a thousand wraps or collections, and is damaged when it has more', () => {
    const [wrap, collection] = [wraps[1] as Wrap, collections[0] as (typeof collections)[0]];
    const many = { wraps: Array(1000).fill(wrap), collections: Array(1000).fill(collection) };
    expect(decodeWith(many).wraps).toHaveLength(1000);
    for (const tooMany of [{ wraps: Array(1001).fill(wrap) }, { collections: Array(1001).fill(collection) }])
      expect(refusalOf(() => decodeWith(tooMany))?.cause).toMatchObject({
        code: 'vault/damaged',
        message: '1001 parts',
      });
  });
});

describe('wraps of a header', () => {
  test('are found by type when they are of the header’s epoch', () => {
    const old = makeWrap(wrapTypes.passphrase, 0);
    const mixed = { ...header, wraps: [old, ...wraps] };
    expect(findWrap(mixed, wrapTypes.passphrase)).toBe(wraps[0]);
    expect(findWrap(mixed, wrapTypes.recoveryCode)).toBe(wraps[1]);
    expect(findWrap({ ...header, wraps: [old] }, wrapTypes.passphrase)).toBeUndefined();
  });

  test('leave the other type alone when one is replaced', () => {
    const wrap = { ...makeWrap(wrapTypes.passphrase), wrapId: counted(99, 16) };
    const replaced = replaceWrap(header, wrap);
    expect(replaced).toEqual({ ...header, wraps: [wraps[1], wrap] });
    expect(header.wraps).toEqual(wraps);
  });
});
