import { type Catalogue as Columns, decodeCatalogue } from '../../shared/catalogue-codec.ts';
import { type Summary, type SummaryKind, summaryFlags } from '../../shared/model/summary.ts';

/** What a commit has to know of a record without opening it. */
export interface IndexEntry {
  kind: SummaryKind;
  revision: number;
  isDeleted: boolean;
  documentId: string;
  agency: string;
  contentHash: Uint8Array;
}

/** The newest revision of everything, by id: ids and hashes, no content. Made from the catalogue when first needed. */
export class RecordIndex {
  readonly #entries = new Map<string, IndexEntry>();

  static fromPages(pages: readonly Uint8Array[]): RecordIndex {
    const index = new RecordIndex();
    for (const bytes of pages) index.#addPage(decodeCatalogue(bytes));
    return index;
  }

  find(recordId: string): IndexEntry | undefined {
    return this.#entries.get(recordId);
  }

  add(summary: Summary): void {
    const { kind, revision, documentId, agency, contentHash } = summary;
    const known = this.#entries.get(summary.recordId);
    if (known && known.revision > revision) return;
    const isDeleted = (summary.flags & summaryFlags.deleted) !== 0;
    this.#entries.set(summary.recordId, { kind, revision, isDeleted, documentId, agency, contentHash });
  }

  /** Ids of the living records whose newest revision came with a document. */
  recordsOf(documentId: string): string[] {
    return [...this.#entries]
      .filter(([, entry]) => entry.kind === 'record' && entry.documentId === documentId && !entry.isDeleted)
      .map(([recordId]) => recordId);
  }

  #addPage(page: Columns): void {
    for (let row = 0; row < page.length; row++) this.add(page.summary(row));
  }
}
