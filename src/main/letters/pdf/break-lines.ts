/** Width of a text in points. */
export type Measure = (text: string) => number;

/** After these a long address or number may be parted. */
const PARTING = /[/\\\-_.,;:?&=@+]/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as lines that are no wider than `width`. Breaks at spaces, and at the text's own line breaks; a
 * word that is wider than a line is parted, after a sign if one is near, and never within a character.
 * At least one line.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => breakOne(part, width, measure));
}

function breakOne(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = partWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  lines.push(line);
  return lines;
}

function partWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest !== '' && measure(rest) > width) {
    const characters = [...graphemes.segment(rest)].map(({ segment }) => segment);
    const count = partAfter(characters, width, measure);
    pieces.push(characters.slice(0, count).join(''));
    rest = characters.slice(count).join('');
  }
  return [...pieces, rest];
}

/** How many characters go on the line: as many as fit, or to a sign in the second half of them. At least one. */
function partAfter(characters: readonly string[], width: number, measure: Measure): number {
  let fits = 1;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(characters.slice(0, middle).join('')) <= width) fits = middle;
    else tooMany = middle;
  }
  for (let count = fits; count > fits / 2; count--)
    if (PARTING.test(characters[count - 1] ?? '')) return count;
  return fits;
}
