import type { ErrorCode } from '../../shared/errors.ts';
import type { ParsedCsvPreview, ParseProgress, ReadDocument } from './parsed-document.ts';

/**
 * What an import worker tells. The last one is `read`, `previewed` or `refused`. A file inside a container
 * is a `part`, its pieces, and `partEnd`, or `partDropped` when it turns out not to be sound.
 */
export type WorkerMessage =
  | { kind: 'progress'; progress: ParseProgress }
  | { kind: 'drafts'; bytes: Uint8Array<ArrayBuffer> }
  | PartMessage
  | StreamMessage
  | { kind: 'read'; document: ReadDocument }
  | { kind: 'previewed'; preview: ParsedCsvPreview }
  | { kind: 'refused'; code: ErrorCode };

/** The worker waits for `READY` after each of these, so that no more than one piece is ever on its way. */
export type PartMessage =
  | { kind: 'part'; path: string }
  | { kind: 'partPiece'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'partEnd' }
  | { kind: 'partDropped' };

/**
 * Of a document that is read while it comes: `want` asks for its next bytes, or its first, and is answered
 * with a Chunk; `streamedDrafts` are for good, and answered with READY when they are saved.
 */
export type StreamMessage =
  | { kind: 'want'; isFirst: boolean }
  | { kind: 'streamedDrafts'; bytes: Uint8Array<ArrayBuffer> };

/** null at the end. */
export type Chunk = Uint8Array | null;

/** What main says: go on. */
export const READY = 'ready';
