import type { ErrorCode } from '../../shared/errors.ts';
import type { ReadDocument } from './parse-document.ts';
import type { ParsedCsvPreview, ParseProgress } from './parsed-document.ts';

/** What an import worker tells. The last one is `read`, `previewed` or `refused`. */
export type WorkerMessage =
  | { kind: 'progress'; progress: ParseProgress }
  | { kind: 'drafts'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'read'; document: ReadDocument }
  | { kind: 'previewed'; preview: ParsedCsvPreview }
  | { kind: 'refused'; code: ErrorCode };
