import { concatenate } from '../vault/bytes.ts';
import { paddedLength } from '../vault/padding.ts';
import { damaged, decodePartHead, needOrder, PART_HEAD_BYTES, type PartHead, partKinds } from './parts.ts';

/** Reads parts from a stream of plaintext. Each part has to be read to its end before the next. Throws `copy/damaged`. */
export class PartReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #read = 0;
  #left = 0;
  #before: PartHead | undefined;
  #count = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Bytes read so far. */
  get read(): number {
    return this.#read;
  }

  async next(): Promise<PartHead> {
    if (this.#left !== 0) throw damaged('a part was not read to its end');
    const head = decodePartHead(await this.#take(PART_HEAD_BYTES));
    needOrder(this.#before, head, this.#count);
    this.#before = head;
    this.#count += 1;
    this.#left = head.length;
    return head;
  }

  /** The part's content, in pieces. */
  async *content(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      if (this.#held.length === 0) this.#held = await this.#pull();
      const piece = this.#held.subarray(0, this.#left);
      this.#held = this.#held.subarray(piece.length);
      this.#left -= piece.length;
      this.#read += piece.length;
      yield piece;
    }
  }

  /** The part's content at once, for small ones. */
  async whole(maxBytes: number): Promise<Uint8Array> {
    if (this.#left > maxBytes) throw damaged(`a part of ${this.#left} bytes`);
    const bytes = await this.#take(this.#left);
    this.#left = 0;
    return bytes;
  }

  /** After the end part: zeros up to the padded length, and the stream's own end. */
  async end(): Promise<void> {
    if (this.#before?.kind !== partKinds.end || this.#left !== 0) throw damaged('it has no end');
    const expected = paddedLength(this.#read);
    for (;;) {
      if (this.#held.some((byte) => byte !== 0)) throw damaged('something stands after its end');
      this.#read += this.#held.length;
      const { value, done } = await this.#chunks.next();
      if (done) break;
      this.#held = value;
    }
    if (this.#read !== expected) throw damaged('it has a wrong length');
  }

  /** Lets the file go. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0) this.#held = await this.#pull();
      const piece = this.#held.subarray(0, missing);
      parts.push(piece);
      this.#held = this.#held.subarray(piece.length);
      missing -= piece.length;
    }
    this.#read += length;
    return concatenate(...parts);
  }

  async #pull(): Promise<Uint8Array> {
    const { value, done } = await this.#chunks.next();
    if (done) throw damaged('it ends early');
    return value;
  }
}
