import { DeedboxError } from '../../shared/errors.ts';

/**
 * The byte language of every structure in docs/vault-format.md §1: integers are unsigned and
 * little-endian; variable parts carry their length as a u32 before them. Nothing that is authenticated
 * byte for byte is JSON.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  /** `room`: how many bytes are expected, so that none is copied twice; more may come. */
  constructor(room = 128) {
    this.#bytes = new Uint8Array(room);
    this.#view = new DataView(this.#bytes.buffer);
  }

  u8(value: number): this {
    const at = this.#take(1);
    this.#view.setUint8(at, value);
    return this;
  }

  u16(value: number): this {
    const at = this.#take(2);
    this.#view.setUint16(at, value, true);
    return this;
  }

  u32(value: number): this {
    const at = this.#take(4);
    this.#view.setUint32(at, value, true);
    return this;
  }

  /** Exact up to 2^53. */
  u64(value: number): this {
    const at = this.#take(8);
    this.#view.setBigUint64(at, BigInt(value), true);
    return this;
  }

  /** Bytes of a length that both sides know. */
  fixed(bytes: Uint8Array): this {
    const at = this.#take(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  /** Bytes with their length before them. */
  prefixed(bytes: Uint8Array): this {
    return this.u32(bytes.length).fixed(bytes);
  }

  text(text: string): this {
    return this.prefixed(utf8(text));
  }

  /** What is written. */
  bytes(): Uint8Array {
    const isFull = this.#length === this.#bytes.length;
    return isFull ? this.#bytes : this.#bytes.slice(0, this.#length);
  }

  /** Makes room for so many bytes and gives where they begin. */
  #take(length: number): number {
    const at = this.#length;
    this.#length += length;
    if (this.#length > this.#bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Reads what ByteWriter wrote. Every read is checked against the end; `end()` insists that nothing follows. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#step(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#step(4), true);
  }

  /** Throws for a value above 2^53: nothing here counts so far. */
  u64(): number {
    const value = this.#view.getBigUint64(this.#step(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw ended('a number is too large');
    return Number(value);
  }

  fixed(length: number): Uint8Array {
    const start = this.#step(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** `maxLength` is checked before anything is read: a length is never believed. */
  prefixed(maxLength: number): Uint8Array {
    const length = this.u32();
    if (length > maxLength) throw ended(`a part claims ${length} bytes`);
    return this.fixed(length);
  }

  text(maxLength: number): string {
    return fromUtf8(this.prefixed(maxLength));
  }

  end(): void {
    if (this.remaining !== 0) throw ended(`${this.remaining} bytes too many`);
  }

  #step(length: number): number {
    if (this.#at + length > this.#bytes.length) throw ended('it ends early');
    this.#at += length;
    return this.#at - length;
  }
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Every character as it was written, a byte order mark too. Throws `crypto/wrong-length` for bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new DeedboxError('crypto/wrong-length', 'a text is not UTF-8', { cause });
  }
}

export function concatenate(...parts: Uint8Array[]): Uint8Array {
  const writer = new ByteWriter(parts.reduce((sum, part) => sum + part.length, 0));
  for (const part of parts) writer.fixed(part);
  return writer.bytes();
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function ended(reason: string): DeedboxError {
  return new DeedboxError('crypto/wrong-length', `a structure cannot be read: ${reason}`);
}
