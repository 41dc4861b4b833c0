/** Controls that move the pen or the cursor, and marks that turn or hide what is read. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** What begins a new line or column: a space, in one line. */
const PEN = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line of text without what cannot be seen in it. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(PEN, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Whether a text holds what could make it read as another. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** The beginning of a text as one line, at most `length` characters, cut between two words where it can be. */
export function excerpt(text: string, length: number): string {
  const line = cleanLine(text.slice(0, length * 4));
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
