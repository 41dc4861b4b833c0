import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogueView } from '../../../src/renderer/store/catalogue-view.ts';
import { type Filters, firstDay, lastDay, NO_FILTERS } from '../../../src/renderer/store/filters.ts';
import { fold } from '../../../src/renderer/store/fold.ts';
import { encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import { type Summary, summaryFlags } from '../../../src/shared/model/summary.ts';
import { makeSummary, numberedId, summaryArbitrary } from './support/summaries.ts';

const pagesArbitrary = fc.array(fc.array(summaryArbitrary, { maxLength: 15 }), { maxLength: 5 });
const ALL: Filters = { ...NO_FILTERS, show: 'files' };

function viewOf(...pages: Summary[][]): CatalogueView {
  const view = new CatalogueView();
  view.merge(pages.map(encodeCatalogue));
  return view;
}

/** What is left of pages by the plain rule: of each record the highest revision, the first one that came. */
function newestOf(pages: Summary[][]): Map<string, Summary> {
  const newest = new Map<string, Summary>();
  for (const summary of pages.flat()) {
    const held = newest.get(summary.recordId);
    if (!held || summary.revision > held.revision) newest.set(summary.recordId, summary);
  }
  return newest;
}

const isShown = (summary: Summary): boolean =>
  (summary.flags & summaryFlags.deleted) === 0 &&
  (summary.kind === 'record' || (summary.kind === 'document' && summary.type === 'attachment'));

const idsOf = (view: CatalogueView, rows: Uint32Array): string[] =>
  [...rows].map((row) => view.table.recordId(row));
const titlesOf = (view: CatalogueView, query: string): string[] =>
  [...view.select(NO_FILTERS, query)].map((row) => view.table.title(row));

describe('merging pages', () => {
  it('keeps the newest revision of each record when pages come together or one by one', () => {
    fc.assert(
      fc.property(pagesArbitrary, (pages) => {
        const together = viewOf(...pages);
        const oneByOne = new CatalogueView();
        for (const page of pages) oneByOne.merge([encodeCatalogue(page)]);
        const newest = newestOf(pages);
        for (const view of [together, oneByOne]) {
          expect(view.table.length).toBe(newest.size);
          for (const [recordId, { contentHash: _, ...summary }] of newest) {
            const held = view.table.summary(view.table.findRow(recordId));
            expect(held).toEqual({ ...summary, title: summary.title.toWellFormed() });
          }
        }
        expect(idsOf(oneByOne, oneByOne.select(NO_FILTERS, ''))).toHaveLength(
          idsOf(together, together.select(NO_FILTERS, '')).length,
        );
      }),
    );
  });

  it('finds no row when the id is unknown or is no id', () => {
    const view = viewOf([makeSummary()]);
    expect(view.table.findRow(numberedId(2))).toBe(-1);
    expect(view.table.findRow('../../etc')).toBe(-1);
  });

  it('finds every row when there are many', () => {
    const summaries = Array.from({ length: 5000 }, (_, number) =>
      makeSummary({ recordId: numberedId(number) }),
    );
    const view = viewOf(summaries);
    summaries.forEach(({ recordId }, row) => {
      expect(view.table.findRow(recordId)).toBe(row);
    });
  });

  it('forgets everything when it is cleared', () => {
    const view = viewOf([makeSummary()]);
    const before = view.version.get();
    view.clear();
    expect(view.table.length).toBe(0);
    expect(titlesOf(view, '')).toEqual([]);
    expect(titlesOf(view, 'weight')).toEqual([]);
    expect(view.version.get()).toBeGreaterThan(before);
  });
});

describe('order', () => {
  it('runs from the newest date to the oldest with undated rows last when nothing is asked', () => {
    fc.assert(
      fc.property(pagesArbitrary, (pages) => {
        const view = viewOf(...pages);
        const rows = view.select(NO_FILTERS, '');
        const expected = [...newestOf(pages).values()].filter(isShown);
        expect(idsOf(view, rows).sort()).toEqual(expected.map((summary) => summary.recordId).sort());
        for (let at = 1; at < rows.length; at++) {
          const [before, after] = [rows[at - 1] ?? 0, rows[at] ?? 0];
          const { ymd, minutes } = view.table;
          const isInOrder =
            (ymd[before] ?? 0) > (ymd[after] ?? 0) ||
            (ymd[before] === ymd[after] && (minutes[before] ?? 0) >= (minutes[after] ?? 0));
          expect(isInOrder).toBe(true);
        }
      }),
    );
  });

  it('moves a row when a newer revision has another date', () => {
    const view = viewOf([
      makeSummary({ title: 'first', date: { ymd: 20200101, minutes: 0 } }),
      makeSummary({ recordId: numberedId(2), title: 'second', date: { ymd: 20190101, minutes: 0 } }),
    ]);
    expect(titlesOf(view, '')).toEqual(['first', 'second']);
    view.merge([
      encodeCatalogue([makeSummary({ revision: 2, title: 'first', date: { ymd: 2018_0000, minutes: 0 } })]),
    ]);
    expect(titlesOf(view, '')).toEqual(['second', 'first']);
  });
});

describe('filters', () => {
  it('leave exactly the rows that pass when they are combined', () => {
    const filtersArbitrary = fc.record({
      show: fc.constantFrom('everything', 'records', 'files' as const),
      agency: fc.constantFrom(null, '', 'Cyngor Sir Ffuglen', 'unknown'),
      category: fc.constantFrom(null, 'health', 'identity' as const),
      documentId: fc.constantFrom(null, numberedId(900)),
      from: fc.constantFrom(0, 19500000, 20100615),
      to: fc.constantFrom(0, 20000000, 20200300),
      flags: fc.constantFrom(0, summaryFlags.hasProblems),
    }) as fc.Arbitrary<Filters>;
    fc.assert(
      fc.property(pagesArbitrary, filtersArbitrary, (pages, filters) => {
        const view = viewOf(...pages);
        const expected = [...newestOf(pages).values()].filter((summary) => passes(summary, filters));
        expect(idsOf(view, view.select(filters, '')).sort()).toEqual(
          expected.map((one) => one.recordId).sort(),
        );
      }),
    );
  });

  it('take a part date in when one of its days is within', () => {
    expect([firstDay(20190000), lastDay(20190000)]).toEqual([20190101, 20191231]);
    expect([firstDay(20190300), lastDay(20190300)]).toEqual([20190301, 20190331]);
    const view = viewOf([makeSummary({ date: { ymd: 20190000, minutes: 0 } })]);
    expect(view.select({ ...NO_FILTERS, from: 20190601, to: 20190602 }, '')).toHaveLength(1);
    expect(view.select({ ...NO_FILTERS, from: 20200101 }, '')).toHaveLength(0);
  });

  it('show a bundle among files only, and a letter everywhere', () => {
    const view = viewOf([
      makeSummary({ kind: 'document', type: 'fhir-json', title: 'bundle.json' }),
      makeSummary({ recordId: numberedId(2), kind: 'document', type: 'attachment', title: 'letter.pdf' }),
    ]);
    expect(titlesOf(view, '')).toEqual(['letter.pdf']);
    expect(view.select(ALL, '')).toHaveLength(2);
  });
});

describe('search', () => {
  it('finds exactly the rows that hold every word when words are taken from them or made up', () => {
    const queryArbitrary = fc.oneof(
      fc.constantFrom('body', 'TY newydd', 'zolw', 'cyngor 72', '2019', ' '),
      fc.string(),
    );
    fc.assert(
      fc.property(pagesArbitrary, queryArbitrary, (pages, query) => {
        const view = viewOf(...pages);
        const words = fold(query).split(' ').filter(Boolean);
        const expected = [...newestOf(pages).values()].filter(isShown).filter((summary) => {
          const text = searchTextOf(summary);
          return words.every((word) => text.includes(word));
        });
        expect(idsOf(view, view.select(NO_FILTERS, query)).sort()).toEqual(
          expected.map((one) => one.recordId).sort(),
        );
      }),
    );
  });

  it('takes no notice of case, accents or the kind of apostrophe', () => {
    const view = viewOf([makeSummary({ title: 'Siân O’Neill: Tŷ’r Cŵn, Łódź, Straße' })]);
    for (const query of ['sian', "O'NEILL", 'ty’r cwn', 'lodz', 'strasse', 'SIÂN straße']) {
      expect(titlesOf(view, query), query).toHaveLength(1);
    }
    expect(titlesOf(view, 'sian lodge')).toEqual([]);
  });

  it('does not join the end of one row to the start of the next', () => {
    const view = viewOf([
      makeSummary({ title: 'a', agency: '' }),
      makeSummary({ recordId: numberedId(2), title: 'b' }),
    ]);
    expect(titlesOf(view, '2019b')).toEqual([]);
  });

  it("finds by the words of the person's language, and anew when the language changes", () => {
    const view = viewOf([makeSummary()]);
    const vocabulary = (locale: string, type: string, march: string) => ({
      locale,
      type: () => type,
      category: () => 'Iechyd',
      months: ['', '', march, '', '', '', '', '', '', '', '', ''],
    });
    view.setVocabulary(vocabulary('cy', 'Mesuriad', 'Mawrth'));
    expect(titlesOf(view, 'mesuriad iechyd 7 mawrth 2019')).toHaveLength(1);
    view.setVocabulary(vocabulary('en', 'Measurement', 'March'));
    expect(titlesOf(view, 'mesuriad')).toHaveLength(0);
    expect(titlesOf(view, 'measurement march')).toHaveLength(1);
  });

  it('finds new words and loses old ones when a newer revision comes after a search', () => {
    const view = viewOf([makeSummary({ title: 'old words' })]);
    expect(titlesOf(view, 'old')).toHaveLength(1);
    view.merge([encodeCatalogue([makeSummary({ revision: 2, title: 'new words' })])]);
    expect(titlesOf(view, 'old')).toEqual([]);
    expect(titlesOf(view, 'new')).toHaveLength(1);
  });
});

function searchTextOf(summary: Summary): string {
  const { ymd } = summary.date;
  const [year, month, day] = [Math.floor(ymd / 10_000), Math.floor(ymd / 100) % 100, ymd % 100];
  const parts = [year, month, day].filter((part) => part !== 0).map((part) => String(part).padStart(2, '0'));
  const date = ymd === 0 ? '' : `${parts.join('-')} ${day || ''} ${year}`;
  return fold(
    [summary.title.toWellFormed(), summary.detail, summary.agency, summary.type, summary.category, date].join(
      ' ',
    ),
  );
}

function passes(summary: Summary, filters: Filters): boolean {
  const { ymd } = summary.date;
  if ((summary.flags & summaryFlags.deleted) !== 0) return false;
  if (filters.show === 'everything' && !isShown(summary)) return false;
  if (filters.show === 'records' && summary.kind !== 'record') return false;
  if (filters.show === 'files' && summary.kind !== 'document') return false;
  if (filters.agency !== null && summary.agency !== filters.agency) return false;
  if (filters.category !== null && summary.category !== filters.category) return false;
  if (filters.documentId !== null && summary.documentId !== filters.documentId) return false;
  if (filters.from !== 0 && (ymd === 0 || lastDay(ymd) < firstDay(filters.from))) return false;
  if (filters.to !== 0 && (ymd === 0 || firstDay(ymd) > lastDay(filters.to))) return false;
  return filters.flags === 0 || (summary.flags & filters.flags) !== 0;
}
