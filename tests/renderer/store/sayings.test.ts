import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogueView } from '../../../src/renderer/store/catalogue-view.ts';
import { NO_FILTERS } from '../../../src/renderer/store/filters.ts';
import { encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import { type Summary, summaryFlags } from '../../../src/shared/model/summary.ts';
import { makeSummary, numberedId } from './support/summaries.ts';

const BOTH = summaryFlags.correctsAgency | summaryFlags.correctsCategory;

function correction(target: number, part: Partial<Summary> = {}): Summary {
  return makeSummary({
    recordId: numberedId(1000 + target),
    kind: 'correction',
    type: '',
    title: numberedId(target),
    detail: 'person',
    agency: 'Example Surgery',
    category: 'care',
    flags: BOTH,
    ...part,
  });
}

function note(target: number, text: string, part: Partial<Summary> = {}): Summary {
  const recordId = numberedId(2000 + target);
  return makeSummary({
    recordId,
    kind: 'note',
    title: numberedId(target),
    detail: text,
    agency: '',
    ...part,
  });
}

function record(number: number, part: Partial<Summary> = {}): Summary {
  return makeSummary({ recordId: numberedId(number), agency: 'SURG 7', ...part });
}

function merged(...pages: Summary[][]): CatalogueView {
  const view = new CatalogueView();
  for (const page of pages) view.merge([encodeCatalogue(page)]);
  return view;
}

function agencyOf(view: CatalogueView, number: number): string {
  return view.table.summary(view.table.findRow(numberedId(number))).agency;
}

describe('what the person says of a record', () => {
  it('stands in the place of what the source says, which is kept beside it', () => {
    const { table } = merged([record(1), correction(1)]);
    const row = table.findRow(numberedId(1));
    expect(table.summary(row)).toMatchObject({ agency: 'Example Surgery', category: 'care' });
    expect(table.source(row)).toEqual({ agency: 'SURG 7', category: 'health' });
    expect(table.correction(row)?.by).toBe('person');
  });

  it('holds when it comes before the record, and when a newer record comes', () => {
    const view = merged([correction(1)], [record(1)], [record(1, { revision: 2, agency: 'SURG 8' })]);
    expect(agencyOf(view, 1)).toBe('Example Surgery');
    expect(view.table.source(view.table.findRow(numberedId(1))).agency).toBe('SURG 8');
  });

  it('says one part and leaves the other', () => {
    const view = merged([record(1), correction(1, { flags: summaryFlags.correctsCategory })]);
    expect(agencyOf(view, 1)).toBe('SURG 7');
    expect(view.table.category(view.table.findRow(numberedId(1)))).toBe('care');
  });

  it('is gone when it is taken back', () => {
    const view = merged(
      [record(1), correction(1), note(1, 'heron')],
      [
        correction(1, { revision: 2, flags: BOTH | summaryFlags.deleted }),
        note(1, 'heron', { revision: 2, flags: summaryFlags.deleted }),
      ],
    );
    expect(agencyOf(view, 1)).toBe('SURG 7');
    expect(view.select(NO_FILTERS, 'heron')).toHaveLength(0);
  });

  it('is what filters and searches go by, and is no row of the list itself', () => {
    const view = merged([record(1), record(2)]);
    expect(view.select(NO_FILTERS, 'heron')).toHaveLength(0);
    view.merge([encodeCatalogue([correction(1), note(1, 'Ask about the Heron')])]);
    expect(view.select(NO_FILTERS, '')).toHaveLength(2);
    expect(view.select({ ...NO_FILTERS, agency: 'Example Surgery' }, '')).toHaveLength(1);
    expect(view.select({ ...NO_FILTERS, agency: 'SURG 7' }, '')).toHaveLength(1);
    expect([...view.select(NO_FILTERS, 'heron')].map((row) => view.table.recordId(row))).toEqual([
      numberedId(1),
    ]);
  });

  it('comes to the same whatever the order of the pages', () => {
    const all = [
      record(1),
      record(1, { revision: 2, agency: 'SURG 8' }),
      record(2),
      correction(1),
      correction(1, { revision: 2, agency: 'Another Surgery' }),
      correction(2),
      correction(2, { revision: 2, flags: BOTH | summaryFlags.deleted }),
      note(1, 'first'),
      note(1, 'second', { revision: 2 }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const view = merged(...order.map((summary) => [summary]));
        expect([agencyOf(view, 1), agencyOf(view, 2)]).toEqual(['Another Surgery', 'SURG 7']);
        expect(view.table.note(view.table.findRow(numberedId(1)))).toBe('second');
      }),
      { numRuns: 200 },
    );
  });
});
