import { expect, it } from 'vitest';
import { CatalogueView } from '../../../src/renderer/store/catalogue-view.ts';
import { NO_FILTERS } from '../../../src/renderer/store/filters.ts';
import { encodeCatalogue } from '../../../src/shared/catalogue-codec.ts';
import { categories } from '../../../src/shared/model/category.ts';
import { makeSummary, numberedId } from './support/summaries.ts';

const ROWS = 50_000;
const NOUNS = [
  'weight',
  'pressure',
  'council tax',
  'vaccination',
  'tenancy',
  'pension',
  'parking permit',
  'visit',
];
const QUERIES = [
  'w',
  'we',
  'weight',
  'weight 72',
  'council tax 2019',
  'ffug',
  'pension march',
  'zz',
  'tŷ',
  'a e i',
];

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

// The numbers are printed and not asserted: they are the machine's as much as ours.
it('answers each key when there are 50,000 rows', () => {
  const summaries = Array.from({ length: ROWS }, (_, number) =>
    makeSummary({
      recordId: numberedId(number),
      title: `${NOUNS[number % NOUNS.length]} ${number} ${number % 3 === 0 ? 'tŷ newydd' : 'of a fictional person'}`,
      detail: `${number % 200} kg`,
      agency: `Cyngor Ffuglen ${number % 40}`,
      category: categories[number % categories.length] ?? 'other',
      date: { ymd: 19700101 + (number % 55) * 10_000 + (number % 12) * 100 + (number % 28), minutes: 0 },
    }),
  );
  const page = encodeCatalogue(summaries);
  const view = new CatalogueView();
  const start = performance.now();
  view.merge([page]);
  const merged = performance.now();
  view.prepareSearch();
  const prepared = performance.now();

  const times: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    for (const query of QUERIES) {
      const before = performance.now();
      view.select(NO_FILTERS, query);
      times.push(performance.now() - before);
    }
  }
  const show = (ms: number) => `${ms.toFixed(1)} ms`;
  console.info(
    `50,000 rows: merge and sort ${show(merged - start)}, searchable text ${show(prepared - merged)}, ` +
      `per key p50 ${show(percentile(times, 0.5))}, p95 ${show(percentile(times, 0.95))}`,
  );
  expect(view.select(NO_FILTERS, 'weight').length).toBe(ROWS / NOUNS.length);
});
