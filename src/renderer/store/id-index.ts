import { ID_BYTES } from '../../shared/model/ids.ts';
import { growableUint8 } from './growable.ts';

const EMPTY = 0;
/** Of slots, at most. */
const FULLNESS = 0.75;

/**
 * Record id → row, without making a text for each: an open hash table over the ids' own bytes, which are
 * random or a keyed hash and so spread evenly. An id is given as bytes and the place where it begins.
 */
export class IdIndex {
  readonly #ids = growableUint8();
  /** Row plus one; 0 is empty. Its length is a power of two. */
  #slots = new Uint32Array(1024);
  #length = 0;

  /** Makes room for so many ids, so that none is moved twice. */
  ensure(length: number): void {
    this.#ids.ensure(length * ID_BYTES);
    if (length > this.#slots.length * FULLNESS) this.#spread(length);
  }

  /** Where this id's row is, or -1. */
  find(bytes: Uint8Array, at = 0): number {
    return (this.#slots[this.#slotOf(bytes, at)] ?? EMPTY) - 1;
  }

  /** Gives the id the next row number and returns it. The id must be new. */
  add(bytes: Uint8Array, at = 0): number {
    const row = this.#length++;
    const ids = this.#ids.ensure(this.#length * ID_BYTES);
    for (let byte = 0; byte < ID_BYTES; byte++) ids[row * ID_BYTES + byte] = bytes[at + byte] ?? 0;
    if (this.#length > this.#slots.length * FULLNESS) this.#spread(this.#length);
    else this.#slots[this.#slotOf(bytes, at)] = row + 1;
    return row;
  }

  /** The id's bytes, in place. */
  idBytes(row: number): Uint8Array {
    return this.#ids.values.subarray(row * ID_BYTES, (row + 1) * ID_BYTES);
  }

  #slotOf(bytes: Uint8Array, at: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(bytes, at) & mask;
    for (;;) {
      const held = this.#slots[slot] ?? EMPTY;
      if (held === EMPTY || this.#isAt(held - 1, bytes, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(row: number, bytes: Uint8Array, at: number): boolean {
    const ids = this.#ids.values;
    const start = row * ID_BYTES;
    for (let byte = 0; byte < ID_BYTES; byte++) if (ids[start + byte] !== bytes[at + byte]) return false;
    return true;
  }

  /** Puts every id in its slot again, among enough slots for `length`. */
  #spread(length: number): void {
    let slots = this.#slots.length;
    while (length > slots * FULLNESS) slots *= 2;
    this.#slots = new Uint32Array(slots);
    for (let row = 0; row < this.#length; row++)
      this.#slots[this.#slotOf(this.#ids.values, row * ID_BYTES)] = row + 1;
  }
}

function hash(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  );
}
