import type { CatalogueTable } from '../store/index.ts';

/** How many rows there are of each year or month; every one between the first and the last, also the empty ones. */
export function countYears(table: CatalogueTable, rows: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    const year = Math.floor((table.ymd[row] ?? 0) / 10_000);
    if (year === 0) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return new Map(
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((year) => [
      year,
      counts.get(year) ?? 0,
    ]),
  );
}

/** The twelve months of a year, from 1. What says no month is not counted. */
export function countMonths(table: CatalogueTable, rows: Uint32Array, year: number): Map<number, number> {
  const counts = new Map(Array.from({ length: 12 }, (_, index) => [index + 1, 0]));
  for (const row of rows) {
    const ymd = table.ymd[row] ?? 0;
    const month = Math.floor(ymd / 100) % 100;
    if (Math.floor(ymd / 10_000) === year && month !== 0) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** How many rows have each word of a column, the most first. */
export function countWords(column: CatalogueTable['agencies'], rows: Uint32Array): [string, number][] {
  const counts = new Uint32Array(column.words.length);
  for (const row of rows) {
    const index = column.indices[row] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return column.words
    .map((word, index): [string, number] => [word, counts[index] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}
