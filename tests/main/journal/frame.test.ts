import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame, frameLength, isUnwritten } from '../../../src/main/journal/frame.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, prefixed, u8, u32, u64 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const key = counted(1, 32);
const previousTag = counted(90, 32);
const rows = [counted(5, 3), new Uint8Array(0), counted(7, 300)];
const MIB = 1024 * 1024;

/** A frame around any body, with the tag that the key gives it. */
function forge(body: Uint8Array, generation = 7): Uint8Array {
  const content = layout('DBXF', u32(body.length), u64(generation), body);
  return layout(content, keyedHash(layout(previousTag, content), key));
}

describe('frame (vault-format.md §7.2)', () => {
  test('is laid out as the format says when it is written', () => {
    const { bytes, tag } = encodeFrame(7, rows, previousTag, key);
    expect(bytes).toEqual(forge(layout(u32(3), ...rows.map(prefixed))));
    expect(tag).toEqual(bytes.subarray(-32));
    expect(encodeFrame(7, [], previousTag, key).bytes).toEqual(forge(u32(0)));
  });

  test('gives back its rows when it is read', () => {
    const commits = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(commits, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (written, generation) => {
        const { bytes, tag } = encodeFrame(generation, written, previousTag, key);
        expect(frameLength(bytes.subarray(0, 16))).toBe(bytes.length);
        expect(decodeFrame(bytes, generation, previousTag, key)).toEqual({ generation, rows: written, tag });
      }),
    );
  });

  test('is refused when any byte, the frame before or the key is another one', () => {
    const { bytes } = encodeFrame(7, rows, previousTag, key);
    const changed = { code: 'crypto/refused', message: 'a frame was changed' };
    for (let at = 0; at < bytes.length; at++)
      expect(
        refusalOf(() => decodeFrame(flipped(bytes, at), 7, previousTag, key)),
        `byte ${at}`,
      ).toMatchObject(changed);
    expect(refusalOf(() => decodeFrame(bytes, 7, flipped(previousTag, 0), key))).toMatchObject(changed);
    expect(refusalOf(() => decodeFrame(bytes, 7, previousTag, flipped(key, 0)))).toMatchObject(changed);
    for (const length of [0, 20, 31, bytes.length - 1])
      expect(codeOf(() => decodeFrame(bytes.subarray(0, length), 7, previousTag, key))).toBe(
        'crypto/refused',
      );
  });

  test('is refused when it is not the generation that is due', () => {
    const { bytes } = encodeFrame(7, rows, previousTag, key);
    for (const generation of [6, 8])
      expect(refusalOf(() => decodeFrame(bytes, generation, previousTag, key))).toMatchObject({
        code: 'crypto/refused',
        message: 'a frame is out of order',
      });
  });

  test('is refused when its body is not what its count says, though its tag is right', () => {
    const row = prefixed(counted(1, 3));
    for (const body of [layout(u32(2), row), layout(u32(0), row), layout(u32(1), row, u8(0)), u8(0)])
      expect(codeOf(() => decodeFrame(forge(body), 7, previousTag, key))).toBe('crypto/wrong-length');
  });

  test('keeps a tag of its own when the memory it was read from is used again', () => {
    const { bytes, tag } = encodeFrame(7, rows, previousTag, key);
    const frame = decodeFrame(bytes, 7, previousTag, key);
    bytes.fill(0);
    expect(frame.tag).toEqual(tag);
  });
});

describe('head of a frame', () => {
  const head = (magic: string, bodyLength: number) => layout(magic, u32(bodyLength), u64(1));

  test('says how long the frame is, up to a body of 256 MiB', () => {
    expect(frameLength(head('DBXF', 0))).toBe(48);
    expect(frameLength(head('DBXF', 256 * MIB))).toBe(256 * MIB + 48);
  });

  test('is no frame when its magic or its length cannot be one, or it is cut short', () => {
    for (const bytes of [head('DBXG', 4), head('DBXF', 256 * MIB + 1), head('DBXF', 0xffffffff)])
      expect(frameLength(bytes)).toBeUndefined();
    for (const length of [0, 3, 7, 15])
      expect(frameLength(head('DBXF', 4).subarray(0, length))).toBeUndefined();
  });

  test('is unwritten when zeros stand where its magic should, and damaged when anything else does', () => {
    for (const magic of ['\0\0\0\0', 'DBX\0', '\0BXF', 'D\0\0F'])
      expect(isUnwritten(head(magic, 4))).toBe(true);
    for (const magic of ['DBXF', 'DBXG', 'EBXF', 'DBY\0', '\0\0\0E'])
      expect(isUnwritten(head(magic, 4))).toBe(false);
  });
});

describe('limits of a commit', () => {
  const tooLarge = { code: 'crypto/wrong-length', message: 'a commit is too large' };

  test('is written and read when a row has 80 MiB, and neither when it has more', () => {
    const most = new Uint8Array(80 * MIB);
    const { bytes } = encodeFrame(7, [most], previousTag, key);
    expect(decodeFrame(bytes, 7, previousTag, key).rows[0]).toHaveLength(80 * MIB);
    const more = new Uint8Array(80 * MIB + 1);
    expect(refusalOf(() => encodeFrame(7, [counted(1, 3), more], previousTag, key))).toMatchObject(tooLarge);
    const forged = forge(layout(u32(1), prefixed(more)));
    expect(codeOf(() => decodeFrame(forged, 7, previousTag, key))).toBe('crypto/wrong-length');
  });

  test('is refused when rows that are small enough come to more than 256 MiB together', () => {
    const row = new Uint8Array(64 * MIB);
    // Four rows of 64 MiB, with their lengths and their count, are 20 bytes too many.
    expect(refusalOf(() => encodeFrame(7, [row, row, row, row], previousTag, key))).toMatchObject(tooLarge);
    const shorter = row.subarray(0, 64 * MIB - 19);
    expect(refusalOf(() => encodeFrame(7, [row, row, row, shorter], previousTag, key))).toMatchObject(
      tooLarge,
    );
  });
});
