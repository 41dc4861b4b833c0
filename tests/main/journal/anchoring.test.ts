import { describe, expect, test } from 'vitest';
import { decodeAnchor } from '../../../src/main/journal/anchor.ts';
import { Journal } from '../../../src/main/journal/journal.ts';
import { counted } from '../../support/layout.ts';
import type { MemoryDisk } from '../../support/memory-disk.ts';
import { keyring, paths, writeJournal } from '../../support/written-journal.ts';

async function openEmpty(): Promise<{ disk: MemoryDisk; journal: Journal }> {
  const { disk, anchors } = await writeJournal([]);
  return { disk, journal: await Journal.open(disk, keyring, paths, anchors[0] as never) };
}

function anchorOf(disk: MemoryDisk) {
  const bytes = disk.files().get(paths.anchor);
  return bytes && decodeAnchor(bytes, keyring.vaultId, keyring.subkey('anchor'));
}

function generationOf(disk: MemoryDisk): number | undefined {
  return anchorOf(disk)?.place.generation;
}

describe('moving the anchor (vault-format.md §7.4)', () => {
  test('puts it where the acknowledged commit ended, durably', async () => {
    const { disk, journal } = await openEmpty();
    const first = await journal.append([counted(1, 10), counted(2, 10)]);
    await journal.append([counted(3, 10)]);
    await journal.anchorAt(first);
    disk.restart('lost');
    const anchor = anchorOf(disk);
    expect(anchor).toMatchObject({ deviceId: journal.deviceId, count: 2 });
    expect(anchor?.place).toMatchObject({ generation: 1, segment: 1 });
    expect(Buffer.from(anchor?.root ?? []).toString('hex')).toBe(first.root);
    const again = await Journal.open(disk, keyring, paths, anchor as never);
    expect(again.position).toEqual(journal.position);
  });

  test('never goes back when an older commit is acknowledged after a newer one', async () => {
    const { disk, journal } = await openEmpty();
    const positions = [];
    for (let commit = 1; commit <= 3; commit++) positions.push(await journal.append([counted(commit, 10)]));
    await journal.anchorAt(positions[1] as never);
    await journal.anchorAt(positions[0] as never);
    await journal.anchorAt(positions[1] as never);
    expect(generationOf(disk)).toBe(2);
    await journal.anchorAt(positions[2] as never);
    expect(generationOf(disk)).toBe(3);
  });

  test('ignores a commit that is not known', async () => {
    const { disk, journal } = await openEmpty();
    await journal.append([counted(1, 10)]);
    await journal.anchorAt({ generation: 2, count: 1, root: '0'.repeat(64) });
    await journal.anchorAt({ generation: 0, count: 0, root: '0'.repeat(64) });
    expect(disk.files().has(paths.anchor)).toBe(false);
  });

  test('is refused when the working copy holds another count or root, and stays possible', async () => {
    const { disk, journal } = await openEmpty();
    const position = await journal.append([counted(1, 10)]);
    for (const wrong of [{ count: 2 }, { root: '0'.repeat(64) }])
      await expect(journal.anchorAt({ ...position, ...wrong })).rejects.toMatchObject({
        code: 'contract/bad-request',
        message: 'the working copy differs from the journal',
      });
    expect(disk.files().has(paths.anchor)).toBe(false);
    await journal.anchorAt(position);
    expect(generationOf(disk)).toBe(1);
  });

  test('is at the end when the journal is closed, whoever has acknowledged what', async () => {
    const { disk, journal } = await openEmpty();
    await journal.anchorAt(await journal.append([counted(1, 10)]));
    await journal.append([counted(2, 10)]);
    await journal.append([counted(3, 10)]);
    await journal.close();
    expect(generationOf(disk)).toBe(3);
    expect(disk.openFiles).toBe(0);
  });

  test('writes nothing when the journal is closed and the anchor is there already', async () => {
    const { disk, journal } = await openEmpty();
    await journal.anchorAt(await journal.append([counted(1, 10)]));
    const { operations } = disk;
    await journal.close();
    expect(disk.operations).toBe(operations);
  });

  test('is done in order and before the journal is closed when nobody waits for it', async () => {
    const { disk, journal } = await openEmpty();
    const positions = [];
    for (let commit = 1; commit <= 3; commit++) positions.push(await journal.append([counted(commit, 10)]));
    const moves = positions.map((position) => journal.anchorAt(position));
    await journal.close();
    expect(generationOf(disk)).toBe(3);
    await Promise.all(moves);
    expect(generationOf(disk)).toBe(3);
  });

  test('is left out, not reported, when the disk is full, and the journal goes on', async () => {
    const { disk, journal } = await openEmpty();
    const first = await journal.append([counted(1, 10)]);
    disk.failAt(1, 'storage/full');
    await journal.anchorAt(first);
    expect(disk.files().has(paths.anchor)).toBe(false);
    await journal.anchorAt(await journal.append([counted(2, 10)]));
    expect(generationOf(disk)).toBe(2);
  });

  test('is where the journal stands when it is asked for without an acknowledgement', async () => {
    const { disk, journal } = await openEmpty();
    await journal.anchorHere();
    expect(generationOf(disk)).toBe(0);
    await journal.append([counted(1, 10)]);
    await journal.anchorHere();
    expect(anchorOf(disk)).toMatchObject({ count: 1, place: { generation: 1 } });
  });
});
