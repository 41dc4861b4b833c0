import type { Catalogue } from '../../shared/catalogue-codec.ts';
import { growableUint32 } from './growable.ts';

interface Texts {
  text: string;
  /** As in the page: row i has its title at [2i, 2i+1) and its detail at [2i+1, 2i+2). */
  offsets: Uint32Array;
}

/**
 * Titles and details, left in the text of the page they came with until a row is on the screen. Of a page
 * nothing else is kept, so its memory can go.
 */
export class PageTexts {
  readonly #pages: Texts[] = [];
  readonly #pageOf = growableUint32();
  readonly #rowInPage = growableUint32();

  /** Returns the page's number, for `set`. */
  add({ columns }: Catalogue): number {
    return this.#pages.push({ text: columns.text, offsets: columns.textOffsets.slice() }) - 1;
  }

  ensure(length: number): void {
    this.#pageOf.ensure(length);
    this.#rowInPage.ensure(length);
  }

  /** There must be room for the row. */
  set(row: number, page: number, rowInPage: number): void {
    this.#pageOf.values[row] = page;
    this.#rowInPage.values[row] = rowInPage;
  }

  title(row: number): string {
    return this.#slice(row, 0);
  }

  detail(row: number): string {
    return this.#slice(row, 1);
  }

  #slice(row: number, part: 0 | 1): string {
    const page = this.#pages[this.#pageOf.values[row] ?? 0];
    const at = (this.#rowInPage.values[row] ?? 0) * 2 + part;
    return page?.text.slice(page.offsets[at], page.offsets[at + 1]) ?? '';
  }
}
