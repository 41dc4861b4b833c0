import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../../src/main/journal/anchor.ts';
import { Journal } from '../../../src/main/journal/journal.ts';
import { counted } from '../../support/layout.ts';
import { keyring, paths, type WrittenJournal, writeJournal } from '../../support/written-journal.ts';

/** Around the one row of a frame: magic, lengths, generation, count and tag. */
const FRAME_BYTES = 56;

function openAtEnd({ disk, anchors }: WrittenJournal): Promise<Journal> {
  return Journal.open(disk, keyring, paths, anchors.at(-1) as Anchor);
}

describe('appending a commit (vault-format.md §7.2)', () => {
  test('asks for one write and one sync when its segment is there already', async () => {
    const written = await writeJournal([1]);
    const journal = await openAtEnd(written);
    written.disk.log = [];
    await journal.append([counted(1, 10)]);
    expect(written.disk.log).toEqual([`write ${written.path(1)}`, `sync ${written.path(1)}`]);
  });

  test('counts its rows and moves on by one generation', async () => {
    const written = await writeJournal([2]);
    const journal = await openAtEnd(written);
    const before = journal.position;
    expect(await journal.append([counted(1, 10), counted(2, 10)])).toMatchObject({ generation: 3, count: 4 });
    expect(journal.position.root).not.toBe(before.root);
    const { root } = journal.position;
    expect(await journal.append([])).toEqual({ generation: 4, count: 4, root });
  });
});

describe('a commit that could not be written', () => {
  test.each([
    ['in a segment that is there', [1]],
    ['in a new segment', []],
  ])('leaves nothing of itself, not even when all of it was written: %s', async (_what, segments) => {
    for (let operation = 1; ; operation++) {
      const written = await writeJournal(segments);
      const journal = await openAtEnd(written);
      const { position } = journal;
      const before = written.bytes(1) ?? new Uint8Array(0);
      written.disk.failAt(operation, 'storage/full');
      const failure = await journal.append([counted(1, 1_000)]).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!failure) break;
      expect(failure).toMatchObject({ code: 'storage/full' });
      expect(journal.position).toEqual(position);
      expect(written.disk.openFiles).toBe(0);
      written.disk.restart('kept');
      expect(written.bytes(1) ?? new Uint8Array(0), `at ${operation}`).toEqual(before);
      // Nor does it come back with the power: what was cut off is cut off durably.
      expect((await openAtEnd(written)).position).toEqual(position);
    }
  });

  test('is written over when it is tried again after nothing could be taken back', async () => {
    const written = await writeJournal([1]);
    const journal = await openAtEnd(written);
    written.disk.crashAt(1);
    await expect(journal.append([counted(1, 1_000)])).rejects.toMatchObject({ code: 'storage/failed' });
    written.disk.restart('kept');
    expect(written.bytes(1).length).toBeGreaterThan(written.anchors[1]?.place.offset ?? 0);
    written.disk.failAt(1, 'storage/full');
    await expect(journal.append([counted(2, 10)])).rejects.toMatchObject({ code: 'storage/full' });
    expect(written.disk.openFiles).toBe(0);
    const position = await journal.append([counted(2, 10)]);
    // A shorter one leaves nothing of the longer one behind itself.
    expect(written.bytes(1)).toHaveLength((written.anchors[1]?.place.offset ?? 0) + FRAME_BYTES + 10);
    expect((await openAtEnd(written)).position).toEqual(position);
  });
});
