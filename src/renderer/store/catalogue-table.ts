import type { Catalogue } from '../../shared/catalogue-codec.ts';
import type { Category } from '../../shared/model/category.ts';
import { fromId, ID_PATTERN, toId } from '../../shared/model/ids.ts';
import { type Summary, type SummaryKind, summaryFlags } from '../../shared/model/summary.ts';
import { growableFloat64, growableUint32 } from './growable.ts';
import { IdIndex } from './id-index.ts';
import { WordColumn } from './word-column.ts';

/**
 * All summaries of the open vault, one row per record, the newest revision of each. Numbers are in typed
 * columns of our own; titles stay in the pages they came in until a row is on the screen. A row keeps its
 * number for as long as the vault is open.
 */
export class CatalogueTable {
  readonly kinds = new WordColumn();
  readonly types = new WordColumn();
  readonly categories = new WordColumn();
  readonly agencies = new WordColumn();
  readonly documents = new WordColumn();
  readonly #ids = new IdIndex();
  readonly #revisions = growableUint32();
  readonly #flags = growableUint32();
  readonly #ymd = growableUint32();
  readonly #minutes = growableUint32();
  readonly #savedAtMs = growableFloat64();
  readonly #pages: Catalogue[] = [];
  readonly #pageOf = growableUint32();
  readonly #rowInPage = growableUint32();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get ymd(): Uint32Array {
    return this.#ymd.values;
  }

  get minutes(): Uint32Array {
    return this.#minutes.values;
  }

  get savedAtMs(): Float64Array {
    return this.#savedAtMs.values;
  }

  get flags(): Uint32Array {
    return this.#flags.values;
  }

  /** Takes a page in. Returns the rows that are new or newer, in the order of the page, each once. */
  merge(page: Catalogue): Uint32Array {
    const changed = new Set<number>();
    const pageNumber = this.#pages.push(page) - 1;
    for (let rowInPage = 0; rowInPage < page.length; rowInPage++) {
      const id = page.idBytes(rowInPage);
      let row = this.#ids.find(id);
      const isNew = row === -1;
      if (!isNew && page.revision(rowInPage) <= this.revision(row)) continue;
      if (isNew) {
        row = this.#ids.add(id);
        this.#length = row + 1;
      }
      this.#fill(row, page, pageNumber, rowInPage);
      changed.add(row);
    }
    return Uint32Array.from(changed);
  }

  /** The row of a record, or -1. */
  findRow(recordId: string): number {
    return ID_PATTERN.test(recordId) ? this.#ids.find(fromId(recordId)) : -1;
  }

  recordId(row: number): string {
    return toId(this.#ids.idBytes(row));
  }

  revision(row: number): number {
    return this.#revisions.values[row] ?? 0;
  }

  isDeleted(row: number): boolean {
    return ((this.#flags.values[row] ?? 0) & summaryFlags.deleted) !== 0;
  }

  title(row: number): string {
    return this.#page(row).title(this.#rowInPage.values[row] ?? 0);
  }

  detail(row: number): string {
    return this.#page(row).detail(this.#rowInPage.values[row] ?? 0);
  }

  kind(row: number): SummaryKind {
    return this.kinds.word(row) as SummaryKind;
  }

  category(row: number): Category {
    return this.categories.word(row) as Category;
  }

  /** One row whole, for the few that are on the screen. */
  summary(row: number): Summary {
    return this.#page(row).summary(this.#rowInPage.values[row] ?? 0);
  }

  #page(row: number): Catalogue {
    const page = this.#pages[this.#pageOf.values[row] ?? 0];
    if (!page || row >= this.#length) throw new RangeError(`the catalogue has no row ${row}`);
    return page;
  }

  #fill(row: number, page: Catalogue, pageNumber: number, rowInPage: number): void {
    const length = row + 1;
    this.kinds.set(row, page.kind(rowInPage));
    this.types.set(row, page.type(rowInPage));
    this.categories.set(row, page.category(rowInPage));
    this.agencies.set(row, page.agency(rowInPage));
    this.documents.set(row, page.documentId(rowInPage));
    this.#revisions.ensure(length)[row] = page.revision(rowInPage);
    this.#flags.ensure(length)[row] = page.flags(rowInPage);
    this.#ymd.ensure(length)[row] = page.ymd(rowInPage);
    this.#minutes.ensure(length)[row] = page.minutes(rowInPage);
    this.#savedAtMs.ensure(length)[row] = page.savedAtMs(rowInPage);
    this.#pageOf.ensure(length)[row] = pageNumber;
    this.#rowInPage.ensure(length)[row] = rowInPage;
  }
}
