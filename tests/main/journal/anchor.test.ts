import { describe, expect, test } from 'vitest';
import {
  type Anchor,
  decodeAnchor,
  encodeAnchor,
  readAnchor,
  writeAnchor,
} from '../../../src/main/journal/anchor.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8, u64 } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const key = counted(1, 32);
const vaultId = counted(200, 16);
const anchor: Anchor = {
  deviceId: counted(50, 16),
  place: { generation: 258, segment: 200, offset: 70_000, tag: counted(9, 32) },
  count: 1_000_000,
  root: counted(70, 32),
};
const content = layout(
  ...['DBXA', u8(1), vaultId, anchor.deviceId, u64(258), u64(200), u64(70_000)],
  ...[anchor.place.tag, u64(1_000_000), anchor.root],
);

function forge(changed: Uint8Array): Uint8Array {
  return layout(changed, keyedHash(changed, key));
}

describe('anchor (vault-format.md §7.4)', () => {
  test('is laid out as the format says when it is written, and reads back', () => {
    expect(encodeAnchor(anchor, vaultId, key)).toEqual(forge(content));
    expect(decodeAnchor(forge(content), vaultId, key)).toEqual(anchor);
  });

  test('is as good as none when any byte, its vault or its key is another one', () => {
    const bytes = forge(content);
    for (let at = 0; at < bytes.length; at++)
      expect(decodeAnchor(flipped(bytes, at), vaultId, key), `byte ${at}`).toBeUndefined();
    expect(decodeAnchor(bytes, flipped(vaultId, 15), key)).toBeUndefined();
    expect(decodeAnchor(bytes, vaultId, flipped(key, 0))).toBeUndefined();
  });

  test('is as good as none when it is cut at any byte, even where its MAC is right', () => {
    const bytes = forge(content);
    for (let length = 0; length < bytes.length; length++)
      expect(decodeAnchor(bytes.subarray(0, length), vaultId, key)).toBeUndefined();
    for (let length = 0; length < content.length; length++)
      expect(decodeAnchor(forge(content.subarray(0, length)), vaultId, key)).toBeUndefined();
  });

  test('is as good as none when it is another thing with a right MAC', () => {
    expect(decodeAnchor(forge(layout('DBXB', content.subarray(4))), vaultId, key)).toBeUndefined();
    const beyond = layout(content.subarray(0, 37), new Uint8Array(8).fill(255), content.subarray(45));
    expect(decodeAnchor(forge(beyond), vaultId, key)).toBeUndefined();
  });

  test('is refused as newer when its version is higher, whatever follows', () => {
    for (const rest of [content.subarray(5), new Uint8Array(3)])
      expect(refusalOf(() => decodeAnchor(forge(layout('DBXA', u8(2), rest)), vaultId, key))).toMatchObject({
        code: 'vault/newer-format',
        message: 'newer anchor',
      });
  });
});

describe('file of an anchor', () => {
  test('is durable when it is written, and undefined when there is none', async () => {
    const disk = new MemoryDisk();
    await disk.makeFolder('/v');
    await disk.syncFolder('/');
    expect(await readAnchor(disk, '/v/anchor', vaultId, key)).toBeUndefined();
    await writeAnchor(disk, '/v/anchor', anchor, vaultId, key);
    disk.restart('lost');
    expect([...disk.files().keys()]).toEqual(['/v/anchor']);
    expect(await readAnchor(disk, '/v/anchor', vaultId, key)).toEqual(anchor);
  });

  test('is locked, not missing, when the key was wiped', () => {
    expect(codeOf(() => decodeAnchor(forge(content), vaultId, new Uint8Array(32)))).toBe('vault/locked');
  });
});
