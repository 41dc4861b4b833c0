import { describe, expect, test } from 'vitest';
import { replay } from '../../../src/main/journal/replay.ts';
import { flipped, layout } from '../../support/layout.ts';
import { type WrittenJournal, writeJournal } from '../../support/written-journal.ts';

/** Generations that come before the end, or before an error, which is the last thing then. */
async function replayed({ disk, segments, rows }: WrittenJournal, after: number, until: number) {
  const found: (number | string)[] = [];
  try {
    for await (const frame of replay(segments, after, until)) {
      expect(frame.rows).toEqual([rows[frame.generation - 1]]);
      found.push(frame.generation);
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'journal/damaged' });
    found.push((error as Error).message);
  }
  expect(disk.openFiles).toBe(0);
  return found;
}

const brokenAfter = (generation: number) => `nothing can be read after generation ${generation}`;

describe('replay of a journal', () => {
  test('gives exactly the commits that were asked for, wherever segments begin', async () => {
    const journal = await writeJournal([2, 1, 3]);
    for (let after = 0; after <= 6; after++)
      for (let until = 0; until <= 6; until++) {
        const asked = [1, 2, 3, 4, 5, 6].filter((generation) => generation > after && generation <= until);
        expect(await replayed(journal, after, until), `(${after}, ${until}]`).toEqual(asked);
      }
  });

  test('gives nothing when the journal is empty or nothing was asked for', async () => {
    expect(await replayed(await writeJournal([]), 0, 0)).toEqual([]);
    expect(await replayed(await writeJournal([1]), 5, 1)).toEqual([]);
  });

  test('does not touch segments that end before or begin after what was asked for', async () => {
    const journal = await writeJournal([2, 2, 2]);
    for (const other of [1, 5]) journal.disk.overwrite(journal.path(other), flipped(journal.bytes(other), 0));
    expect(await replayed(journal, 2, 4)).toEqual([3, 4]);
    expect(await replayed(journal, 3, 4)).toEqual([4]);
  });

  test('stops where the caller stops, and lets go of the file', async () => {
    const { disk, segments } = await writeJournal([3]);
    for await (const frame of replay(segments, 0, 3)) if (frame.generation === 2) break;
    expect(disk.openFiles).toBe(0);
  });

  test('is damaged, not short, when the end is cut off where a frame ends', async () => {
    const journal = await writeJournal([2, 2]);
    journal.disk.overwrite(journal.path(3), journal.bytes(3).subarray(0, journal.anchors[3]?.place.offset));
    expect(await replayed(journal, 0, 4)).toEqual([1, 2, 3, brokenAfter(3)]);
    expect(await replayed(journal, 3, 4)).toEqual([brokenAfter(3)]);
    expect(await replayed(journal, 0, 3)).toEqual([1, 2, 3]);
  });

  test('is damaged, and skips nothing, when a segment in between is cut where a frame ends', async () => {
    const journal = await writeJournal([2, 2]);
    journal.disk.overwrite(journal.path(1), journal.bytes(1).subarray(0, journal.anchors[1]?.place.offset));
    expect(await replayed(journal, 0, 4)).toEqual([1, brokenAfter(1)]);
  });

  test('is damaged when a segment is missing: the first, one in between, or the last', async () => {
    for (const [missing, found] of [
      [1, [brokenAfter(0)]],
      [3, [1, 2, brokenAfter(2)]],
      [5, [1, 2, 3, 4, brokenAfter(4)]],
    ] as const) {
      const journal = await writeJournal([2, 2, 2]);
      await journal.disk.remove(journal.path(missing));
      expect(await replayed(journal, 0, 6), `segment ${missing}`).toEqual(found);
    }
  });

  test('is damaged when a segment does not follow the one before, though its head is right', async () => {
    const journal = await writeJournal([2, 2]);
    const head = journal.segments.encodeHead(3, new Uint8Array(32).fill(1));
    journal.disk.overwrite(journal.path(3), layout(head, journal.bytes(3).subarray(head.length)));
    expect(await replayed(journal, 0, 4)).toEqual([1, 2, brokenAfter(2)]);
  });

  test('is damaged when a frame does not verify, and gives those before it', async () => {
    const journal = await writeJournal([3]);
    const at = (journal.anchors[1]?.place.offset ?? 0) + 40;
    journal.disk.overwrite(journal.path(1), flipped(journal.bytes(1), at));
    expect(await replayed(journal, 0, 3)).toEqual([1, brokenAfter(1)]);
    expect(await replayed(journal, 0, 1)).toEqual([1]);
  });
});
