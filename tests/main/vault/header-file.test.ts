import { describe, expect, test } from 'vitest';
import { encodeHeader } from '../../../src/main/vault/header.ts';
import { readHeaderFile, settleHeaderFile, writeHeaderFile } from '../../../src/main/vault/header-file.ts';
import { plainHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8 } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import '../../support/vault-parts.ts';

const CURRENT = '/v/header';
const MIRROR = '/v/header.mirror';

function named(name: string): Uint8Array {
  const about = { vaultId: counted(1, 16), createdAtMs: 1, colour: 'teal', epoch: 1 } as const;
  return encodeHeader({ ...about, name, wraps: [], collections: [] }, counted(1, 32));
}

const [one, other] = [named('one'), named('other')];
const broken = flipped(one, 20);
const newer = layout('DBXH', u8(2));
const future = layout(newer, plainHash(newer, 16));

async function diskOf(files: Record<string, Uint8Array>): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/v');
  await disk.syncFolder('/');
  for (const [path, bytes] of Object.entries(files)) disk.overwrite(path, bytes);
  return disk;
}

describe('two copies of a header (vault-format.md §4.3)', () => {
  test.each([
    ['both are whole', { [CURRENT]: one, [MIRROR]: other }, 'one', false],
    ['there is no mirror', { [CURRENT]: one }, 'one', false],
    ['the mirror is damaged', { [CURRENT]: one, [MIRROR]: broken }, 'one', false],
    ['the first is damaged', { [CURRENT]: broken, [MIRROR]: other }, 'other', true],
    ['the first is missing', { [MIRROR]: other }, 'other', true],
  ])('gives the one that can be read when %s', async (_what, files, name, isMirror) => {
    const file = await readHeaderFile(await diskOf(files), '/v');
    expect(file.header.name).toBe(name);
    expect(file.bytes).toEqual(isMirror ? other : one);
    expect(file.isMirror).toBe(isMirror);
  });

  test.each([
    ['neither is there', {}, 'vault/not-found'],
    ['both are damaged', { [CURRENT]: broken, [MIRROR]: flipped(other, 20) }, 'vault/damaged'],
    ['the only one is damaged', { [CURRENT]: broken }, 'vault/damaged'],
    ['the only mirror is damaged', { [MIRROR]: broken }, 'vault/damaged'],
    ['the first is newer, whatever the mirror', { [CURRENT]: future, [MIRROR]: one }, 'vault/newer-format'],
    [
      'the mirror that has to stand in is newer',
      { [CURRENT]: broken, [MIRROR]: future },
      'vault/newer-format',
    ],
  ])('is refused when %s', async (_what, files: Record<string, Uint8Array>, code) => {
    const disk = await diskOf(files);
    await expect(readHeaderFile(disk, '/v')).rejects.toMatchObject({ code });
    expect(disk.operations).toBe((await diskOf({})).operations);
  });

  test('passes on what the disk says when it cannot read', async () => {
    const disk = await diskOf({ [CURRENT]: one });
    disk.crashAt(1);
    await expect(disk.remove('/v/other')).rejects.toMatchObject({ code: 'storage/failed' });
    await expect(readHeaderFile(disk, '/v')).rejects.toMatchObject({ code: 'storage/failed' });
  });

  test('changes the first alone, durably, when it is written', async () => {
    const disk = await diskOf({ [CURRENT]: one, [MIRROR]: one });
    await writeHeaderFile(disk, '/v', other);
    disk.restart('lost');
    expect(disk.files()).toEqual(
      new Map([
        [CURRENT, other],
        [MIRROR, one],
      ]),
    );
  });

  test.each([
    ['the mirror', 'it lags behind', false, { [CURRENT]: one, [MIRROR]: other }],
    ['the mirror', 'it is missing', false, { [CURRENT]: one }],
    ['the mirror', 'it is cut short', false, { [CURRENT]: one, [MIRROR]: one.subarray(0, 30) }],
    ['the first', 'it was damaged', true, { [CURRENT]: broken, [MIRROR]: one }],
    ['the first', 'it was missing', true, { [MIRROR]: one }],
  ])('makes %s equal when %s', async (_copy, _what, isMirror, files) => {
    const disk = await diskOf(files);
    const opened = await readHeaderFile(disk, '/v');
    expect(opened.isMirror).toBe(isMirror);
    await settleHeaderFile(disk, '/v', opened);
    disk.restart('lost');
    expect([disk.files().get(CURRENT), disk.files().get(MIRROR)]).toEqual([one, one]);
  });

  test('writes nothing when both are equal already', async () => {
    const disk = await diskOf({ [CURRENT]: one, [MIRROR]: one });
    const opened = await readHeaderFile(disk, '/v');
    const { operations } = disk;
    await settleHeaderFile(disk, '/v', opened);
    expect(disk.operations).toBe(operations);
  });
});
