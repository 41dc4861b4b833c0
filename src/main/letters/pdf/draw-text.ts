import { mm } from './page-layout.ts';
import type { Paper, StructElement, TextStyle } from './paper.ts';

/** A paragraph that leaves one line alone on a page is hard to follow. */
const FEWEST_LINES = 2;

/**
 * A text of its own from the paper's place down, over as many pages as it needs, with never a single line
 * before or after a break.
 */
export function flow(
  paper: Paper,
  element: StructElement,
  text: string,
  style: TextStyle,
  indent = 0,
  onPage: (fromY: number, toY: number) => void = () => {},
): void {
  let left = paper.lines(text, paper.width - indent, style);
  while (left.length > 0) {
    const count = linesForThisPage(left.length, Math.floor(paper.room / style.leading));
    if (count === 0) {
      paper.newPage();
      continue;
    }
    const fromY = paper.y;
    paper.write(element, left.slice(0, count), style, paper.left + indent, fromY);
    paper.y += count * style.leading;
    onPage(fromY, paper.y);
    left = left.slice(count);
  }
}

/** How many of `wanted` lines stand where `fit` have room. 0: none, begin on the next page. */
export function linesForThisPage(wanted: number, fit: number): number {
  if (wanted <= fit) return wanted;
  const leavesOne = wanted - fit < FEWEST_LINES;
  const count = leavesOne ? fit - (FEWEST_LINES - (wanted - fit)) : fit;
  return count < FEWEST_LINES ? 0 : count;
}

/** On a page of its own where fewer than `height` points are left of this one. */
export function keepTogether(paper: Paper, height: number): void {
  if (paper.room < height) paper.newPage();
}

/** A list whose numbers hang to the left of their texts. */
export function drawList(paper: Paper, items: readonly string[], style: TextStyle, gap: number): void {
  const list = paper.element('L');
  const indent = paper.widthOf(`${items.length}. `, style) + mm(1.5);
  items.forEach((item, index) => {
    const listItem = paper.element('LI', { parent: list });
    const label = paper.element('Lbl', { parent: listItem });
    const body = paper.element('LBody', { parent: listItem });
    keepTogether(paper, style.leading * FEWEST_LINES);
    paper.write(label, [`${index + 1}.`], style, paper.left, paper.y);
    flow(paper, body, item, style, indent);
    paper.y += index < items.length - 1 ? gap / 2 : 0;
  });
}

/** Somebody's own words, with a line beside them. */
export function drawQuotation(paper: Paper, text: string, style: TextStyle): void {
  const quotation = paper.element('BlockQuote');
  const words = paper.element('P', { parent: quotation });
  flow(paper, words, text, style, mm(6), (fromY, toY) => paper.bar(paper.left + mm(2), fromY, toY));
}
