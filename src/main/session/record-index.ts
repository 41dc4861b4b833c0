import { type Catalogue as Columns, decodeCatalogue } from '../../shared/catalogue-codec.ts';
import type { Category } from '../../shared/model/category.ts';
import { fromSummaryDetail } from '../../shared/model/log.ts';
import { type Summary, type SummaryKind, summaryFlags } from '../../shared/model/summary.ts';
import { EMPTY_LOG, type LogHead } from '../log/chain.ts';

/** What a commit has to know of a record without opening it. */
export interface IndexEntry {
  kind: SummaryKind;
  revision: number;
  isDeleted: boolean;
  documentId: string;
  type: string;
  category: Category;
  agency: string;
  /** Bits of `summaryFlags`. */
  flags: number;
  contentHash: Uint8Array;
}

/** The newest revision of everything, by id: ids and hashes, no content. Made from the catalogue when first needed. */
export class RecordIndex {
  readonly #entries = new Map<string, IndexEntry>();
  readonly #learned = new Map<string, Summary>();
  #logHead = EMPTY_LOG;
  #logCount = 0;

  static fromPages(pages: readonly Uint8Array[]): RecordIndex {
    const index = new RecordIndex();
    for (const bytes of pages) index.#addPage(decodeCatalogue(bytes));
    return index;
  }

  /** The last entry of the log, and how many there are: the same number, where nothing is amiss. */
  get log(): { head: LogHead; count: number } {
    return { head: this.#logHead, count: this.#logCount };
  }

  /** What was learned and not forgotten. */
  get learned(): Summary[] {
    return [...this.#learned.values()].filter(({ flags }) => (flags & summaryFlags.deleted) === 0);
  }

  find(recordId: string): IndexEntry | undefined {
    return this.#entries.get(recordId);
  }

  add(summary: Summary): void {
    const { kind, revision, documentId, type, category, agency, flags, contentHash } = summary;
    const known = this.#entries.get(summary.recordId);
    if (known && known.revision > revision) return;
    if (kind === 'log' && !known) this.#addLogEntry(summary);
    const isDeleted = (flags & summaryFlags.deleted) !== 0;
    const entry = { kind, revision, isDeleted, documentId, type, category, agency, flags, contentHash };
    this.#entries.set(summary.recordId, entry);
    if (kind === 'learned') this.#learned.set(summary.recordId, summary);
  }

  /** Ids of the living records whose newest revision came with one of these documents. */
  recordsOf(documentIds: ReadonlySet<string>): string[] {
    return [...this.#entries]
      .filter(([, entry]) => entry.kind === 'record' && documentIds.has(entry.documentId) && !entry.isDeleted)
      .map(([recordId]) => recordId);
  }

  #addLogEntry({ detail }: Summary): void {
    const { sequence, chain } = fromSummaryDetail(detail) ?? EMPTY_LOG;
    this.#logCount += 1;
    if (sequence > this.#logHead.sequence) this.#logHead = { sequence, chain };
  }

  #addPage(page: Columns): void {
    for (let row = 0; row < page.length; row++) this.add(page.summary(row));
  }
}
