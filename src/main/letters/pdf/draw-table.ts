import { keepTogether } from './draw-text.ts';
import { mm } from './page-layout.ts';
import type { Paper, StructElement, TextStyle } from './paper.ts';

const PADDING = mm(1.6);
const GUTTER = mm(4);
/** A column that names things may be this much of the table and no more. */
const WIDEST = 0.55;
const NARROWEST = 0.16;
/** Of a table of names and values: the same in every one, so that they line up down the letter. */
const NAMES = 0.3;

interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

interface Column {
  x: number;
  width: number;
}

/** A table; the first cell of each row names the row. Its head is repeated where it goes over a page. */
export function drawTable(paper: Paper, table: Table, style: TextStyle): void {
  const bold: TextStyle = { ...style, cut: 'bold' };
  const columns = layColumns(paper, table, style);
  const element = paper.element('Table');
  const drawHead = (): void => {
    if (table.head.length === 0) return;
    const row = paper.element('TR', { parent: element });
    const cells = table.head.map((text, index) => ({
      element: paper.element('TH', { parent: row, scope: 'Column' }),
      lines: paper.lines(text, columns[index]?.width ?? paper.width, bold),
      style: bold,
    }));
    keepTogether(paper, heightOf(cells) + style.leading * 3);
    drawRow(paper, columns, cells, () => {});
  };
  const repeatHead = (): void => {
    const lines = table.head.map((text, index) =>
      paper.lines(text, columns[index]?.width ?? paper.width, bold),
    );
    lines.forEach((cell, index) => {
      cell.forEach((line, at) => {
        paper.aside(
          line,
          bold,
          columns[index]?.x ?? paper.left,
          paper.y + PADDING + at * bold.leading,
          'Pagination',
        );
      });
    });
    const tallest = Math.max(0, ...lines.map(({ length }) => length));
    if (tallest === 0) return;
    paper.y += tallest * bold.leading + 2 * PADDING;
    paper.rule(paper.left, paper.left + paper.width, paper.y);
  };
  paper.rule(paper.left, paper.left + paper.width, paper.y, 0.9);
  drawHead();
  for (const row of table.rows) {
    const tr = paper.element('TR', { parent: element });
    const cells = columns.map((column, index) => ({
      element:
        index === 0 ? paper.element('TH', { parent: tr, scope: 'Row' }) : paper.element('TD', { parent: tr }),
      lines: paper.lines(row[index] ?? '', column.width, index === 0 ? bold : style),
      style: index === 0 ? bold : style,
    }));
    drawRow(paper, columns, cells, repeatHead);
  }
}

interface Cell {
  element: StructElement;
  lines: readonly string[];
  style: TextStyle;
}

/** A row that does not fit goes to the next page; one that is longer than a page goes over as many as it needs. */
function drawRow(
  paper: Paper,
  columns: readonly Column[],
  cells: readonly Cell[],
  onNewPage: () => void,
): void {
  const leading = cells[0]?.style.leading ?? 1;
  const height = heightOf(cells);
  if (height > paper.room && (height < paper.bottom / 2 || paper.room < leading * 4)) {
    paper.newPage();
    onNewPage();
  }
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  for (let from = 0; from < count; ) {
    const fit = Math.max(1, Math.floor((paper.room - 2 * PADDING) / leading));
    const to = Math.min(count, from + fit);
    cells.forEach(({ element, lines, style }, index) => {
      paper.write(element, lines.slice(from, to), style, columns[index]?.x ?? paper.left, paper.y + PADDING);
    });
    paper.y += (to - from) * leading + 2 * PADDING;
    paper.rule(paper.left, paper.left + paper.width, paper.y);
    from = to;
    if (from < count) {
      paper.newPage();
      onNewPage();
    }
  }
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ lines, style }) => lines.length * style.leading)) + 2 * PADDING;
}

/** Each column as wide as its longest text wants, within bounds; the last takes what is left over. */
function layColumns(paper: Paper, { head, rows }: Table, style: TextStyle): Column[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const total = paper.width - GUTTER * (count - 1);
  if (head.length === 0 && count === 2) return place(paper, [total * NAMES, total * (1 - NAMES)]);
  const wishes = Array.from({ length: count }, (_, index) => {
    const texts = [head[index] ?? '', ...rows.map((row) => row[index] ?? '')];
    const wish = Math.max(
      ...texts.map((text) => paper.widthOf(text.slice(0, 200), { ...style, cut: 'bold' })),
    );
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
