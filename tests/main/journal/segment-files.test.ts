import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEGMENT_HEAD_BYTES } from '../../../src/main/journal/segment.ts';
import { SegmentFiles } from '../../../src/main/journal/segment-files.ts';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { Keyring } from '../../../src/main/vault/keyring.ts';
import { counted, flipped } from '../../support/layout.ts';
import { makeKeyring } from '../../support/vault-parts.ts';
import { deviceId, keyring, paths, writeJournal } from '../../support/written-journal.ts';

describe('segments of a device (vault-format.md §2)', () => {
  test('are in the device’s folder under their generations', async () => {
    const { segments, bytes } = await writeJournal([1, 1]);
    expect(segments.folder).toBe(join('/v/journal', toHex(deviceId)));
    expect(segments.path(2)).toBe(join(segments.folder, '00000000000000000002.seg'));
    expect(await segments.size(2)).toBe(bytes(2).length);
    expect(await segments.size(3)).toBeUndefined();
  });

  test('are listed in order, and nothing else with them', async () => {
    const { disk, segments, path } = await writeJournal([9, 1]);
    for (const name of ['notes.txt', `${path(1)}.torn`, `${path(1)}.damaged`])
      disk.overwrite(name.startsWith('/') ? name : join(segments.folder, name), counted(0, 4));
    expect(await segments.list()).toEqual([1, 10]);
    expect(await new SegmentFiles(disk, keyring, paths.journal, counted(1, 16)).list()).toEqual([]);
  });

  test('are open for as long as they are used, and closed when using them fails', async () => {
    const { disk, segments } = await writeJournal([1]);
    expect(
      await segments.with(1, async (file) => [disk.openFiles, (await file.readAt(0, 4)).length]),
    ).toEqual([1, 4]);
    expect(disk.openFiles).toBe(0);
    await expect(segments.with(1, () => Promise.reject(new Error('used wrongly')))).rejects.toThrow(
      'used wrongly',
    );
    expect(disk.openFiles).toBe(0);
  });

  test('have a key until the vault is locked', async () => {
    const dropped = makeKeyring();
    const segments = new SegmentFiles((await writeJournal([])).disk, dropped, paths.journal, deviceId);
    expect(segments.key).toEqual(dropped.subkey('journal'));
    dropped.drop();
    expect(() => segments.key).toThrow(expect.objectContaining({ code: 'vault/locked' }));
  });
});

describe('head of a segment in its file', () => {
  test('is given when it is this vault’s, this device’s and this file’s', async () => {
    const { segments, anchors } = await writeJournal([1, 1]);
    expect(await segments.with(2, (file) => segments.readHead(file, 2))).toEqual({
      vaultId: keyring.vaultId,
      deviceId,
      firstGeneration: 2,
      previousTag: anchors[1]?.place.tag,
    });
  });

  test('is damaged when it stands in another place: file, device or vault', async () => {
    const { disk, segments } = await writeJournal([1]);
    const otherVault = new Keyring(keyring.vaultKey(), flipped(keyring.vaultId, 3), keyring.epoch);
    const heads = [
      segments.encodeHead(2, new Uint8Array(32)),
      new SegmentFiles(disk, keyring, paths.journal, counted(1, 16)).encodeHead(1, new Uint8Array(32)),
      new SegmentFiles(disk, otherVault, paths.journal, deviceId).encodeHead(1, new Uint8Array(32)),
    ];
    for (const head of heads) {
      disk.overwrite(segments.path(1), head);
      await expect(segments.with(1, (file) => segments.readHead(file, 1))).rejects.toMatchObject({
        code: 'journal/damaged',
        message: 'a segment stands in another place',
      });
    }
    disk.overwrite(segments.path(1), (heads[0] as Uint8Array).subarray(0, SEGMENT_HEAD_BYTES - 1));
    await expect(segments.with(1, (file) => segments.readHead(file, 1))).rejects.toMatchObject({
      code: 'journal/damaged',
      message: 'not a segment',
    });
  });
});
