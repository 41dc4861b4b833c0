import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../../src/main/journal/anchor.ts';
import { readOn } from '../../../src/main/journal/read-on.ts';
import { SEGMENT_HEAD_BYTES } from '../../../src/main/journal/segment.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { counted, flipped, layout, u8 } from '../../support/layout.ts';
import { type WrittenJournal, writeJournal } from '../../support/written-journal.ts';

/** Reads on from where the journal stood after a generation. */
async function readFrom({ disk, segments, anchors }: WrittenJournal, generation: number): Promise<Anchor> {
  const end = await readOn(segments, anchors[generation] as Anchor);
  expect(disk.openFiles).toBe(0);
  return end;
}

/** Reading on is refused as damage for a reason, and changes nothing. */
async function expectDamage(journal: WrittenJournal, generation: number, reason: string): Promise<void> {
  const before = structuredClone(journal.disk.files());
  await expect(readFrom(journal, generation)).rejects.toMatchObject({
    code: 'journal/damaged',
    message: reason,
  });
  expect(journal.disk.files()).toEqual(before);
  expect(journal.disk.openFiles).toBe(0);
}

function offsetOf({ anchors }: WrittenJournal, generation: number): number {
  return anchors[generation]?.place.offset ?? 0;
}

function cut({ disk, path, bytes }: WrittenJournal, first: number, length: number): void {
  disk.overwrite(path(first), bytes(first).subarray(0, length));
}

describe('reading on (vault-format.md §7.3)', () => {
  test('comes to the same end when it begins at any generation of any segments', async () => {
    for (const layout of [[], [1], [3], [1, 1, 1], [2, 3]]) {
      const journal = await writeJournal(layout);
      for (const [generation] of journal.anchors.entries())
        expect(await readFrom(journal, generation), `${layout} from ${generation}`).toEqual(
          journal.anchors.at(-1),
        );
    }
  });

  test('ends in a segment that has no frame yet, and is not torn for it', async () => {
    const journal = await writeJournal([2, 1]);
    cut(journal, 3, SEGMENT_HEAD_BYTES);
    const end = await readFrom(journal, 1);
    expect(end.place).toEqual({
      ...(journal.anchors[2] as Anchor).place,
      segment: 3,
      offset: SEGMENT_HEAD_BYTES,
    });
    expect(journal.bytes(3)).toHaveLength(SEGMENT_HEAD_BYTES);
    expect(await readOn(journal.segments, end)).toEqual(end);
  });
});

describe('the torn end of a journal', () => {
  test('is put aside and cut off when a frame is cut at any byte', async () => {
    const journal = await writeJournal([2, 2]);
    const [whole, end] = [journal.bytes(3), offsetOf(journal, 3)];
    for (let length = end + 1; length < whole.length; length++) {
      journal.disk.overwrite(journal.path(3), whole.subarray(0, length));
      expect(await readFrom(journal, 2), `${length} bytes`).toEqual(journal.anchors[3]);
      expect(journal.bytes(3)).toEqual(whole.subarray(0, end));
      expect(journal.disk.files().get(`${journal.path(3)}.torn`)).toEqual(whole.subarray(end, length));
    }
  });

  test('is put aside when the last frame reaches its end and does not verify', async () => {
    const journal = await writeJournal([3]);
    const whole = journal.bytes(1);
    journal.disk.overwrite(journal.path(1), flipped(whole, whole.length - 1));
    expect(await readFrom(journal, 0)).toEqual(journal.anchors[2]);
    expect(journal.bytes(1)).toHaveLength(offsetOf(journal, 2));
  });

  test('is put aside and its file removed when the last segment’s head does not verify', async () => {
    const whole = (await writeJournal([2, 1])).bytes(3);
    const left = [1, SEGMENT_HEAD_BYTES - 1].map((length) => whole.subarray(0, length));
    for (const bytes of [...left, flipped(whole, 10), flipped(whole, SEGMENT_HEAD_BYTES - 1)]) {
      const journal = await writeJournal([2, 1]);
      journal.disk.overwrite(journal.path(3), bytes);
      expect(await readFrom(journal, 0)).toEqual(journal.anchors[2]);
      expect(journal.bytes(3)).toBeUndefined();
      expect(journal.disk.files().get(`${journal.path(3)}.torn`)).toEqual(bytes);
    }
  });

  test('leaves nothing aside when the last segment is empty', async () => {
    const journal = await writeJournal([2, 1]);
    cut(journal, 3, 0);
    expect(await readFrom(journal, 0)).toEqual(journal.anchors[2]);
    expect([...journal.disk.files().keys()]).toEqual([journal.path(1)]);
  });

  test('is a last segment that follows another frame, though its head is right', async () => {
    const journal = await writeJournal([2, 1]);
    const head = journal.segments.encodeHead(3, counted(1, 32));
    journal.disk.overwrite(journal.path(3), layout(head, journal.bytes(3).subarray(head.length)));
    expect(await readFrom(journal, 0)).toEqual(journal.anchors[2]);
    expect(journal.disk.files().has(`${journal.path(3)}.torn`)).toBe(true);
  });
});

describe('an end that was written in another order', () => {
  test('is put aside when zeros stand where the last frame, or only its beginning, should', async () => {
    for (const zeros of [16, 3, 2_000]) {
      const journal = await writeJournal([2]);
      const end = offsetOf(journal, 1);
      const bytes = journal.bytes(1).slice();
      bytes.fill(0, end, end + zeros);
      journal.disk.overwrite(journal.path(1), bytes);
      expect(await readFrom(journal, 0)).toEqual(journal.anchors[1]);
      expect(journal.disk.files().get(`${journal.path(1)}.torn`)).toEqual(bytes.subarray(end));
    }
  });

  test('is put aside when it is less than a frame’s head, whatever it is', async () => {
    for (const length of [1, 15]) {
      const journal = await writeJournal([1]);
      journal.disk.overwrite(journal.path(1), layout(journal.bytes(1), counted(200, length)));
      expect(await readFrom(journal, 0)).toEqual(journal.anchors[1]);
    }
  });

  test('is put aside when zeros stand where a new segment should', async () => {
    const journal = await writeJournal([1, 1]);
    journal.disk.overwrite(journal.path(2), new Uint8Array(journal.bytes(2).length));
    expect(await readFrom(journal, 0)).toEqual(journal.anchors[1]);
    expect(await journal.segments.list()).toEqual([1]);
  });
});

describe('damage to a journal (vault-format.md §7.5)', () => {
  test('is a segment that ends before its anchor, or is not there', async () => {
    const journal = await writeJournal([2]);
    cut(journal, 1, offsetOf(journal, 2) - 1);
    await expectDamage(journal, 2, 'it ends before its anchor, after generation 2');
    await journal.disk.remove(journal.path(1));
    await expectDamage(journal, 1, 'it ends before its anchor, after generation 1');
  });

  test('is a bad frame with anything after it', async () => {
    const journal = await writeJournal([2]);
    const bytes = flipped(layout(journal.bytes(1), u8(0)), offsetOf(journal, 2) - 1);
    journal.disk.overwrite(journal.path(1), bytes);
    await expectDamage(journal, 0, 'a frame, after generation 1');
  });

  test('is a frame that does not look like one, with what was acknowledged after it or without', async () => {
    for (const last of [2, 3])
      for (const [at, mask] of [
        [0, 1],
        [3, 0x40],
        [7, 0x80],
      ] as const) {
        const journal = await writeJournal([last]);
        journal.disk.overwrite(journal.path(1), flipped(journal.bytes(1), offsetOf(journal, 1) + at, mask));
        await expectDamage(journal, 0, 'a frame, after generation 1');
      }
  });

  test('is a bad head of the last segment when it has more than one frame', async () => {
    for (const commits of [2, 5]) {
      const journal = await writeJournal([1, commits]);
      journal.disk.overwrite(journal.path(2), flipped(journal.bytes(2), 10));
      await expectDamage(journal, 0, 'a segment’s head, after generation 1');
    }
  });

  test('is a bad frame in a segment that is not the last, even at its end', async () => {
    const journal = await writeJournal([2, 1]);
    cut(journal, 1, offsetOf(journal, 2) - 1);
    await expectDamage(journal, 0, 'a frame, after generation 1');
  });

  test('is a bad head in a segment that is not the last', async () => {
    const journal = await writeJournal([1, 1, 1]);
    journal.disk.overwrite(journal.path(2), flipped(journal.bytes(2), 10));
    await expectDamage(journal, 0, 'a segment’s head, after generation 1');
  });

  test('is a segment beyond the end, because one is missing or was cut where a frame ends', async () => {
    const missing = await writeJournal([1, 1, 1]);
    await missing.disk.remove(missing.path(2));
    await expectDamage(missing, 0, 'segments stand beyond the end, after generation 1');
    const further = await writeJournal([1, 1, 1, 1]);
    await further.disk.remove(further.path(3));
    await expectDamage(further, 0, 'segments stand beyond the end, after generation 2');
    const short = await writeJournal([2, 1]);
    cut(short, 1, offsetOf(short, 1));
    await expectDamage(short, 0, 'segments stand beyond the end, after generation 1');
  });
});

describe('what is neither torn nor damaged', () => {
  test('is a segment of a newer format: nothing is written', async () => {
    const journal = await writeJournal([1, 1]);
    const content = layout('DBXJ', u8(2), journal.bytes(2).subarray(5, SEGMENT_HEAD_BYTES - 32));
    const newer = layout(content, keyedHash(content, journal.segments.key));
    journal.disk.overwrite(journal.path(2), newer);
    await expect(readFrom(journal, 0)).rejects.toMatchObject({ code: 'vault/newer-format' });
    expect(journal.bytes(2)).toEqual(newer);
  });
});
