import type { LetterBlock, OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import { createLetterWords, type LetterWords } from '../letter-words.ts';
import { drawHead } from './draw-head.ts';
import { drawTable } from './draw-table.ts';
import { drawList, drawQuotation, flow, keepTogether } from './draw-text.ts';
import { foldsAt, margin, mm, sheet, type TypeSizes, typeSizes } from './page-layout.ts';
import { Paper, type TextStyle } from './paper.ts';
import { createPrintable, type LetterFonts } from './typeface.ts';

export interface PrintedLetter {
  bytes: Uint8Array;
  pages: number;
  /** Characters that the typeface has no sign for; a question mark stands for each. Somebody has to be told. */
  missing: readonly string[];
  /** false: the envelope's window has not room for all of the address, which then has to be written on it. */
  isAddressWhole: boolean;
}

/** Room for a signature by hand. */
const SIGNING_ROOM = mm(18);
const LINE_TO_SIGN_ON = mm(75);

/**
 * A letter as a PDF to print and post: A4, address in the window, tagged (PDF/UA-1), fonts embedded. The
 * same letter gives the same bytes.
 */
export async function printLetter(letter: OutgoingLetter, fonts: LetterFonts): Promise<PrintedLetter> {
  const words = createLetterWords(letter.language);
  const sizes = typeSizes(letter.isLargePrint);
  const printable = createPrintable(fonts);
  const about = {
    title: `${letter.subject} (${letter.reference})`,
    author: letter.sender.name,
    language: letter.language,
    at: new Date(`${letter.on}T00:00:00Z`),
  };
  const paper = new Paper(about, fonts, printable);
  const isAddressWhole = drawHead(paper, letter, sizes, words);
  drawOpening(paper, letter, sizes);
  letter.blocks.forEach((block, index) => {
    if (index === letter.blocks.length - 1) keepWithClosing(paper, block, sizes);
    drawBlock(paper, block, sizes);
    paper.y += sizes.gap;
  });
  drawClosing(paper, letter, sizes);
  drawEnclosures(paper, letter, sizes, words);
  let pages = 0;
  paper.onEachPage((page, count) => {
    pages = count;
    drawEdges(paper, { letter, page, pages, sizes, words });
  });
  return { bytes: await paper.finish(), pages, missing: printable.missing, isAddressWhole };
}

const looks = (sizes: TypeSizes, size: number, cut: TextStyle['cut'] = 'regular'): TextStyle => ({
  cut,
  size,
  leading: size * sizes.leading,
});

function drawOpening(paper: Paper, { greeting, subject }: OutgoingLetter, sizes: TypeSizes): void {
  flow(paper, paper.element('P'), greeting, looks(sizes, sizes.body));
  paper.y += sizes.gap;
  flow(paper, paper.element('H1'), subject, looks(sizes, sizes.subject, 'bold'));
  paper.y += sizes.gap;
}

function drawBlock(paper: Paper, block: LetterBlock, sizes: TypeSizes): void {
  const body = looks(sizes, sizes.body);
  switch (block.kind) {
    case 'heading': {
      const style = looks(sizes, sizes.heading, 'bold');
      paper.y += sizes.gap * 0.6;
      keepTogether(paper, style.leading + body.leading * 4);
      flow(paper, paper.element('H2'), block.text, style);
      paper.y -= sizes.gap * 0.5;
      return;
    }
    case 'paragraph':
      flow(paper, paper.element('P'), block.text, body);
      return;
    case 'list':
      drawList(paper, block.items, body, sizes.gap);
      return;
    case 'quotation':
      drawQuotation(paper, block.text, body);
      return;
    case 'table':
      drawTable(paper, block, looks(sizes, sizes.table));
  }
}

/** A signature alone on a page could stand under any letter: a short last paragraph goes with it. */
function keepWithClosing(paper: Paper, block: LetterBlock, sizes: TypeSizes): void {
  if (block.kind !== 'paragraph') return;
  const body = looks(sizes, sizes.body);
  const height = paper.lines(block.text, paper.width, body).length * body.leading + sizes.gap;
  if (height < body.leading * 9) keepTogether(paper, height + closingHeight(sizes));
}

function closingHeight(sizes: TypeSizes): number {
  return SIGNING_ROOM + sizes.body * sizes.leading * 3 + sizes.gap;
}

function drawClosing(paper: Paper, { closing, signature }: OutgoingLetter, sizes: TypeSizes): void {
  keepTogether(paper, closingHeight(sizes));
  flow(paper, paper.element('P'), closing, looks(sizes, sizes.body));
  paper.y += SIGNING_ROOM;
  paper.rule(paper.left, paper.left + LINE_TO_SIGN_ON, paper.y);
  paper.y += mm(1.5);
  flow(paper, paper.element('P'), signature.name, looks(sizes, sizes.body, 'bold'));
  if (signature.capacity.trim() !== '')
    flow(paper, paper.element('P'), signature.capacity, looks(sizes, sizes.body));
}

function drawEnclosures(paper: Paper, letter: OutgoingLetter, sizes: TypeSizes, { say }: LetterWords): void {
  if (letter.enclosures.length === 0) return;
  const style = looks(sizes, sizes.table);
  paper.y += sizes.gap * 2;
  keepTogether(paper, style.leading * 3);
  flow(paper, paper.element('H2'), say('frame.enclosed'), { ...style, cut: 'bold' });
  paper.y += sizes.gap * 0.3;
  drawList(paper, letter.enclosures, style, sizes.gap * 0.6);
}

interface Edge {
  letter: OutgoingLetter;
  page: number;
  pages: number;
  sizes: TypeSizes;
  words: LetterWords;
}

/** The foot of each page, and marks to fold at on the first. */
function drawEdges(paper: Paper, { letter, page, pages, sizes, words }: Edge): void {
  const style = looks(sizes, sizes.small);
  const y = sheet.height - margin.bottom + mm(7);
  const count = words.say('frame.page', { page, pages });
  const [reference = ''] = paper.lines(letter.reference, paper.width * 0.6, style);
  paper.aside(reference, style, paper.left, y, 'Pagination');
  paper.aside(count, style, paper.left + paper.width - paper.widthOf(count, style), y, 'Pagination');
  if (page === 1) for (const fold of foldsAt) paper.rule(mm(4), mm(9), fold, 0.4);
}
