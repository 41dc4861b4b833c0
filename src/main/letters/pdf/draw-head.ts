import type { LetterParty, OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import type { LetterWords } from '../letter-words.ts';
import { addressSize, addressWindow, mm, side, type TypeSizes } from './page-layout.ts';
import type { Paper, TextStyle } from './paper.ts';

/** Sender, recipient in the window, date and reference. Leaves the paper where the greeting goes. */
export function drawHead(paper: Paper, letter: OutgoingLetter, sizes: TypeSizes, words: LetterWords): void {
  const sideEnd = drawSide(paper, letter, sizes, words);
  drawAddress(paper, letter.recipient);
  paper.y = Math.max(addressWindow.clearTo, sideEnd) + mm(7);
}

function drawSide(
  paper: Paper,
  letter: OutgoingLetter,
  sizes: TypeSizes,
  { say, format }: LetterWords,
): number {
  const style: TextStyle = { cut: 'regular', size: sizes.small, leading: sizes.small * 1.34 };
  const bold: TextStyle = { ...style, cut: 'bold' };
  let y = side.top;
  const write = (text: string, look: TextStyle): void => {
    if (text.trim() === '') return;
    const lines = paper.lines(text, side.width, look);
    paper.write(paper.element('P'), lines, look, side.left, y);
    y += lines.length * look.leading;
  };
  const { name, addressLines, contactLines } = letter.sender;
  write(name, bold);
  write(filled(addressLines).join('\n'), style);
  y += style.leading * 0.4;
  write(filled(contactLines).join('\n'), style);
  y = Math.max(y + style.leading, addressWindow.top);
  write(say('frame.date', { day: format.isoDate(letter.on) }), style);
  write(say('frame.reference', { reference: letter.reference }), bold);
  return y;
}

/** As large as it can be so that all of it shows through the window. */
function drawAddress(paper: Paper, recipient: LetterParty): void {
  let lines: string[] = [];
  let style: TextStyle = { cut: 'regular', size: addressSize.largest, leading: 0 };
  for (let size = addressSize.largest; size >= addressSize.smallest; size -= 0.5) {
    style = { cut: 'regular', size, leading: size * 1.16 };
    const all = [recipient.name, ...filled(recipient.addressLines)];
    lines = all.flatMap((line) => paper.lines(line, addressWindow.width, style));
    if (lines.length * style.leading <= addressWindow.height) break;
  }
  const most = Math.floor(addressWindow.height / style.leading);
  if (lines.length > most) lines = packed(paper, recipient, style).slice(0, most);
  paper.write(paper.element('P'), lines, style, addressWindow.left, addressWindow.top);
}

/** An address with more lines than the window has, run together. */
function packed(paper: Paper, { name, addressLines }: LetterParty, style: TextStyle): string[] {
  return paper.lines([name, ...filled(addressLines)].join(', '), addressWindow.width, style);
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}
