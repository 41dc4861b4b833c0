import type { CsvMapping, DateOrder } from '../../shared/model/csv-mapping.ts';

const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|[T ,])/;
/** Two figures for a year: up to this one they mean 20xx. The same in `main/import/csv/dates.ts`. */
const LATEST_SHORT_YEAR = 45;

/** A date of numbers alone, in one of the date columns: what asks for an order. null where there is none. */
export function findAmbiguousDate(mapping: CsvMapping, sample: readonly string[][]): string | null {
  for (const row of sample) {
    for (const [index, { role }] of mapping.columns.entries()) {
      const text = row[index]?.trim() ?? '';
      if (role === 'date' && NUMBERS.test(text)) return text;
    }
  }
  return null;
}

/** ISO 8601 of a date of numbers, read in an order; null for what would be no date. */
export function readNumericDate(text: string, order: DateOrder): string | null {
  const [, one = '', two = '', end = ''] = NUMBERS.exec(text) ?? [];
  const [day, month] = order === 'mdy' ? [Number(two), Number(one)] : [Number(one), Number(two)];
  const year =
    end.length === 2 ? Number(end) + (Number(end) <= LATEST_SHORT_YEAR ? 2000 : 1900) : Number(end);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDate = month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDate ? date.toISOString().slice(0, 10) : null;
}
