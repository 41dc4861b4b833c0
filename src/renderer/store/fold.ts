const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const WHOLE_LETTER = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g');

/** Text as search compares it: no case, no accents, one kind of apostrophe, one kind of white space. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(WHOLE_LETTER, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(/\s+/g, ' ');
}

/** More words than anybody types; the rest of a pasted page would find nothing anyway. */
const MAX_WORDS = 20;

/** The words of a search, folded, longest first: the longest leaves the fewest rows for the others. */
export function toSearchWords(query: string): string[] {
  const words = new Set(
    fold(query)
      .split(' ')
      .filter((word) => word !== ''),
  );
  return [...words].sort((a, b) => b.length - a.length).slice(0, MAX_WORDS);
}
