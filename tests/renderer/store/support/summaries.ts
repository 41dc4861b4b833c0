import fc from 'fast-check';
import { categories } from '../../../../src/shared/model/category.ts';
import { ID_BYTES, toId } from '../../../../src/shared/model/ids.ts';
import { type Summary, summaryKinds } from '../../../../src/shared/model/summary.ts';

/** A summary with everything in it, to change a part of. */
export function makeSummary(part: Partial<Summary> = {}): Summary {
  return {
    recordId: numberedId(1),
    revision: 1,
    kind: 'record',
    type: 'observation',
    category: 'health',
    title: 'Body weight',
    detail: '72.3 kg',
    date: { ymd: 20190307, minutes: 0 },
    agency: 'Llanfair Surgery (fictional)',
    documentId: numberedId(999),
    flags: 0,
    savedAtMs: 1_700_000_000_000,
    contentHash: new Uint8Array(16),
    ...part,
  };
}

export function numberedId(number: number): string {
  const bytes = new Uint8Array(ID_BYTES);
  new DataView(bytes.buffer).setUint32(0, Math.imul(number, 2_654_435_761) >>> 0);
  new DataView(bytes.buffer).setUint32(12, number);
  return toId(bytes);
}

const ymdArbitrary = fc.oneof(
  fc.constant(0),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2030 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 28 }),
    )
    .map(([year, month, day]) => year * 10_000 + month * 100 + (month === 0 ? 0 : day)),
);

/** Few records and few words, so that revisions, filters and searches meet. */
export const summaryArbitrary: fc.Arbitrary<Summary> = fc.record({
  recordId: fc.integer({ min: 0, max: 25 }).map(numberedId),
  revision: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom(...summaryKinds),
  type: fc.constantFrom('observation', 'claim', 'attachment', 'csv'),
  category: fc.constantFrom(...categories.slice(0, 3)),
  title: fc.oneof(
    fc.constantFrom('Tŷ newydd', 'Body weight', 'BODY mass', 'Żółw'),
    fc.string({ unit: 'grapheme' }),
  ),
  detail: fc.constantFrom('', '72.3 kg', 'Cyngor'),
  date: fc.record({ ymd: ymdArbitrary, minutes: fc.integer({ min: 0, max: 1440 }) }),
  agency: fc.constantFrom('', 'Cyngor Sir Ffuglen', 'Fictional Surgery'),
  documentId: fc.integer({ min: 900, max: 902 }).map(numberedId),
  flags: fc.integer({ min: 0, max: 127 }),
  savedAtMs: fc.integer({ min: 0, max: 2 ** 41 }),
  contentHash: fc.constant(new Uint8Array(16)),
});
