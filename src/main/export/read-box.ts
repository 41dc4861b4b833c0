import { decodeCatalogue } from '../../shared/catalogue-codec.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import type { StoredRecord } from '../../shared/model/record.ts';
import { type Summary, summaryFlags } from '../../shared/model/summary.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { OpenedRow } from '../vault/row.ts';

/** Rows read from the journal at once. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** A box at one moment, to be read as often as needed: what is saved later is not in it. */
export interface BoxView {
  session: VaultSession;
  generation: number;
  /** The newest summary of everything, deleted things too. */
  newest: ReadonlyMap<string, Summary>;
}

export type OpenedRecord = OpenedRow & { stored: StoredRecord };
export type OpenedDocument = OpenedRow & { stored: StoredDocument };

export async function viewBox(session: VaultSession): Promise<BoxView> {
  const { pages, generation } = await session.readCatalogue();
  const newest = new Map<string, Summary>();
  for (const page of pages) {
    const catalogue = decodeCatalogue(page);
    for (let row = 0; row < catalogue.length; row++) {
      const summary = catalogue.summary(row);
      const known = newest.get(summary.recordId);
      if (!known || known.revision < summary.revision) newest.set(summary.recordId, summary);
    }
  }
  return { session, generation, newest };
}

/** Records as they are now, in the order they came in. */
export async function* readRecords(box: BoxView): AsyncGenerator<OpenedRecord> {
  for await (const row of readRows(box)) if (isRecord(row) && isCurrent(box, row)) yield row;
}

/** Every earlier revision of a record, and those of records that were taken back out. */
export async function* readHistory(box: BoxView): AsyncGenerator<OpenedRecord> {
  for await (const row of readRows(box)) if (isRecord(row) && !isCurrent(box, row)) yield row;
}

export async function readDocuments(box: BoxView): Promise<OpenedDocument[]> {
  const documents: OpenedDocument[] = [];
  for await (const row of readRows(box))
    if (row.stored.kind === 'document' && isCurrent(box, row)) documents.push(row as OpenedDocument);
  return documents;
}

async function* readRows({ session, generation }: BoxView): AsyncGenerator<OpenedRow> {
  for (let after = 0; after < generation; ) {
    const piece = await session.replay(after, PIECE_BYTES);
    for (const row of piece.rows) if (row.generation <= generation) yield session.open(row);
    if (piece.generation === after) return;
    after = piece.generation;
  }
}

function isRecord(row: OpenedRow): row is OpenedRecord {
  return row.stored.kind === 'record';
}

function isCurrent({ newest }: BoxView, { head }: OpenedRow): boolean {
  const summary = newest.get(head.recordId);
  return summary?.revision === head.revision && (summary.flags & summaryFlags.deleted) === 0;
}
