import { type ListedSummary, summaryFlags } from '../../shared/model/summary.ts';
import { type CatalogueView, NO_FILTERS } from '../store/index.ts';

export type Need = 'needsMapping' | 'needsDetails' | 'reading' | 'stopped';

export interface BoxSummary {
  isEmpty: boolean;
  /** Files that wait for the person, the newest first. */
  needs: { need: Need; file: ListedSummary }[];
  /** Something in a file could not be read. */
  isPartlyUnread: boolean;
  /** Files, the one that came last first. */
  files: { file: ListedSummary; recordCount: number }[];
  /** The newest first. */
  repairs: ListedSummary[];
  /** How many records name no agency. */
  noAgencyCount: number;
}

const needs: readonly Need[] = ['needsMapping', 'needsDetails', 'reading', 'stopped'];

/** What Home says, from the catalogue alone. */
export function summariseBox(catalogue: CatalogueView, isReading: boolean): BoxSummary {
  const { table } = catalogue;
  const fileRows = catalogue.select({ ...NO_FILTERS, show: 'files' }, '');
  const files = newestFirst([...fileRows].map((row) => table.summary(row)));
  const recordRows = catalogue.select(NO_FILTERS, '');
  const counts = countByDocument(catalogue, recordRows);
  return {
    isEmpty: fileRows.length === 0 && recordRows.length === 0,
    needs: files.flatMap((file) => {
      const need = needs.find((candidate) => (file.flags & summaryFlags[candidate]) !== 0);
      // It is on its way in, not interrupted.
      if (need === 'reading' && isReading) return [];
      return need ? [{ need, file }] : [];
    }),
    isPartlyUnread: files.some(({ flags }) => (flags & summaryFlags.hasProblems) !== 0),
    files: files.map((file) => ({ file, recordCount: counts.get(file.recordId) ?? 0 })),
    repairs: newestFirst(catalogue.ofKind('repair')),
    noAgencyCount: catalogue.select({ ...NO_FILTERS, agency: '' }, '').length,
  };
}

function newestFirst(summaries: ListedSummary[]): ListedSummary[] {
  return summaries.sort((a, b) => b.savedAtMs - a.savedAtMs);
}

function countByDocument({ table }: CatalogueView, rows: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  const record = table.kinds.indexOf('record');
  for (const row of rows) {
    if (table.kinds.indices[row] !== record) continue;
    const documentId = table.documents.word(row);
    counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  }
  return counts;
}
