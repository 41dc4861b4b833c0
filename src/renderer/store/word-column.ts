import { growableUint32 } from './growable.ts';

/** A column of words that repeat, such as agencies: each word once, and a number per row. */
export class WordColumn {
  readonly words: string[] = [];
  readonly #indices = new Map<string, number>();
  readonly #rows = growableUint32();

  /** The number of each row's word; longer than what is filled. */
  get indices(): Uint32Array {
    return this.#rows.values;
  }

  /** The number of a word, or -1 where no row has had it. */
  indexOf(word: string): number {
    return this.#indices.get(word) ?? -1;
  }

  word(row: number): string {
    return this.words[this.#rows.values[row] ?? 0] ?? '';
  }

  set(row: number, word: string): void {
    let index = this.#indices.get(word);
    if (index === undefined) {
      index = this.words.push(word) - 1;
      this.#indices.set(word, index);
    }
    this.#rows.ensure(row + 1)[row] = index;
  }
}
