const ROWS_PER_BLOCK = 1024;
/** Below this part of a block's rows, looking at each row left is quicker than going through all the text. */
const FEW_PARTS = 3;

interface Block {
  /** Folded texts of the rows, each ended by a line feed, which no search word holds. */
  text: string;
  /** Where each row's text ends, in `text`. */
  ends: Uint32Array;
}

/**
 * The searchable text of all rows, in blocks of 1,024. One search through a block's text stands for 1,024
 * searches through short ones; and a block with letters beyond Latin 1 does not make the others wider.
 */
export class Haystack {
  readonly #blocks: Block[] = [];
  #length = 0;

  /** Brings the blocks up to `length` rows, and anew those of `changed`. `textOf` gives folded text. */
  update(length: number, changed: Iterable<number>, textOf: (row: number) => string): void {
    const stale = new Set<number>();
    for (const row of changed) stale.add(Math.floor(row / ROWS_PER_BLOCK));
    for (let row = this.#length; row < length; row += ROWS_PER_BLOCK)
      stale.add(Math.floor(row / ROWS_PER_BLOCK));
    if (length > this.#length) stale.add(Math.floor((length - 1) / ROWS_PER_BLOCK));
    this.#length = length;
    for (const block of stale) {
      const first = block * ROWS_PER_BLOCK;
      this.#blocks[block] = toBlock(first, Math.min(first + ROWS_PER_BLOCK, length), textOf);
    }
  }

  /** For each row 1 when its text holds all of the words, otherwise 0. No words: every row. */
  match(words: readonly string[]): Uint8Array {
    const found = new Uint8Array(this.#length);
    this.#blocks.forEach((block, index) => {
      const marks = found.subarray(index * ROWS_PER_BLOCK, index * ROWS_PER_BLOCK + block.ends.length);
      let left = marks.length;
      for (const [turn, word] of words.entries()) {
        const isFew = left < marks.length / FEW_PARTS;
        left = (isFew ? markFewRows : markRows)(block, word, turn, marks);
      }
      for (let row = 0; row < marks.length; row++) marks[row] = marks[row] === words.length ? 1 : 0;
    });
    return found;
  }
}

function toBlock(first: number, end: number, textOf: (row: number) => string): Block {
  const texts: string[] = [];
  const ends = new Uint32Array(end - first);
  let length = 0;
  for (let row = first; row < end; row++) {
    const text = `${textOf(row)}\n`;
    texts.push(text);
    length += text.length;
    ends[row - first] = length;
  }
  return { text: texts.join(''), ends };
}

/** Counts a row one further when it has had every word before this one and has this one too. Gives how many did. */
function markRows({ text, ends }: Block, word: string, turn: number, marks: Uint8Array): number {
  let row = 0;
  let left = 0;
  let at = text.indexOf(word);
  while (at !== -1) {
    while ((ends[row] ?? 0) <= at) row++;
    if (marks[row] === turn) {
      marks[row] = turn + 1;
      left++;
    }
    at = text.indexOf(word, ends[row]);
  }
  return left;
}

/** The same, row by row, for the few that are left. */
function markFewRows({ text, ends }: Block, word: string, turn: number, marks: Uint8Array): number {
  let left = 0;
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] !== turn || !text.slice(ends[row - 1] ?? 0, ends[row]).includes(word)) continue;
    marks[row] = turn + 1;
    left++;
  }
  return left;
}
