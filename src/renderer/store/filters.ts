import type { Category } from '../../shared/model/category.ts';
import { summaryFlags } from '../../shared/model/summary.ts';
import type { CatalogueTable } from './catalogue-table.ts';

/** What the timeline shows. Dates are numbers yyyymmdd, 00 for a part not given, 0 for no limit; null is "any". */
export interface Filters {
  /** everything: records, and files that are a record by themselves, such as a letter. files: every file. */
  show: 'everything' | 'records' | 'files';
  /** '' means: no agency is named. */
  agency: string | null;
  category: Category | null;
  documentId: string | null;
  from: number;
  to: number;
  /** Bits of `summaryFlags`; 0 for any. */
  flags: number;
}

export const NO_FILTERS: Filters = {
  show: 'everything',
  agency: null,
  category: null,
  documentId: null,
  from: 0,
  to: 0,
  flags: 0,
};

/** The first day that a whole or part date can mean: 2019 → 20190101. */
export function firstDay(ymd: number): number {
  const month = Math.floor(ymd / 100) % 100 || 1;
  return Math.floor(ymd / 10_000) * 10_000 + month * 100 + (ymd % 100 || 1);
}

/** The last day that a whole or part date can mean, counting 31 to every month: 2019 → 20191231. */
export function lastDay(ymd: number): number {
  const month = Math.floor(ymd / 100) % 100 || 12;
  return Math.floor(ymd / 10_000) * 10_000 + month * 100 + (ymd % 100 || 31);
}

export type RowTest = (row: number) => boolean;

/** The rows that pass, in their order. What the filters name is looked up once; a row is then compared by numbers. */
export function filterRows(
  rows: Uint32Array,
  filters: Filters,
  table: CatalogueTable,
  found: Uint8Array | null,
): Uint32Array {
  const tests = [
    kindTest(filters.show, table),
    foundTest(found),
    wordTest(filters.agency, table.agencies),
    wordTest(filters.category, table.categories),
    wordTest(filters.documentId, table.documents),
    dateTest(filters, table),
    flagTest(filters.flags, table),
  ];
  return tests.reduce((left, test) => (test ? keepRows(left, test) : left), rows);
}

/** As `rows.filter(test)`, which is several times slower: it is called for 50,000 rows at every key. */
function keepRows(rows: Uint32Array, test: RowTest): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let length = 0;
  for (const row of rows) if (test(row)) kept[length++] = row;
  return kept.subarray(0, length);
}

function foundTest(found: Uint8Array | null): RowTest | null {
  return found && ((row) => found[row] === 1);
}

function kindTest(show: Filters['show'], table: CatalogueTable): RowTest {
  const kinds = table.kinds.indices;
  const types = table.types.indices;
  const record = table.kinds.indexOf('record');
  const document = table.kinds.indexOf('document');
  const attachment = table.types.indexOf('attachment');
  if (show === 'records') return (row) => kinds[row] === record;
  if (show === 'files') return (row) => kinds[row] === document;
  return (row) => kinds[row] === record || (kinds[row] === document && types[row] === attachment);
}

function wordTest(word: string | null, column: CatalogueTable['agencies']): RowTest | null {
  if (word === null) return null;
  const wanted = column.indexOf(word);
  const { indices } = column;
  return wanted === -1 ? () => false : (row) => indices[row] === wanted;
}

/** A part date is within when any of its days is. A row without a date is never within. */
function dateTest({ from, to }: Filters, { ymd }: CatalogueTable): RowTest | null {
  if (from === 0 && to === 0) return null;
  const earliest = from === 0 ? 1 : firstDay(from);
  const latest = to === 0 ? Number.MAX_SAFE_INTEGER : lastDay(to);
  return (row) => {
    const date = ymd[row] ?? 0;
    return date !== 0 && firstDay(date) <= latest && lastDay(date) >= earliest;
  };
}

function flagTest(wanted: number, { flags }: CatalogueTable): RowTest | null {
  if (wanted === 0) return null;
  return (row) => ((flags[row] ?? 0) & wanted & ~summaryFlags.deleted) !== 0;
}
