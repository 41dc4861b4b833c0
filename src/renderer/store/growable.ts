type Numbers = Uint8Array | Uint32Array | Float64Array;

/** How much larger a column gets that has no room left: adding to it one by one moves it seldom. */
const GROWTH = 1.25;

/** A column of numbers that grows: a typed array with room to spare. */
export class Growable<Column extends Numbers> {
  #values: Column;
  readonly #make: (length: number) => Column;

  constructor(make: (length: number) => Column) {
    this.#make = make;
    this.#values = make(0);
  }

  /** The column itself, longer than what is filled. Ask again after `ensure`, which may replace it. */
  get values(): Column {
    return this.#values;
  }

  /** Makes room for `length` values: exactly so many the first time, with some to spare from then on. */
  ensure(length: number): Column {
    if (length > this.#values.length) {
      const larger = this.#make(Math.max(length, Math.ceil(this.#values.length * GROWTH)));
      larger.set(this.#values);
      this.#values = larger;
    }
    return this.#values;
  }
}

export const growableUint8 = () => new Growable((length) => new Uint8Array(length));
export const growableUint32 = () => new Growable((length) => new Uint32Array(length));
export const growableFloat64 = () => new Growable((length) => new Float64Array(length));
