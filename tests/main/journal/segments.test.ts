import { describe, expect, test } from 'vitest';
import { Journal } from '../../../src/main/journal/journal.ts';
import { SEGMENT_HEAD_BYTES } from '../../../src/main/journal/segment.ts';
import { counted } from '../../support/layout.ts';
import { keyring, paths, type WrittenJournal, writeJournal } from '../../support/written-journal.ts';

/** Around the one row of a frame: magic, lengths, generation, count and tag. */
const FRAME_BYTES = 56;
const SEGMENT_BYTES = 16 * 1024 * 1024;

function openAt({ disk, anchors }: WrittenJournal, generation: number): Promise<Journal> {
  return Journal.open(disk, keyring, paths, anchors[generation] ?? (anchors[0] as never));
}

describe('segments of a growing journal (vault-format.md §7.1)', () => {
  test('begin with the first commit, and hold the next ones', async () => {
    const written = await writeJournal([]);
    const journal = await openAt(written, 0);
    for (let commit = 1; commit <= 3; commit++) await journal.append([counted(commit, 10)]);
    expect(await written.segments.list()).toEqual([1]);
    await journal.close();
    expect(written.disk.openFiles).toBe(0);
  });

  test.each([
    ['is full to the last byte', 0, [1, 2]],
    ['lacks one byte', 1, [1]],
  ])('begin anew when the one before %s: 16 MiB', async (_what, missingBytes, segments) => {
    const written = await writeJournal([]);
    const journal = await openAt(written, 0);
    await journal.append([new Uint8Array(SEGMENT_BYTES - SEGMENT_HEAD_BYTES - FRAME_BYTES - missingBytes)]);
    expect(written.bytes(1)).toHaveLength(SEGMENT_BYTES - missingBytes);
    await journal.append([counted(1, 10)]);
    expect(await written.segments.list()).toEqual(segments);
    const position = await journal.append([counted(2, 10)]);
    expect((await openAt(written, 0)).position).toEqual(position);
  });

  test('are durable by name and by their folder’s name when a first commit is acknowledged', async () => {
    const written = await writeJournal([]);
    await written.disk.removeFolder('/v/journal');
    await written.disk.makeFolder('/v/journal');
    await written.disk.syncFolder('/v');
    const journal = await openAt(written, 0);
    const position = await journal.append([counted(1, 10)]);
    written.disk.restart('lost');
    expect((await openAt(written, 0)).position).toEqual(position);
  });

  test('hold no more than was written when an old file has the new one’s name', async () => {
    const written = await writeJournal([1]);
    const journal = await openAt(written, 1);
    written.disk.overwrite(written.path(2), counted(1, 5_000));
    await journal.append([new Uint8Array(SEGMENT_BYTES)]);
    written.disk.overwrite(written.path(3), counted(1, 5_000));
    await journal.append([counted(1, 10)]);
    expect(written.bytes(3)).toHaveLength(SEGMENT_HEAD_BYTES + FRAME_BYTES + 10);
  });

  test('are opened once and let go of when the next begins', async () => {
    const written = await writeJournal([2]);
    const journal = await openAt(written, 2);
    expect(written.disk.openFiles).toBe(0);
    await journal.append([new Uint8Array(SEGMENT_BYTES)]);
    await journal.append([counted(1, 10)]);
    await journal.append([counted(1, 10)]);
    expect(written.disk.openFiles).toBe(1);
    await journal.close();
    expect(written.disk.openFiles).toBe(0);
  });
});

describe('list of segments for a copy', () => {
  test('is each segment with its length, and the last only as far as it belongs to the journal', async () => {
    const written = await writeJournal([2, 1]);
    const journal = await openAt(written, 3);
    const listed = [1, 3].map((first) => ({
      first,
      path: written.path(first),
      length: written.bytes(first).length,
    }));
    expect(await journal.listSegments()).toEqual(listed);
    // What an append that is under way has written, and a segment on its way into being.
    written.disk.overwrite(written.path(3), new Uint8Array([...written.bytes(3), 1, 2, 3]));
    written.disk.overwrite(written.path(4), counted(1, 10));
    expect(await journal.listSegments()).toEqual(listed);
  });

  test('is empty when nothing was committed', async () => {
    const written = await writeJournal([]);
    const journal = await openAt(written, 0);
    written.disk.overwrite(written.path(1), counted(1, 10));
    expect(await journal.listSegments()).toEqual([]);
  });

  test('says that a segment has no bytes when its file is gone', async () => {
    const written = await writeJournal([1, 1]);
    const journal = await openAt(written, 2);
    const listing = journal.listSegments();
    await written.disk.remove(written.path(1));
    expect((await listing).map(({ length }) => length)).toEqual([0, written.bytes(2).length]);
  });
});
