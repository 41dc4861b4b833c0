import type { LetterParty, OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import type { LetterWords } from '../letter-words.ts';
import { fitLines } from './fit-lines.ts';
import { address, addressWindow, mm, side, type TypeSizes } from './page-layout.ts';
import type { Paper, TextStyle } from './paper.ts';

/**
 * Sender, recipient in the window, date and reference. Leaves the paper where the greeting goes. false
 * where the window has not room for the whole address.
 */
export function drawHead(
  paper: Paper,
  letter: OutgoingLetter,
  sizes: TypeSizes,
  words: LetterWords,
): boolean {
  const senderEnd = drawSender(paper, letter.sender, sizes);
  const sideEnd = drawDateAndReference(paper, letter, sizes, words, Math.max(senderEnd, addressWindow.top));
  paper.y = Math.max(addressWindow.clearTo, sideEnd) + mm(7);
  return drawAddress(paper, letter.recipient);
}

const bold = (style: TextStyle): TextStyle => ({ ...style, cut: 'bold' });
const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** Beside the window and above it. Gives where the next line may stand. */
function drawSender(
  paper: Paper,
  { name, addressLines, contactLines }: LetterParty,
  sizes: TypeSizes,
): number {
  const rest = [filled(addressLines).join('\n'), filled(contactLines).join('\n')]
    .filter(Boolean)
    .join('\n\n');
  const layName = (style: TextStyle) => paper.lines(name, side.width, bold(style));
  const layRest = (style: TextStyle) => (rest === '' ? [] : paper.lines(rest, side.width, style));
  const { lines, style } = fitLines(
    (tried) => [...layName(tried), ...layRest(tried)],
    { largest: sizes.small, smallest: side.smallest, leading: side.leading },
    side.senderHeight,
  );
  const nameLines = layName(style).length;
  paper.write(paper.element('P'), lines.slice(0, nameLines), bold(style), side.left, side.top);
  const restTop = side.top + nameLines * style.leading;
  paper.write(paper.element('P'), lines.slice(nameLines), style, side.left, restTop);
  return side.top + (lines.length + 1) * style.leading;
}

function drawDateAndReference(
  paper: Paper,
  { on, reference }: OutgoingLetter,
  sizes: TypeSizes,
  { say, format }: LetterWords,
  top: number,
): number {
  const style: TextStyle = { cut: 'regular', size: sizes.small, leading: sizes.small * side.leading };
  const date = paper.lines(say('frame.date', { day: format.isoDate(on) }), side.width, style);
  paper.write(paper.element('P'), date, style, side.left, top);
  const own = paper.lines(say('frame.reference', { reference }), side.width, bold(style));
  const ownTop = top + date.length * style.leading;
  paper.write(paper.element('P'), own.slice(0, side.referenceLines), bold(style), side.left, ownTop);
  return ownTop + Math.min(own.length, side.referenceLines) * style.leading;
}

/** As large as it can be so that all of it shows through the window; run together where its lines are too many. */
function drawAddress(paper: Paper, { name, addressLines }: LetterParty): boolean {
  const all = [name, ...filled(addressLines)];
  const lay = (text: string) => (style: TextStyle) => paper.lines(text, addressWindow.width, style);
  const asGiven = fitLines(lay(all.join('\n')), address, addressWindow.height);
  const { lines, style, isWhole } = asGiven.isWhole
    ? asGiven
    : fitLines(lay(all.join(', ')), address, addressWindow.height);
  paper.write(paper.element('P'), lines, style, addressWindow.left, addressWindow.top);
  return isWhole;
}
