import { describe, expect, test } from 'vitest';
import { decodeAnchor } from '../../../src/main/journal/anchor.ts';
import { beginJournal, openJournal } from '../../../src/main/journal/open-journal.ts';
import { counted, flipped } from '../../support/layout.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { anchorAt, deviceId, keyring, paths, writeJournal } from '../../support/written-journal.ts';

function readAnchorOf(disk: MemoryDisk) {
  const bytes = disk.files().get(paths.anchor) as Uint8Array;
  return decodeAnchor(bytes, keyring.vaultId, keyring.subkey('anchor'));
}

async function open(disk: MemoryDisk) {
  const opened = await openJournal(disk, keyring, paths);
  return { ...opened, generation: opened.journal.position.generation };
}

describe('opening a journal (vault-format.md §7.3)', () => {
  test('begins with an anchor and a device of its own when the vault is new', async () => {
    const devices = [];
    for (let vault = 0; vault < 2; vault++) {
      const { disk } = await writeJournal([]);
      await beginJournal(disk, keyring, paths);
      const { journal, generation, mayBeShortened } = await open(disk);
      expect([generation, mayBeShortened, journal.deviceId.length]).toEqual([0, false, 16]);
      expect(readAnchorOf(disk)?.deviceId).toEqual(journal.deviceId);
      devices.push(String(journal.deviceId));
    }
    expect(devices[0]).not.toBe(devices[1]);
  });

  test('reads on from the anchor, and does not look before it', async () => {
    const journal = await writeJournal([2, 2]);
    anchorAt(journal, 3);
    journal.disk.overwrite(journal.path(1), flipped(journal.bytes(1), 200));
    expect(await open(journal.disk)).toMatchObject({ generation: 4, mayBeShortened: false });
  });

  test('leaves the anchor alone when it is there', async () => {
    const journal = await writeJournal([2]);
    anchorAt(journal, 1);
    const { operations } = journal.disk;
    await open(journal.disk);
    expect(journal.disk.operations).toBe(operations);
    expect(readAnchorOf(journal.disk)?.place.generation).toBe(1);
  });

  test('reads from the beginning, says so once, and anchors the end when the anchor is gone', async () => {
    const journal = await writeJournal([2, 1]);
    const opened = await open(journal.disk);
    expect(opened).toMatchObject({ generation: 3, mayBeShortened: true });
    expect(opened.journal.deviceId).toEqual(deviceId);
    expect(readAnchorOf(journal.disk)).toEqual(journal.anchors[3]);
    expect(await open(journal.disk)).toMatchObject({ generation: 3, mayBeShortened: false });
  });

  test('takes a new device when there is neither an anchor nor a device’s folder', async () => {
    const disk = new MemoryDisk();
    await disk.makeFolder('/v/journal/not-a-device');
    const { journal, mayBeShortened } = await open(disk);
    expect(journal.deviceId).toHaveLength(16);
    expect(mayBeShortened).toBe(true);
  });

  test.each(['x'.repeat(32), 'A'.repeat(32), 'a'.repeat(31), 'a'.repeat(33), `${'a'.repeat(32)}.old`])(
    'does not take a folder for a device’s when it is named %s',
    async (name) => {
      const journal = await writeJournal([1]);
      await journal.disk.makeFolder(`/v/journal/${name}`);
      const opened = await open(journal.disk);
      expect(opened.journal.deviceId).toEqual(deviceId);
    },
  );

  test('is damaged when two devices have folders and no anchor says which is this one', async () => {
    const journal = await writeJournal([1]);
    await journal.disk.makeFolder(`/v/journal/${'a'.repeat(32)}`);
    await expect(open(journal.disk)).rejects.toMatchObject({
      code: 'journal/damaged',
      message: '2 devices and no anchor',
    });
    anchorAt(journal, 1);
    expect(await open(journal.disk)).toMatchObject({ generation: 1, mayBeShortened: false });
  });
});

describe('opening a damaged journal (vault-format.md §7.5)', () => {
  test('keeps what is before the break, says so once, and anchors the new end', async () => {
    const journal = await writeJournal([2, 2]);
    anchorAt(journal, 4);
    const broken = journal.bytes(3).subarray(0, journal.anchors[3]?.place.offset);
    journal.disk.overwrite(journal.path(3), broken);
    expect(await open(journal.disk)).toMatchObject({ generation: 3, mayBeShortened: true });
    expect(readAnchorOf(journal.disk)).toEqual(journal.anchors[3]);
    expect(await open(journal.disk)).toMatchObject({ generation: 3, mayBeShortened: false });
  });

  test('goes on under the same device, so that lost commits can be given back', async () => {
    const journal = await writeJournal([1]);
    anchorAt(journal, 1);
    await journal.disk.remove(journal.path(1));
    const opened = await open(journal.disk);
    expect(opened.generation).toBe(0);
    expect(opened.journal.deviceId).toEqual(deviceId);
    await opened.journal.append([counted(1, 10)]);
    expect(await open(journal.disk)).toMatchObject({ generation: 1, mayBeShortened: false });
  });

  test('salvages nothing when it is the disk that fails', async () => {
    const journal = await writeJournal([2]);
    anchorAt(journal, 1);
    const whole = journal.bytes(1);
    journal.disk.overwrite(journal.path(1), whole.subarray(0, whole.length - 1));
    journal.disk.failAt(1, 'storage/full');
    await expect(open(journal.disk)).rejects.toMatchObject({ code: 'storage/full' });
    expect(journal.disk.files().has(`${journal.path(1)}.damaged`)).toBe(false);
    expect(await open(journal.disk)).toMatchObject({ generation: 1, mayBeShortened: false });
  });
});
