import { decodeCatalogue } from '../../shared/catalogue-codec.ts';
import type { Category } from '../../shared/model/category.ts';
import type { ListedSummary, SummaryKind } from '../../shared/model/summary.ts';
import { CatalogueOrder } from './catalogue-order.ts';
import { CatalogueTable } from './catalogue-table.ts';
import { type Filters, filterRows } from './filters.ts';
import { fold, toSearchWords } from './fold.ts';
import { Haystack } from './haystack.ts';
import { Observable } from './observable.ts';

/** Words that a list shows for a row and that are not in the row, in the person's language. */
export interface SearchVocabulary {
  /** Changes when the language does. */
  locale: string;
  type(type: string): string;
  category(category: Category): string;
  /** Twelve names. */
  months: readonly string[];
}

const NO_VOCABULARY: SearchVocabulary = {
  locale: '',
  type: (type) => type,
  category: (category) => category,
  months: [],
};

/**
 * The catalogue as the rooms see it: rows merged, in order, filtered and searched. `version` counts
 * changes; everything read from here is of the version at that moment.
 */
export class CatalogueView {
  readonly version = new Observable(0);
  #table = new CatalogueTable();
  #order = new CatalogueOrder(this.#table);
  #haystack: Haystack | null = null;
  #unsearched = new Set<number>();
  #vocabulary = NO_VOCABULARY;
  #foldedWords = new Map<string, string>();

  get table(): CatalogueTable {
    return this.#table;
  }

  /** Pages in any order, again or for the first time: the highest revision of each record counts. */
  merge(pages: readonly Uint8Array[]): void {
    const decoded = pages.map(decodeCatalogue);
    this.#table.ensure(decoded.reduce((sum, page) => sum + page.length, this.#table.length));
    const changed = new Set<number>();
    for (const page of decoded) for (const row of this.#table.merge(page)) changed.add(row);
    if (changed.size === 0) return;
    this.#order.update(Uint32Array.from(changed));
    for (const row of changed) this.#unsearched.add(row);
    this.version.set(this.version.get() + 1);
  }

  /** Forgets everything that was readable. */
  clear(): void {
    this.#table = new CatalogueTable();
    this.#order = new CatalogueOrder(this.#table);
    this.#resetSearch();
    this.version.set(this.version.get() + 1);
  }

  setVocabulary(vocabulary: SearchVocabulary): void {
    if (vocabulary.locale === this.#vocabulary.locale) return;
    this.#vocabulary = vocabulary;
    this.#resetSearch();
  }

  /** Rows that pass the filters and hold every word of the query, newest first. */
  select(filters: Filters, query: string): Uint32Array {
    const words = toSearchWords(query);
    const found = words.length === 0 ? null : this.#readyHaystack().match(words);
    return filterRows(this.#order.rows, filters, this.#table, found);
  }

  /** Everything of a kind that lists leave out, such as the log, in the order in which it came. */
  ofKind(kind: SummaryKind): ListedSummary[] {
    const { kinds, length } = this.#table;
    const wanted = kinds.indexOf(kind);
    const found: ListedSummary[] = [];
    if (wanted === -1) return found;
    for (let row = 0; row < length; row++)
      if (kinds.indices[row] === wanted && !this.#table.isDeleted(row)) found.push(this.#table.summary(row));
    return found;
  }

  /** Makes the searchable text before it is asked for, so that the first key is as quick as the second. */
  prepareSearch(): void {
    this.#readyHaystack();
  }

  #readyHaystack(): Haystack {
    this.#haystack ??= new Haystack();
    const { length } = this.#table;
    this.#haystack.update(length, this.#unsearched, (row) => this.#searchText(row));
    this.#unsearched.clear();
    return this.#haystack;
  }

  #resetSearch(): void {
    this.#haystack = null;
    this.#unsearched.clear();
    this.#foldedWords.clear();
  }

  #searchText(row: number): string {
    const table = this.#table;
    const category = table.category(row);
    const type = table.types.word(row);
    const agency = table.agencies.word(row);
    return [
      fold(`${table.title(row)} ${table.detail(row)} ${table.note(row)}`),
      this.#foldOnce('agency', agency, () => agency),
      this.#foldOnce('type', type, () => this.#vocabulary.type(type)),
      this.#foldOnce('category', category, () => this.#vocabulary.category(category)),
      this.#dateText(table.ymd[row] ?? 0),
    ].join(' ');
  }

  /** Folds once what stands in many rows. */
  #foldOnce(column: string, key: string, words: () => string): string {
    const place = `${column}\n${key}`;
    const known = this.#foldedWords.get(place);
    if (known !== undefined) return known;
    const folded = fold(words());
    this.#foldedWords.set(place, folded);
    return folded;
  }

  /** As people type a date: `2019-03-07`, or `7 march 2019`. */
  #dateText(ymd: number): string {
    if (ymd === 0) return '';
    const year = Math.floor(ymd / 10_000);
    const month = Math.floor(ymd / 100) % 100;
    const day = ymd % 100;
    const iso = [year, month, day].filter((part) => part !== 0).map((part) => String(part).padStart(2, '0'));
    const monthName = this.#vocabulary.months[month - 1] ?? '';
    return `${iso.join('-')} ${day || ''} ${this.#foldOnce('month', monthName, () => monthName)} ${year}`;
  }
}
