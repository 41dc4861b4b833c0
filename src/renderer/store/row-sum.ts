import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { sha256 } from './sha256.ts';

const WORDS = 8;
const WORD_RANGE = 2 ** 32;

/** What no rows at all add up to. */
export const EMPTY_ROOT = '0'.repeat(WORDS * 8);

/**
 * What a set of rows adds up to: the sum, modulo 2^256, of SHA-256 over each row's bytes
 * (docs/vault-format.md §8). Addition lets the working copy keep it row by row, in any order, and
 * compare it with the journal's. It finds accidents; the rows' own seals are what stands against forgery.
 */
export class RowSum {
  /** 32-bit words, least significant first. */
  readonly #words = new Float64Array(WORDS);

  /** `root` is 64 hexadecimal digits, most significant first. */
  constructor(root: string = EMPTY_ROOT) {
    for (let word = 0; word < WORDS; word++) {
      const end = root.length - word * 8;
      this.#words[word] = Number.parseInt(root.slice(end - 8, end), 16);
    }
  }

  addAll(rows: readonly Pick<SealedRow, 'bytes'>[]): void {
    for (const row of rows) this.#add(sha256(row.bytes));
  }

  toHex(): string {
    let hex = '';
    for (const word of this.#words) hex = word.toString(16).padStart(8, '0') + hex;
    return hex;
  }

  #add(digest: Uint32Array): void {
    let carry = 0;
    for (let word = 0; word < WORDS; word++) {
      const sum = (this.#words[word] ?? 0) + (digest[WORDS - 1 - word] ?? 0) + carry;
      carry = sum >= WORD_RANGE ? 1 : 0;
      this.#words[word] = sum - carry * WORD_RANGE;
    }
  }
}
