import { describe, expect, test } from 'vitest';
import { salvage } from '../../../src/main/journal/salvage.ts';
import { SEGMENT_HEAD_BYTES } from '../../../src/main/journal/segment.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8 } from '../../support/layout.ts';
import {
  anchorAt,
  deviceId,
  keyring,
  paths,
  type WrittenJournal,
  writeJournal,
} from '../../support/written-journal.ts';

/** Salvages, then cuts the power: what is left is what was made durable. */
async function salvaged(journal: WrittenJournal): Promise<Map<string, Uint8Array>> {
  await salvage(journal.disk, keyring, paths, deviceId);
  expect(journal.disk.openFiles).toBe(0);
  return journal.disk.files();
}

describe('salvage (vault-format.md §7.5)', () => {
  test('keeps what is before a bad frame, and puts this and later segments aside as they were', async () => {
    const journal = await writeJournal([2, 3, 1, 1]);
    anchorAt(journal, 6);
    const end = journal.anchors[4]?.place.offset ?? 0;
    journal.disk.overwrite(journal.path(3), flipped(journal.bytes(3), end + 20));
    const [one, three, six, seven] = [1, 3, 6, 7].map((first) => journal.bytes(first)) as Uint8Array[];
    expect(await salvaged(journal)).toEqual(
      new Map([
        [journal.path(1), one],
        [journal.path(3), (three as Uint8Array).subarray(0, end)],
        [`${journal.path(3)}.damaged`, three],
        [`${journal.path(6)}.damaged`, six],
        [`${journal.path(7)}.damaged`, seven],
      ]),
    );
    journal.disk.restart('lost');
    expect(await journal.segments.list()).toEqual([1, 3]);
    expect(journal.bytes(3)).toHaveLength(end);
    for (const first of [3, 6, 7])
      expect(journal.disk.files().has(`${journal.path(first)}.damaged`)).toBe(true);
  });

  test('leaves whole segments as they are, and takes the anchor away', async () => {
    const journal = await writeJournal([2, 1]);
    anchorAt(journal, 3);
    const before = structuredClone(journal.disk.files());
    before.delete(paths.anchor);
    expect(await salvaged(journal)).toEqual(before);
  });

  test.each([
    ['its head is bad', (journal: WrittenJournal) => flipped(journal.bytes(3), 10)],
    ['it is empty', () => new Uint8Array(0)],
    [
      'its first frame is bad',
      (journal: WrittenJournal) => flipped(journal.bytes(3), SEGMENT_HEAD_BYTES + 20),
    ],
    [
      'it follows another frame',
      (journal: WrittenJournal) =>
        layout(journal.segments.encodeHead(3, counted(1, 32)), journal.bytes(3).subarray(SEGMENT_HEAD_BYTES)),
    ],
  ])('puts a whole segment aside when %s', async (_what, change) => {
    const journal = await writeJournal([2, 2]);
    const [one, changed] = [journal.bytes(1), change(journal)];
    journal.disk.overwrite(journal.path(3), changed);
    expect(await salvaged(journal)).toEqual(
      new Map([
        [journal.path(1), one],
        [`${journal.path(3)}.damaged`, changed],
      ]),
    );
  });

  test('puts what is after a gap aside when a segment is missing or was cut where a frame ends', async () => {
    const missing = await writeJournal([1, 1, 1]);
    await missing.disk.remove(missing.path(2));
    expect([...(await salvaged(missing)).keys()]).toEqual([missing.path(1), `${missing.path(3)}.damaged`]);
    const short = await writeJournal([2, 1]);
    short.disk.overwrite(short.path(1), short.bytes(1).subarray(0, short.anchors[1]?.place.offset));
    expect([...(await salvaged(short)).keys()]).toEqual([short.path(1), `${short.path(3)}.damaged`]);
  });

  test('keeps an empty beginning of a segment when nothing is wrong with it', async () => {
    const journal = await writeJournal([1, 1]);
    journal.disk.overwrite(journal.path(2), journal.bytes(2).subarray(0, SEGMENT_HEAD_BYTES));
    expect([...(await salvaged(journal)).keys()]).toEqual([journal.path(1), journal.path(2)]);
  });

  test('puts a segment aside unread when it stands after the break, of whatever format', async () => {
    const journal = await writeJournal([1, 1, 1]);
    journal.disk.overwrite(journal.path(2), flipped(journal.bytes(2), 10));
    const content = layout('DBXJ', u8(2), journal.bytes(3).subarray(5, SEGMENT_HEAD_BYTES - 32));
    journal.disk.overwrite(journal.path(3), layout(content, keyedHash(content, journal.segments.key)));
    const kept = await salvaged(journal);
    expect([...kept.keys()]).toEqual([
      journal.path(1),
      ...[2, 3].map((first) => `${journal.path(first)}.damaged`),
    ]);
  });

  test('touches nothing of a segment in a newer format', async () => {
    const journal = await writeJournal([1]);
    const content = layout('DBXJ', u8(2), journal.bytes(1).subarray(5, SEGMENT_HEAD_BYTES - 32));
    journal.disk.overwrite(journal.path(1), layout(content, keyedHash(content, journal.segments.key)));
    const before = structuredClone(journal.disk.files());
    await expect(salvaged(journal)).rejects.toMatchObject({ code: 'vault/newer-format' });
    expect(journal.disk.files()).toEqual(before);
    expect(journal.disk.openFiles).toBe(0);
  });

  test('loses no byte when the power is cut at any operation, and ends the same when tried again', async () => {
    for (let operation = 1; ; operation++) {
      const journal = await writeJournal([2, 2, 1]);
      const end = journal.anchors[3]?.place.offset ?? 0;
      journal.disk.overwrite(journal.path(3), flipped(journal.bytes(3), end + 20));
      const broken = journal.bytes(3);
      await journal.disk.syncFolder(journal.segments.folder);
      journal.disk.crashAt(operation);
      const isOver = await salvage(journal.disk, keyring, paths, deviceId).then(
        () => true,
        () => false,
      );
      journal.disk.restart('lost');
      const kept = [...journal.disk.files().values()].map(String);
      expect(kept, `at ${operation}`).toContain(String(broken));
      await salvage(journal.disk, keyring, paths, deviceId);
      expect(journal.bytes(3)).toEqual(broken.subarray(0, end));
      if (isOver) break;
    }
  });
});
