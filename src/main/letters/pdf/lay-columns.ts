import { mm } from './page-layout.ts';
import type { Paper, TextStyle } from './paper.ts';

export interface Table {
  /** Empty where the first cell of each row says what the row is. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface Column {
  x: number;
  width: number;
}

const GUTTER = mm(4);
/** A column that names things may be this much of the table and no more. */
const WIDEST = 0.55;
const NARROWEST = 0.16;
/** Of a table of names and values: the same in every one, so that they line up down the letter. */
const NAMES = 0.3;
/** What is longer is broken in any case. */
const MEASURED_LENGTH = 200;

/** Each column as wide as its longest text wants, within bounds; the last takes what is left over. */
export function layColumns(paper: Paper, { head, rows }: Table, style: TextStyle): Column[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const total = paper.width - GUTTER * (count - 1);
  if (head.length === 0 && count === 2) return place(paper, [total * NAMES, total * (1 - NAMES)]);
  const bold: TextStyle = { ...style, cut: 'bold' };
  const wishes = Array.from({ length: count }, (_, index) => {
    const texts = [head, ...rows].map((row) => (row[index] ?? '').slice(0, MEASURED_LENGTH));
    const wish = Math.max(...texts.map((text) => paper.widthOf(text, bold)));
    return Math.min(Math.max(wish, total * NARROWEST), total * WIDEST);
  });
  const sum = wishes.reduce((all, wish) => all + wish, 0);
  if (sum < total) return place(paper, [...wishes.slice(0, -1), (wishes.at(-1) ?? 0) + total - sum]);
  return place(
    paper,
    wishes.map((wish) => (wish / sum) * total),
  );
}

function place(paper: Paper, widths: readonly number[]): Column[] {
  let x = paper.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width + GUTTER;
    return column;
  });
}
