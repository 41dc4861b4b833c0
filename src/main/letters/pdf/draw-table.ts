import { keepTogether } from './draw-text.ts';
import { type Column, layColumns, type Table } from './lay-columns.ts';
import { mm } from './page-layout.ts';
import type { Paper, StructElement, TextStyle } from './paper.ts';

const PADDING = mm(1.6);
/** A row that is not much longer than this is kept on one page. */
const LINES_KEPT = 4;

interface Cell {
  column: Column;
  lines: readonly string[];
  style: TextStyle;
}

/** What the rows of one table share. */
interface Drawing {
  paper: Paper;
  table: StructElement;
  columns: readonly Column[];
  plain: TextStyle;
  bold: TextStyle;
  head: readonly Cell[];
}

/** A table; the first cell of each row names the row. Its head is said again where it goes over a page. */
export function drawTable(paper: Paper, { head, rows }: Table, plain: TextStyle): void {
  if (head.length === 0 && rows.length === 0) return;
  const bold: TextStyle = { ...plain, cut: 'bold' };
  const columns = layColumns(paper, { head, rows }, plain);
  const cellsOf = (texts: readonly string[], styleOf: (index: number) => TextStyle): Cell[] =>
    columns.map((column, index) => {
      const style = styleOf(index);
      return { column, style, lines: paper.lines(texts[index] ?? '', column.width, style) };
    });
  const headCells = head.length === 0 ? [] : cellsOf(head, () => bold);
  const rowCells = rows.map((row) => cellsOf(row, (index) => (index === 0 ? bold : plain)));
  const drawing = { paper, table: paper.element('Table'), columns, plain, bold, head: headCells };

  const first = Math.min(heightOf(rowCells[0] ?? []), plain.leading * LINES_KEPT + 2 * PADDING);
  keepTogether(paper, heightOf(headCells) + first);
  rule(paper);
  if (headCells.length > 0) drawRow(drawing, headCells, () => 'Column');
  for (const cells of rowCells) drawRow(drawing, cells, (index) => (index === 0 ? 'Row' : undefined));
}

/** A row that does not fit goes to the next page; one that is longer than a page goes over as many as it needs. */
function drawRow(
  drawing: Drawing,
  cells: readonly Cell[],
  scopeOf: (index: number) => 'Row' | 'Column' | undefined,
): void {
  const { paper, table, plain } = drawing;
  const parent = paper.element('TR', { parent: table });
  const elements = cells.map((_, index) => {
    const scope = scopeOf(index);
    return scope ? paper.element('TH', { parent, scope }) : paper.element('TD', { parent });
  });
  const height = heightOf(cells);
  const fitsNext = height < paper.bottom / 2;
  if (height > paper.room && (fitsNext || paper.room < plain.leading * LINES_KEPT)) turnPage(drawing);
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  for (let from = 0; from < count; ) {
    if (from > 0) turnPage(drawing);
    const fit = Math.max(1, Math.floor((paper.room - 2 * PADDING) / plain.leading));
    const to = Math.min(count, from + fit);
    cells.forEach(({ column, lines, style }, index) => {
      const element = elements[index];
      if (element) paper.write(element, lines.slice(from, to), style, column.x, paper.y + PADDING);
    });
    paper.y += (to - from) * plain.leading + 2 * PADDING;
    rule(paper);
    from = to;
  }
}

function turnPage({ paper, head, bold }: Drawing): void {
  paper.newPage();
  rule(paper);
  if (head.length === 0) return;
  for (const { column, lines } of head)
    for (const [at, line] of lines.entries())
      paper.aside(line, bold, column.x, paper.y + PADDING + at * bold.leading, 'Pagination');
  paper.y += heightOf(head);
  rule(paper);
}

function rule(paper: Paper): void {
  paper.rule(paper.left, paper.left + paper.width, paper.y);
}

function heightOf(cells: readonly Cell[]): number {
  if (cells.length === 0) return 0;
  return Math.max(...cells.map(({ lines, style }) => lines.length * style.leading)) + 2 * PADDING;
}
