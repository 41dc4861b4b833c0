import type { CatalogueTable } from '../store/index.ts';

type Part = 'upper' | 'lower' | 'only';

/** One kind of value over time, such as a weight, or the upper one of a blood pressure. */
export interface ValueSeries {
  key: string;
  title: string;
  /** Which of two values that belong together, as in a blood pressure. */
  part: Part;
  unit: string;
  /** By day, the first first. */
  points: { row: number; ymd: number; value: number }[];
}

/** `72.3 kg`, `128.40`, `-4,5 °C`, `£128.40`. */
const ONE = /^(\D{0,3}?)\s*(-?\d+(?:[.,]\d+)?)\s*(\D{0,40})$/;
/** `120/80 mmHg`: two values that belong together. */
const TWO = /^(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)\s*(\D{0,40})$/;
const FEWEST_POINTS = 2;
/** Where there are more, a line says no more than so many. */
const MOST_POINTS = 200;

/** What can be compared over time in these rows: same sort of record, same title, same unit; the longest first. */
export function findSeries(table: CatalogueTable, rows: Uint32Array): ValueSeries[] {
  const found = new Map<string, ValueSeries>();
  for (const row of rows) {
    const ymd = table.ymd[row] ?? 0;
    if (ymd % 10_000 === 0) continue;
    const title = table.title(row);
    for (const { part, value, unit } of valuesIn(table.detail(row))) {
      const key = JSON.stringify([table.types.word(row), title, unit, part]);
      const series = found.get(key) ?? { key, title, part, unit, points: [] };
      series.points.push({ row, ymd, value });
      found.set(key, series);
    }
  }
  return [...found.values()]
    .filter(({ title, points }) => title !== '' && points.length >= FEWEST_POINTS)
    .map((series) => ({
      ...series,
      points: thinOut(series.points.sort((one, other) => one.ymd - other.ymd)),
    }))
    .sort((one, other) => other.points.length - one.points.length || one.title.localeCompare(other.title));
}

function valuesIn(detail: string): { part: Part; value: number; unit: string }[] {
  const pair = TWO.exec(detail.trim());
  if (pair) {
    const [, upper = '', lower = '', unit = ''] = pair;
    return [
      { part: 'upper', value: toNumber(upper), unit: unit.trim() },
      { part: 'lower', value: toNumber(lower), unit: unit.trim() },
    ];
  }
  const one = ONE.exec(detail.trim());
  if (!one) return [];
  const [, before = '', number = '', after = ''] = one;
  return [{ part: 'only', value: toNumber(number), unit: `${before}${after}`.trim() }];
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

/** The first, the last and evenly some between. */
function thinOut<Point>(points: readonly Point[]): Point[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)] as Point);
}
