import { ID_BYTES } from '../../shared/model/ids.ts';
import { growableUint8 } from './growable.ts';

const EMPTY = 0;

/**
 * Record id → row, without making a text for each: an open hash table over the ids' own bytes, which are
 * random or a keyed hash and so spread evenly.
 */
export class IdIndex {
  readonly #ids = growableUint8();
  /** Row plus one; 0 is empty. Its length is a power of two, at least twice the rows. */
  #slots = new Uint32Array(1024);
  #length = 0;

  /** Where this id's row is, or -1. `id` has 16 bytes. */
  find(id: Uint8Array): number {
    return (this.#slots[this.#slotOf(id)] ?? EMPTY) - 1;
  }

  /** Gives the id the next row number and returns it. The id must be new. */
  add(id: Uint8Array): number {
    const row = this.#length++;
    this.#ids.ensure(this.#length * ID_BYTES).set(id, row * ID_BYTES);
    if (this.#length * 2 > this.#slots.length) this.#grow();
    else this.#slots[this.#slotOf(id)] = row + 1;
    return row;
  }

  /** The id's bytes, in place. */
  idBytes(row: number): Uint8Array {
    return this.#ids.values.subarray(row * ID_BYTES, (row + 1) * ID_BYTES);
  }

  #slotOf(id: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let slot = hash(id) & mask;
    for (;;) {
      const held = this.#slots[slot] ?? EMPTY;
      if (held === EMPTY || this.#isAt(held - 1, id)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(row: number, id: Uint8Array): boolean {
    const ids = this.#ids.values;
    const start = row * ID_BYTES;
    for (let at = 0; at < ID_BYTES; at++) if (ids[start + at] !== id[at]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let row = 0; row < this.#length; row++) this.#slots[this.#slotOf(this.idBytes(row))] = row + 1;
  }
}

function hash(id: Uint8Array): number {
  return ((id[0] ?? 0) << 24) | ((id[1] ?? 0) << 16) | ((id[2] ?? 0) << 8) | (id[3] ?? 0);
}
