import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/main/catalogue/catalogue.ts';
import { summarise } from '../../../src/main/catalogue/summarise.ts';
import type { Journal } from '../../../src/main/journal/journal.ts';
import { openJournal } from '../../../src/main/journal/open-journal.ts';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import { openRow, sealRow } from '../../../src/main/vault/row.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { decodeCatalogue, encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import type { Summary } from '../../../src/shared/model/summary.ts';
import { MemoryDisk } from '../../support/memory-disk.ts';
import { makeKeyring, makeRecord } from '../../support/vault-parts.ts';

const keyring = makeKeyring();
const FOLDER = '/v/catalogue';
const deviceId = randomBytes(16);

interface Place {
  disk: MemoryDisk;
  journal: Journal;
  catalogue: Catalogue;
}

async function openPlace(disk = new MemoryDisk()): Promise<Place> {
  await disk.makeFolder('/v/journal');
  const { journal } = await openJournal(disk, keyring, { journal: '/v/journal', anchor: '/v/anchor' });
  return { disk, journal, catalogue: await Catalogue.open(disk, FOLDER, keyring, journal) };
}

/** Commits records by number; the same number again is its next revision. */
async function commit(
  { journal, catalogue }: Place,
  numbers: number[],
  revisions: Map<number, number>,
): Promise<void> {
  const rows = numbers.map((number) => {
    const revision = (revisions.get(number) ?? 0) + 1;
    revisions.set(number, revision);
    const stored = makeRecord(`record ${number}`, String(revision));
    const about = { collection: 'records', isDeleted: false, deviceId, savedAtMs: 5, revision } as const;
    return sealRow({ ...about, recordId: toRecordId(`record ${number}`, keyring), stored }, keyring);
  });
  const { generation } = await journal.append(rows);
  const summaries = rows.map((row) => summarise(openRow(row, keyring), keyring));
  await catalogue.append(generation, encodeCatalogue(summaries));
}

/** What a page would see: the highest revision of each record. */
async function newest(catalogue: Catalogue): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const bytes of await catalogue.read()) {
    const page = decodeCatalogue(bytes);
    for (let row = 0; row < page.length; row++)
      found.set(page.title(row), Math.max(found.get(page.title(row)) ?? 0, page.revision(row)));
  }
  return found;
}

function expected(revisions: Map<number, number>): Map<string, number> {
  return new Map([...revisions].map(([number, revision]) => [`Body weight record ${number}`, revision]));
}

const commits = fc.array(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 40,
});

describe('catalogue (vault-format.md §9)', () => {
  test('shows the newest revision of everything, in few pages, after any commits', async () => {
    await fc.assert(
      fc.asyncProperty(commits, async (batches) => {
        const place = await openPlace();
        const revisions = new Map<number, number>();
        for (const numbers of batches) await commit(place, numbers, revisions);
        expect(await newest(place.catalogue)).toEqual(expected(revisions));
        expect((await place.disk.list(FOLDER)).length).toBeLessThan(16);
      }),
      { numRuns: 30 },
    );
  });

  test('makes pages again from the journal when any of them is lost, torn or changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        commits,
        fc.array(fc.constantFrom('lost', 'torn', 'changed', 'whole'), { minLength: 20 }),
        async (batches, fates) => {
          const place = await openPlace();
          const revisions = new Map<number, number>();
          for (const numbers of batches) await commit(place, numbers, revisions);
          const pages = [...place.disk.files()].filter(([path]) => path.startsWith(FOLDER));
          for (const [index, [path, bytes]] of pages.entries()) {
            const fate = fates[index % fates.length];
            if (fate === 'lost') await place.disk.remove(path);
            if (fate === 'torn') place.disk.overwrite(path, bytes.subarray(0, bytes.length >> 1));
            if (fate === 'changed')
              place.disk.overwrite(
                path,
                bytes.map((byte, at) => (at === 40 ? byte ^ 4 : byte)),
              );
          }
          const again = await openPlace(place.disk);
          expect(await newest(again.catalogue)).toEqual(expected(revisions));
          // And what was made again is kept: a second reading needs no journal.
          expect(await newest((await openPlace(place.disk)).catalogue)).toEqual(expected(revisions));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('shows everything when the power is cut at any operation of a merge', async () => {
    for (let operation = 1; operation < 60; operation++) {
      const place = await openPlace();
      const revisions = new Map<number, number>();
      for (let index = 0; index < 7; index++) await commit(place, [index], revisions);
      const done = new Map(revisions);
      place.disk.crashAt(operation);
      let isDone = false;
      try {
        await commit(place, [7, 0], revisions);
        isDone = true;
      } catch {
        // Cut; what was acknowledged is checked below.
      }
      place.disk.restart('kept');
      const shown = await newest((await openPlace(place.disk)).catalogue);
      const wanted = isDone ? revisions : done;
      for (const [title, revision] of expected(wanted))
        expect(shown.get(title)).toBeGreaterThanOrEqual(revision);
    }
  });
});

describe('catalogue columns (vault-format.md §9.2)', () => {
  const summaries = fc.array(
    fc.record<Summary>({
      recordId: fc
        .uint8Array({ minLength: 4, maxLength: 4 })
        .map((bytes) => toRecordId(String(bytes), keyring)),
      revision: fc.integer({ min: 1, max: 2 ** 31 }),
      kind: fc.constantFrom('record', 'document', 'repair', 'csvMapping'),
      type: fc.string(),
      category: fc.constantFrom('health', 'tax', 'other'),
      title: fc.string({ unit: 'binary' }),
      detail: fc.string({ unit: 'grapheme' }),
      date: fc.record({ ymd: fc.nat(99_991_231), minutes: fc.nat(1440) }),
      agency: fc.string(),
      documentId: fc.constant('AAAAAAAAAAAAAAAAAAAAAA'),
      flags: fc.nat(127),
      savedAtMs: fc.nat(),
      contentHash: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    }),
    { maxLength: 60 },
  );

  test('read back as they were written, whatever their place in memory', () => {
    fc.assert(
      fc.property(summaries, fc.nat(7), (written, offset) => {
        const bytes = encodeCatalogue(written);
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        const page = decodeCatalogue(moved.subarray(offset));
        const wellFormed = written.map((summary) => ({ ...summary, title: summary.title.toWellFormed() }));
        expect(Array.from({ length: page.length }, (_, row) => page.summary(row))).toEqual(wellFormed);
      }),
      { numRuns: 100 },
    );
  });

  test('are refused, never misread past their end, when cut or changed', () => {
    const bytes = encodeCatalogue(fc.sample(summaries, { numRuns: 1, seed: 7 })[0] ?? []);
    for (let length = 0; length < bytes.length; length += 5)
      expect(() => decodeCatalogue(bytes.subarray(0, length))).toThrow();
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      try {
        const page = decodeCatalogue(changed);
        for (let row = 0; row < page.length; row++) page.summary(row);
      } catch (error) {
        expect(error).toMatchObject({ code: 'crypto/refused' });
      }
    }
  });
});
