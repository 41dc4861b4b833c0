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

  /** The numbers here of another column's words, in their order: a page has numbers of its own. */
  adopt(words: readonly string[]): Uint32Array {
    return Uint32Array.from(words, (word) => this.#add(word));
  }

  ensure(length: number): void {
    this.#rows.ensure(length);
  }

  /** `index` is a word's number here. There must be room for the row. */
  set(row: number, index: number): void {
    this.#rows.values[row] = index;
  }

  #add(word: string): number {
    let index = this.#indices.get(word);
    if (index === undefined) {
      index = this.words.push(word) - 1;
      this.#indices.set(word, index);
    }
    return index;
  }
}
