import type { CsvMapping, CsvPreview } from '../../shared/model/csv-mapping.ts';
import type { DocumentFormat, Media, Problem } from '../../shared/model/document.ts';
import type { RecordDraft } from '../../shared/model/record.ts';

/** How much may still come out of a container, and how deep it stands in others. Main counts across all of them. */
export interface Allowance {
  bytes: number;
  parts: number;
  /** 0 for a file that was chosen by itself. */
  depth: number;
}

/** What an import worker is asked. The bytes are the whole file; nothing else of the vault reaches the worker. */
export type ParseTask =
  | { kind: 'parse'; bytes: Uint8Array; name: string; mapping: CsvMapping | null; allowance?: Allowance }
  /** A document that is read while its bytes come: see `want`. */
  | { kind: 'stream'; sizeBytes: number }
  | { kind: 'previewCsv'; bytes: Uint8Array };

/** All of a file, or nothing: drafts leave the worker only when the whole file has been read. */
export interface ParsedDocument {
  format: DocumentFormat;
  mediaType: string;
  /** Only where there is something to draw. */
  media?: Media;
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

/** A document without its drafts, which went to the listener one by one. */
export type ReadDocument = Omit<ParsedDocument, 'drafts'>;

export interface Listeners {
  onDraft(draft: RecordDraft): void;
  /** Bytes of the document that are done with. */
  onProgress(done: number): void;
}

/**
 * Takes a file out of a container, and resolves when the taker is ready for the next. When `pieces`
 * throws, the taker forgets what it had of it, and the same error comes back.
 */
export type TakePart = (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;

export interface FileListeners extends Listeners {
  onPart: TakePart;
}

export function asAttachment(mediaType: string, problems: Problem[]): ReadDocument {
  return { format: 'attachment', mediaType, problems };
}
