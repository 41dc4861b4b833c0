import { concatenate } from '../bytes.ts';
import { limits } from '../limits.ts';
import { PieceTooLarge, type RawPiece, type Splitter } from './piece.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const NEWLINE = 10;
const ZERO = 48;
const MAX_KEY = 64;
/** Bytes of all that is not in a piece. */
const MAX_SKELETON = 8 * 1024 * 1024;

const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const opens = (byte: number): boolean => byte === 123 || byte === 91;
const closes = (byte: number): boolean => byte === 125 || byte === 93;

/**
 * Cuts the entries out of a Bundle, or the items out of a list, as its bytes come. It only tells strings
 * from brackets: each piece is looked at by the strict scanner, and so is the skeleton, which is all the
 * rest with `0` where a piece was. Together they are well formed exactly when the document is.
 */
export class JsonSplitter implements Splitter {
  /** Whether the first line that is not blank is a value of its own; undefined until it has ended. */
  isFirstLineWhole: boolean | undefined;
  private readonly skeletonBytes: number[] = [];
  /** Length of the skeleton where the list begins, and how many lines of the document the list takes. */
  private listAt = Number.POSITIVE_INFINITY;
  private linesInList = 0;
  private lists = 0;
  private depth = 0;
  /** Depth inside the list whose items are pieces; 0 while there is none. */
  private listDepth = 0;
  private inString = false;
  private isEscaped = false;
  private lastString: number[] = [];
  private key = '';
  private isInPiece = false;
  private parts: Uint8Array[] = [];
  private held = 0;
  private count = 0;
  private offset = 0;
  private line = 1;
  private lineStart = 0;
  private place = { start: 0, line: 1, column: 1 };
  private hasEnded = false;

  /** The entries are there twice: which of them count, cannot be said before the end. */
  get hasTwoLists(): boolean {
    return this.lists > 1;
  }

  get isAtStart(): boolean {
    return this.offset === 0;
  }

  get skeleton(): string {
    return new TextDecoder().decode(Uint8Array.from(this.skeletonBytes));
  }

  /** Line of the document for a place in the skeleton. */
  lineOf(index: number, lineInSkeleton: number): number {
    return lineInSkeleton + (index > this.listAt ? this.linesInList : 0);
  }

  push(chunk: Uint8Array): RawPiece[] {
    const pieces: RawPiece[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      const wasInPiece = this.isInPiece;
      const ended = this.step(byte, this.offset + at);
      if (!wasInPiece && this.isInPiece) from = at;
      if (ended !== 'no') {
        const to = ended === 'with' ? at + 1 : at;
        this.hold(chunk.subarray(from, to));
        pieces.push(this.take());
      }
      if (byte === NEWLINE) {
        this.line += 1;
        if (this.depth > 0 || this.hasEnded) this.isFirstLineWhole ??= this.hasEnded;
        this.lineStart = this.offset + at + 1;
        if (this.listDepth > 0) this.linesInList += 1;
      }
    }
    if (this.isInPiece) this.hold(chunk.subarray(from));
    this.offset += chunk.length;
    return pieces;
  }

  /** What has begun and never ended is left out; the skeleton shows that. */
  finish(): RawPiece[] {
    return [];
  }

  /** One byte. Whether a piece ends: `with` it, or `before` it. */
  private step(byte: number, at: number): 'no' | 'with' | 'before' {
    if (this.inString) return this.stringStep(byte);
    const isInList = this.listDepth > 0 && this.depth === this.listDepth;
    if (isInList && this.isInPiece && (byte === COMMA || isSpace(byte) || closes(byte))) {
      this.isInPiece = false;
      this.outside(byte);
      return 'before';
    }
    if (isInList && !this.isInPiece && byte !== COMMA && !isSpace(byte) && !closes(byte)) this.begin(at);
    if (this.isInPiece) return this.pieceStep(byte);
    this.outside(byte);
    return 'no';
  }

  private stringStep(byte: number): 'no' | 'with' {
    if (!this.isInPiece) this.put(byte);
    if (this.depth === 1 && this.lastString.length < MAX_KEY && byte !== QUOTE) this.lastString.push(byte);
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) {
      this.inString = false;
      if (this.isInPiece && this.depth === this.listDepth) return this.end();
    }
    return 'no';
  }

  private pieceStep(byte: number): 'no' | 'with' {
    if (byte === QUOTE) this.inString = true;
    else if (opens(byte)) this.depth += 1;
    else if (closes(byte)) {
      this.depth -= 1;
      if (this.depth === this.listDepth) return this.end();
    }
    return 'no';
  }

  /** A byte of the skeleton. */
  private outside(byte: number): void {
    if (this.listDepth > 0 && isSpace(byte)) return;
    this.put(byte);
    if (byte === QUOTE) {
      this.inString = true;
      if (this.depth === 1) this.lastString = [];
    } else if (byte === COLON && this.depth === 1) this.key = String.fromCharCode(...this.lastString);
    else if (opens(byte)) this.open(byte);
    else if (closes(byte)) this.close();
  }

  private open(byte: number): void {
    const isRootList = this.depth === 0 && byte === 91;
    const isEntryList = this.depth === 1 && byte === 91 && this.key === 'entry';
    this.depth += 1;
    if (!isRootList && !isEntryList) return;
    if (++this.lists > 1) return;
    this.listDepth = this.depth;
    this.listAt = this.skeletonBytes.length;
  }

  private close(): void {
    if (this.depth === this.listDepth) this.listDepth = 0;
    this.depth -= 1;
    if (this.depth === 0) this.hasEnded = true;
  }

  private begin(at: number): void {
    this.isInPiece = true;
    this.place = { start: at, line: this.line, column: at - this.lineStart + 1 };
    this.put(ZERO);
  }

  private end(): 'with' {
    this.isInPiece = false;
    return 'with';
  }

  private put(byte: number): void {
    if (this.skeletonBytes.push(byte) > MAX_SKELETON) throw new PieceTooLarge();
  }

  private hold(part: Uint8Array): void {
    this.held += part.length;
    if (this.held > limits.documentBytes) throw new PieceTooLarge();
    this.parts.push(part);
  }

  private take(): RawPiece {
    const piece = { ...this.place, number: this.count++, bytes: concatenate(this.parts) };
    this.parts = [];
    this.held = 0;
    return piece;
  }
}
