/** A piece of a document that is read while it comes: an entry of a Bundle, an item of a list, or a line. */
export interface RawPiece {
  /** 0 for the first entry or item, 1 for the first line. */
  number: number;
  /** Bytes from the beginning of the file. */
  start: number;
  bytes: Uint8Array;
  /** Where it begins, 1-based, as an editor counts. */
  line: number;
  column: number;
}

/** Takes a document apart, chunk by chunk. */
export interface Splitter {
  push(chunk: Uint8Array): RawPiece[];
  finish(): RawPiece[];
}

/** A piece is larger than may be held at once. */
export class PieceTooLarge extends Error {}
