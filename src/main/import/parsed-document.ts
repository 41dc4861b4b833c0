import type { CsvMapping, CsvPreview } from '../../shared/model/csv-mapping.ts';
import type { DocumentFormat, Problem } from '../../shared/model/document.ts';
import type { RecordDraft } from '../../shared/model/record.ts';

/** What an import worker is asked. The bytes are the whole file; nothing else of the vault reaches the worker. */
export type ParseTask =
  | { kind: 'parse'; bytes: Uint8Array; name: string; mapping: CsvMapping | null }
  | { kind: 'previewCsv'; bytes: Uint8Array };

/** All of a file, or nothing: drafts leave the worker only when the whole file has been read. */
export interface ParsedDocument {
  format: DocumentFormat;
  mediaType: string;
  /** In the order of the file. Empty for an attachment, and for a CSV without a mapping. */
  drafts: RecordDraft[];
  problems: Problem[];
}

export type ParsedCsvPreview = Omit<CsvPreview, 'remembered'>;

export interface ParseProgress {
  /** Bytes. */
  done: number;
  total: number;
}
