import { concatenate } from '../bytes.ts';
import { limits } from '../limits.ts';
import { PieceTooLarge, type RawPiece, type Splitter } from './piece.ts';

const NEWLINE = 10;

/** The lines of an NDJSON document that are not blank, without what ends them. */
export class LineSplitter implements Splitter {
  private parts: Uint8Array[] = [];
  private length = 0;
  private start = 0;
  private number = 1;

  push(chunk: Uint8Array): RawPiece[] {
    const pieces: RawPiece[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.hold(chunk.subarray(from, at));
      pieces.push(...this.finish());
      this.start += 1;
      this.number += 1;
      from = at + 1;
    }
    this.hold(chunk.subarray(from));
    return pieces;
  }

  finish(): RawPiece[] {
    const line = concatenate(this.parts);
    const mark = this.start === 0 && hasMark(line) ? 3 : 0;
    const bytes = line.subarray(mark);
    const piece = { number: this.number, start: this.start + mark, bytes, line: this.number, column: 1 };
    this.parts = [];
    this.start += this.length;
    this.length = 0;
    return bytes.some((byte) => byte > 32) ? [piece] : [];
  }

  private hold(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > limits.documentBytes) throw new PieceTooLarge();
    if (part.length > 0) this.parts.push(part);
  }
}

/** A byte order mark is no part of the first line. */
function hasMark(line: Uint8Array): boolean {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
}
