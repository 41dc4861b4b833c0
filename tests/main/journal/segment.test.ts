import { describe, expect, test } from 'vitest';
import { encodeFrame } from '../../../src/main/journal/frame.ts';
import {
  decodeSegmentHead,
  encodeSegmentHead,
  FIRST_TAG,
  type FramePlace,
  readFrame,
  type SegmentHead,
  segmentName,
  toFirstGeneration,
} from '../../../src/main/journal/segment.ts';
import type { DiskFile } from '../../../src/main/storage/disk.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8, u64 } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const key = counted(1, 32);
const head: SegmentHead = {
  vaultId: counted(200, 16),
  deviceId: counted(50, 16),
  firstGeneration: 258,
  previousTag: counted(9, 32),
};
const content = layout('DBXJ', u8(1), head.vaultId, head.deviceId, u64(258), head.previousTag);

function forge(changed: Uint8Array): Uint8Array {
  return layout(changed, keyedHash(changed, key));
}

describe('name of a segment (vault-format.md §7.1)', () => {
  test('is its first generation in 20 digits, and is read back', () => {
    expect(segmentName(1)).toBe('00000000000000000001.seg');
    for (const generation of [0, 1, 258, Number.MAX_SAFE_INTEGER])
      expect(toFirstGeneration(segmentName(generation))).toBe(generation);
  });

  test.each([
    '0000000000000000001.seg',
    '000000000000000000001.seg',
    '00000000000000000001.seg.torn',
    '00000000000000000001.seg.damaged',
    'x00000000000000000001.seg',
    '0000000000000000000a.seg',
    '00000000000000000001_seg',
    '',
  ])('is no segment’s when it is %j', (name) => {
    expect(toFirstGeneration(name)).toBeUndefined();
  });
});

describe('head of a segment (vault-format.md §7.1)', () => {
  test('is laid out as the format says when it is written, and reads back', () => {
    expect(encodeSegmentHead(head, key)).toEqual(forge(content));
    expect(decodeSegmentHead(forge(content), key)).toEqual(head);
    expect(FIRST_TAG).toEqual(new Uint8Array(32));
  });

  test('is damaged when any byte or the key is another one', () => {
    const bytes = forge(content);
    for (let at = 0; at < bytes.length; at++)
      expect(
        refusalOf(() => decodeSegmentHead(flipped(bytes, at), key)),
        `byte ${at}`,
      ).toMatchObject({
        code: 'journal/damaged',
        message: at < 4 ? 'not a segment' : 'a segment head was changed',
      });
    expect(refusalOf(() => decodeSegmentHead(bytes, flipped(key, 0)))?.code).toBe('journal/damaged');
  });

  test('is damaged when it has another length, even where its MAC is right', () => {
    const others = [content.subarray(0, content.length - 1), layout(content, u8(0)), new Uint8Array(0)];
    for (const other of others)
      expect(refusalOf(() => decodeSegmentHead(forge(other), key))).toMatchObject({
        code: 'journal/damaged',
        message: 'not a segment',
      });
  });

  test('is refused as newer when its version is higher and its MAC is right', () => {
    const newer = forge(layout('DBXJ', u8(2), content.subarray(5)));
    expect(refusalOf(() => decodeSegmentHead(newer, key))).toMatchObject({
      code: 'vault/newer-format',
      message: 'newer segment',
    });
    expect(refusalOf(() => decodeSegmentHead(flipped(newer, 60), key))?.code).toBe('journal/damaged');
  });
});

describe('the frame after a place', () => {
  const place: FramePlace = { segment: 5, offset: 10, generation: 7, tag: counted(90, 32) };
  const { bytes, tag } = encodeFrame(8, [counted(5, 3)], place.tag, key);

  async function fileOf(content: Uint8Array): Promise<DiskFile> {
    const disk = new MemoryDisk();
    disk.overwrite('/segment', content);
    return disk.open('/segment');
  }
  const before = counted(0, 10);

  test('is given with the place after it when it verifies', async () => {
    const file = await fileOf(layout(before, bytes, 'more'));
    expect(await readFrame(file, place, key)).toEqual({
      frame: { generation: 8, rows: [counted(5, 3)], tag },
      next: { segment: 5, offset: 10 + bytes.length, generation: 8, tag },
    });
  });

  test('is not there when the file ends at the place, or before it', async () => {
    expect(await readFrame(await fileOf(before), place, key)).toEqual({ end: 'clean' });
    expect(await readFrame(await fileOf(new Uint8Array(3)), place, key)).toEqual({ end: 'clean' });
  });

  test('is torn when it is cut at any byte, changed, or follows another place', async () => {
    for (let length = 1; length < bytes.length; length++) {
      const file = await fileOf(layout(before, bytes.subarray(0, length)));
      expect(await readFrame(file, place, key), `${length} bytes`).toEqual({ end: 'torn' });
    }
    const changed = await fileOf(layout(before, flipped(bytes, 20)));
    expect(await readFrame(changed, place, key)).toEqual({ end: 'torn' });
    const file = await fileOf(layout(before, bytes));
    expect(await readFrame(file, { ...place, generation: 8 }, key)).toEqual({ end: 'torn' });
    expect(await readFrame(file, { ...place, tag: counted(1, 32) }, key)).toEqual({ end: 'torn' });
  });

  test('is neither clean nor torn when the keys are gone or the disk fails', async () => {
    const file = await fileOf(layout(before, bytes));
    await expect(readFrame(file, place, new Uint8Array(32))).rejects.toMatchObject({ code: 'vault/locked' });
    const failing = { ...file, readAt: () => Promise.reject(new Error('bad sector')) };
    await expect(readFrame(failing, place, key)).rejects.toThrow('bad sector');
  });
});
