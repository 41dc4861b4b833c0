import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';

/** The bytes of the two cuts that a letter is set in. */
export interface LetterFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** Where the two files lie, which each host knows for itself. */
export type LetterFontFiles = Record<keyof LetterFonts, URL>;

export async function readLetterFonts({ regular, bold }: LetterFontFiles): Promise<LetterFonts> {
  const [regularBytes, boldBytes] = await Promise.all([readFile(regular), readFile(bold)]);
  return { regular: regularBytes, bold: boldBytes };
}

/** What the typeface has no sign for, but another sign says as well. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u2007', '\u00a0'],
  ['\u202f', '\u00a0'],
  ['\u2032', "'"],
  ['\u2033', '"'],
]);
const NO_SIGN = '?';

/** Texts made printable, and what could not be. */
export interface Printable {
  /** Well formed, composed, without controls; line breaks stay. What the typeface lacks is a question mark. */
  clean(text: string): string;
  /** Characters that were asked for and are missing, each once, in the order they came. */
  readonly missing: readonly string[];
}

export function createPrintable(fonts: LetterFonts): Printable {
  const font = create(fonts.regular);
  const missing = new Set<string>();
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const sign = (character: string): string => {
    if (character === '\n' || has(character)) return character;
    const standIn = STAND_INS.get(character) ?? character.normalize('NFKC');
    if (standIn !== '' && [...standIn].every(has)) return standIn;
    missing.add(character);
    return NO_SIGN;
  };
  return {
    clean: (text) => Array.from(withoutControls(text), sign).join(''),
    get missing() {
      return [...missing];
    },
  };
}

/** Controls and signs that hide or turn text do nothing on paper but harm. */
function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]/gu, '');
}
