import { type Catalogue, dictionaryNames } from '../../shared/catalogue-codec.ts';
import type { Category } from '../../shared/model/category.ts';
import { fromId, ID_BYTES, ID_PATTERN, toId } from '../../shared/model/ids.ts';
import { type ListedSummary, type SummaryKind, summaryFlags } from '../../shared/model/summary.ts';
import { growableFloat64, growableUint32 } from './growable.ts';
import { IdIndex } from './id-index.ts';
import { PageTexts } from './page-texts.ts';
import { type Saying, Sayings, type Sourced } from './sayings.ts';
import { WordColumn } from './word-column.ts';

/**
 * All summaries of the open vault, one row per record, the newest revision of each. Numbers are in typed
 * columns of our own; titles stay in the texts they came in until a row is on the screen. A row keeps its
 * number for as long as the vault is open. Agency and category are those the person says, where they say
 * any; `source` has those of the source.
 */
export class CatalogueTable {
  readonly kinds = new WordColumn();
  readonly types = new WordColumn();
  readonly categories = new WordColumn();
  readonly agencies = new WordColumn();
  readonly documents = new WordColumn();
  readonly #sayings = new Sayings();
  readonly #ids = new IdIndex();
  readonly #revisions = growableUint32();
  readonly #flags = growableUint32();
  readonly #ymd = growableUint32();
  readonly #minutes = growableUint32();
  readonly #savedAtMs = growableFloat64();
  /** In the order of `#takeOver`. */
  readonly #numbers = [this.#revisions, this.#flags, this.#ymd, this.#minutes, this.#savedAtMs];
  readonly #texts = new PageTexts();
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

  /** Makes room for so many rows. */
  ensure(length: number): void {
    const columns = [...dictionaryNames.map((name) => this[name]), ...this.#numbers, this.#ids, this.#texts];
    for (const column of columns) column.ensure(length);
  }

  /** Takes a page in. Returns the rows that are new or newer, each once. */
  merge(page: Catalogue): Uint32Array {
    const { ids, revisions } = page.columns;
    const takeOver = this.#takeOver(page);
    const changed: number[] = [];
    const before = this.#length;
    for (let rowInPage = 0; rowInPage < page.length; rowInPage++) {
      const at = rowInPage * ID_BYTES;
      let row = this.#ids.find(ids, at);
      const isNew = row === -1;
      if (!isNew && (revisions[rowInPage] ?? 0) <= this.revision(row)) continue;
      if (isNew) row = this.#ids.add(ids, at);
      this.#length = Math.max(this.#length, row + 1);
      takeOver(row, rowInPage);
      if (row < before) changed.push(row);
    }
    const older = Uint32Array.from(new Set(changed));
    const rows = new Uint32Array(older.length + this.#length - before);
    rows.set(older);
    for (let row = before; row < this.#length; row++) rows[older.length + row - before] = row;
    return this.#heed(rows);
  }

  /** What the person says of a row; null for nothing. */
  correction(row: number): Saying | null {
    return this.#sayings.correction(row);
  }

  /** What the person wrote about a row, for themselves; '' for nothing. */
  note(row: number): string {
    return this.#sayings.note(row);
  }

  source(row: number): Sourced {
    return this.#sayings.source(row) ?? { agency: this.agencies.word(row), category: this.category(row) };
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
    return this.#texts.title(row);
  }

  detail(row: number): string {
    return this.#texts.detail(row);
  }

  kind(row: number): SummaryKind {
    return this.kinds.word(row) as SummaryKind;
  }

  category(row: number): Category {
    return this.categories.word(row) as Category;
  }

  /** One row whole, for the few that are on the screen. Throws RangeError for a row that is not there. */
  summary(row: number): ListedSummary {
    if (row >= this.#length) throw new RangeError(`the catalogue has no row ${row}`);
    return {
      recordId: this.recordId(row),
      revision: this.revision(row),
      kind: this.kind(row),
      type: this.types.word(row),
      category: this.category(row),
      title: this.title(row),
      detail: this.detail(row),
      date: { ymd: this.ymd[row] ?? 0, minutes: this.minutes[row] ?? 0 },
      agency: this.agencies.word(row),
      documentId: this.documents.word(row),
      flags: this.flags[row] ?? 0,
      savedAtMs: this.savedAtMs[row] ?? 0,
    };
  }

  /** Has rows show what the person says of them. Returns the rows that came, and those that are spoken of. */
  #heed(came: Uint32Array): Uint32Array {
    const findRow = (recordId: string) => this.findRow(recordId);
    const kinds = this.kinds.indices;
    const [correction, note] = [this.kinds.indexOf('correction'), this.kinds.indexOf('note')];
    const spokenOf = new Set<number>();
    for (const row of came) {
      if (this.#sayings.renew(row)) spokenOf.add(row);
      if (kinds[row] === correction || kinds[row] === note)
        spokenOf.add(this.#sayings.add(this.summary(row), findRow));
    }
    for (const row of this.#sayings.settle(findRow)) spokenOf.add(row);
    spokenOf.delete(-1);
    if (spokenOf.size === 0) return came;
    for (const row of spokenOf) this.#show(row);
    return Uint32Array.from(new Set([...came, ...spokenOf]));
  }

  #show(row: number): void {
    const shown = { agency: this.agencies.word(row), category: this.category(row) };
    const { agency, category } = this.#sayings.toShow(row, shown);
    this.agencies.set(row, this.agencies.adopt([agency])[0] ?? 0);
    this.categories.set(row, this.categories.adopt([category])[0] ?? 0);
  }

  /** Makes room for a page's rows, and gives the way to fill one with a row of the page. */
  #takeOver(page: Catalogue): (row: number, rowInPage: number) => void {
    this.ensure(this.#length + page.length);
    const { dictionaries, indices, revisions, flags, ymd, minutes, savedAtMs } = page.columns;
    const from = [revisions, flags, ymd, minutes, savedAtMs];
    const numbers = this.#numbers.map(({ values }, at) => ({ to: values, from: from[at] ?? [] }));
    const words = dictionaryNames.map((name) => {
      const to = this[name];
      return { to, from: indices[name], numbers: to.adopt(dictionaries[name]) };
    });
    const pageNumber = this.#texts.add(page);
    return (row, rowInPage) => {
      for (const { to, from } of numbers) to[row] = from[rowInPage] ?? 0;
      for (const { to, from, numbers } of words) to.set(row, numbers[from[rowInPage] ?? 0] ?? 0);
      this.#texts.set(row, pageNumber, rowInPage);
    };
  }
}
