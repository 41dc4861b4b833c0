import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalPaths, Position } from '../../../src/main/journal/journal.ts';
import { beginJournal, openJournal } from '../../../src/main/journal/open-journal.ts';
import { RowSum } from '../../../src/main/journal/root.ts';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import { sealRow } from '../../../src/main/vault/row.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { MemoryDisk, type UnsyncedFate } from '../../support/memory-disk.ts';
import { makeKeyring, makeRecord } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const paths: JournalPaths = { journal: '/v/journal', anchor: '/v/anchor' };
const deviceId = randomBytes(16);

function makeRow(index: number): Uint8Array {
  const recordId = toRecordId(`journal ${index}`, keyring);
  const stored = makeRecord(`journal ${index}`);
  const about = { collection: 'records', isDeleted: false, deviceId, savedAtMs: 1, revision: 1 } as const;
  return sealRow({ ...about, recordId, stored }, keyring);
}

async function freshDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/v/journal');
  await beginJournal(disk, keyring, paths);
  disk.restart('kept');
  return disk;
}

async function readAll(
  disk: MemoryDisk,
): Promise<{ rows: string[]; position: Position; mayBeShortened: boolean }> {
  const { journal, mayBeShortened } = await openJournal(disk, keyring, paths);
  const rows: string[] = [];
  for await (const frame of journal.replay(0)) rows.push(...frame.rows.map(toHex));
  return { rows, position: journal.position, mayBeShortened };
}

function segmentPath(disk: MemoryDisk): string {
  return [...disk.files().keys()].find((path) => path.endsWith('.seg')) as string;
}

describe('journal (vault-format.md §7)', () => {
  test('gives back all rows in order, and what they add up to, when opened again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }),
        fc.boolean(),
        async (sizes, isClosed) => {
          const disk = await freshDisk();
          const { journal } = await openJournal(disk, keyring, paths);
          const written: string[] = [];
          const sum = new RowSum();
          for (const [commit, size] of sizes.entries()) {
            const rows = Array.from({ length: size }, (_, index) => makeRow(commit * 10 + index));
            await journal.append(rows);
            for (const row of rows) sum.add(row);
            written.push(...rows.map(toHex));
          }
          if (isClosed) await journal.close();
          const again = await readAll(disk);
          expect(again.rows).toEqual(written);
          expect(again.position).toEqual({
            generation: sizes.length,
            count: written.length,
            root: sum.toHex(),
          });
          expect(again.mayBeShortened).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps every acknowledged commit and cuts the torn end when it is cut at any byte after the anchor', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    await journal.append([makeRow(1)]);
    await journal.anchorAt(journal.position);
    const anchored = (await disk.size(segmentPath(disk))) as number;
    await journal.append([makeRow(2), makeRow(3)]);
    const path = segmentPath(disk);
    const whole = disk.files().get(path) as Uint8Array;
    for (let length = anchored; length < whole.length; length++) {
      disk.overwrite(path, whole.subarray(0, length));
      const { rows, mayBeShortened } = await readAll(disk);
      expect(rows).toHaveLength(1);
      expect(mayBeShortened).toBe(false);
      expect(await disk.size(path)).toBe(anchored);
    }
  });

  test('goes on from the cut when a torn end was cut off', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    const [first, second] = [makeRow(1), makeRow(2)];
    await journal.append([first]);
    const path = segmentPath(disk);
    const whole = disk.files().get(path) as Uint8Array;
    // Half of what would have been the next frame.
    disk.overwrite(path, new Uint8Array([...whole, ...whole.subarray(109, 209)]));
    const { journal: again } = await openJournal(disk, keyring, paths);
    await again.append([second]);
    expect((await readAll(disk)).rows).toEqual([toHex(first), toHex(second)]);
  });

  test('says that it was shortened, keeps what is before and puts the rest aside when it is damaged before its anchor', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    for (let commit = 1; commit <= 5; commit++) await journal.append([makeRow(commit)]);
    await journal.close();
    const path = segmentPath(disk);
    const whole = disk.files().get(path) as Uint8Array;
    disk.overwrite(path, whole.subarray(0, whole.length - 10));
    const { rows, mayBeShortened } = await readAll(disk);
    expect(mayBeShortened).toBe(true);
    expect(rows).toHaveLength(4);
    expect(disk.files().get(`${path}.damaged`)).toEqual(whole.subarray(0, whole.length - 10));
    expect((await readAll(disk)).mayBeShortened).toBe(false);
  });

  test('refuses to replay past a frame when any byte of the journal was changed', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    for (let commit = 1; commit <= 3; commit++) await journal.append([makeRow(commit)]);
    const path = segmentPath(disk);
    const whole = disk.files().get(path) as Uint8Array;
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      disk.overwrite(path, changed);
      const replay = (async () => {
        for await (const _frame of journal.replay(0));
      })();
      await expect(replay, `byte ${at}`).rejects.toMatchObject({
        code: expect.stringMatching(/journal\/damaged|newer-format/),
      });
    }
  });

  test('loses nothing acknowledged when the power is cut at any operation', async () => {
    for (const fate of ['lost', 'kept'] satisfies UnsyncedFate[])
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        disk.crashAt(operation);
        const acknowledged = await appendUntilCut(disk);
        const isOver = acknowledged.length === 6;
        disk.restart(fate);
        const { rows, mayBeShortened } = await readAll(disk);
        expect(rows.slice(0, acknowledged.length), `${fate} at ${operation}`).toEqual(acknowledged);
        expect(rows.length).toBeLessThanOrEqual(acknowledged.length + 1);
        expect(mayBeShortened).toBe(false);
        if (isOver) break;
      }
  });

  test.each(['storage/full', 'storage/failed'] as const)(
    'reports %s, keeps what was acknowledged and takes a retry when any operation fails',
    async (code) => {
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        disk.failAt(operation, code);
        const { journal } = await openJournal(disk, keyring, paths);
        const acknowledged: string[] = [];
        let failures = 0;
        for (let index = 0; index < 6; index++) {
          const row = makeRow(index);
          try {
            await journal.append([row]);
          } catch (error) {
            expect(error).toMatchObject({ code });
            failures += 1;
            await journal.append([row]);
          }
          acknowledged.push(toHex(row));
        }
        expect((await readAll(disk)).rows, `at ${operation}`).toEqual(acknowledged);
        if (failures === 0) break;
      }
    },
  );

  test('replays and goes on when a crash left an empty or half-made next segment', async () => {
    for (const left of [0, 10, 108]) {
      const disk = await freshDisk();
      const { journal } = await openJournal(disk, keyring, paths);
      const rows = [makeRow(1), makeRow(2)];
      await journal.append([rows[0] as Uint8Array]);
      const path = segmentPath(disk);
      const next = path.replace(/\d{20}\.seg$/, `${'2'.padStart(20, '0')}.seg`);
      disk.overwrite(next, (disk.files().get(path) as Uint8Array).subarray(0, left));
      // While it is open: the segment is on its way into being.
      for await (const frame of journal.replay(0)) expect(frame.generation).toBe(1);
      expect((await readAll(disk)).rows).toHaveLength(1);
      const { journal: again } = await openJournal(disk, keyring, paths);
      await again.append([rows[1] as Uint8Array]);
      expect((await readAll(disk)).rows).toEqual(rows.map(toHex));
    }
  });

  test('destroys nothing and says so when a bit is flipped and no anchor tells where the end was', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    for (let commit = 1; commit <= 10; commit++) await journal.append([makeRow(commit)]);
    await journal.close();
    await disk.remove(paths.anchor);
    const path = segmentPath(disk);
    const whole = disk.files().get(path) as Uint8Array;
    const flipped = whole.map((byte, at) => (at === whole.length >> 1 ? byte ^ 1 : byte));
    disk.overwrite(path, flipped);
    const { rows, mayBeShortened } = await readAll(disk);
    expect(mayBeShortened).toBe(true);
    expect(rows.length).toBeLessThan(10);
    expect(disk.files().get(`${path}.damaged`)).toEqual(flipped);
    expect((await readAll(disk)).mayBeShortened).toBe(false);
  });

  test('keeps what it cuts when the end is torn', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    await journal.append([makeRow(1)]);
    const path = segmentPath(disk);
    const end = (await disk.size(path)) as number;
    await journal.append([makeRow(2)]);
    const whole = disk.files().get(path) as Uint8Array;
    disk.overwrite(path, whole.subarray(0, whole.length - 7));
    expect((await readAll(disk)).rows).toHaveLength(1);
    expect(disk.files().get(`${path}.torn`)).toEqual(whole.subarray(end, whole.length - 7));
  });

  test('goes on when an anchor cannot be written, and writes the next one', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    const first = await journal.append([makeRow(1)]);
    disk.failAt(3, 'storage/full');
    await journal.anchorAt(first);
    const before = disk.files().get(paths.anchor);
    await journal.anchorAt(await journal.append([makeRow(2)]));
    expect(disk.files().get(paths.anchor)).not.toEqual(before);
    await journal.close();
    expect((await readAll(disk)).rows).toHaveLength(2);
  });

  test('refuses a commit that no reader would take, and writes nothing of it', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    await journal.append([makeRow(1)]);
    const huge = new Uint8Array(81 * 1024 * 1024);
    await expect(journal.append([huge])).rejects.toMatchObject({ code: 'crypto/wrong-length' });
    await journal.append([makeRow(2)]);
    expect((await readAll(disk)).rows).toHaveLength(2);
  });

  test('begins a new segment and reads across it when one has grown', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    const large = Array.from({ length: 3 }, () => randomBytes(9 * 1024 * 1024));
    for (const row of large) await journal.append([row]);
    await journal.append([makeRow(1)]);
    const segments = [...disk.files().keys()].filter((path) => path.endsWith('.seg'));
    expect(segments).toHaveLength(2);
    const rows: number[] = [];
    for await (const frame of journal.replay(1)) rows.push(frame.rows[0]?.length ?? 0);
    expect(rows).toEqual([large[1]?.length, large[2]?.length, makeRow(1).length]);
    expect((await readAll(disk)).position).toEqual(journal.position);
  });

  test('refuses an acknowledgement when the working copy holds something else', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    const position = await journal.append([makeRow(1)]);
    const wrong = { ...position, root: '0'.repeat(64) };
    await expect(journal.anchorAt(wrong)).rejects.toMatchObject({ code: 'contract/bad-request' });
    await journal.anchorAt(position);
  });

  test('reads the journal from its beginning when the anchor is damaged, missing or of another vault', async () => {
    const disk = await freshDisk();
    const { journal } = await openJournal(disk, keyring, paths);
    await journal.append([makeRow(1)]);
    await journal.close();
    const anchor = disk.files().get(paths.anchor) as Uint8Array;
    for (let at = 0; at < anchor.length; at++) {
      const changed = anchor.slice();
      changed[at] = (changed[at] as number) ^ 0x10;
      disk.overwrite(paths.anchor, changed);
      const { position, mayBeShortened } = await readAll(disk);
      expect(position).toEqual(journal.position);
      expect(mayBeShortened, `byte ${at}`).toBe(true);
    }
    await disk.remove(paths.anchor);
    expect((await readAll(disk)).position).toEqual(journal.position);
  });
});

async function appendUntilCut(disk: MemoryDisk): Promise<string[]> {
  const acknowledged: string[] = [];
  try {
    const { journal } = await openJournal(disk, keyring, paths);
    for (let index = 0; index < 6; index++) {
      const row = makeRow(index);
      const position = await journal.append([row]);
      acknowledged.push(toHex(row));
      if (index % 2 === 0) await journal.anchorAt(position);
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'storage/failed' });
  }
  return acknowledged;
}
