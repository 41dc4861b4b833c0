import type { CatalogueTable } from './catalogue-table.ts';

/**
 * Rows from the newest date to the oldest, undated ones last; on one day by time, then by when they were
 * saved. Kept sorted as pages arrive: the changed rows are taken out, sorted, and merged back in.
 */
export class CatalogueOrder {
  readonly #table: CatalogueTable;
  #rows = new Uint32Array(0);

  constructor(table: CatalogueTable) {
    this.#table = table;
  }

  /** Rows in order; those that are deleted are left out. */
  get rows(): Uint32Array {
    return this.#rows;
  }

  update(changed: Uint32Array): void {
    const isChanged = new Uint8Array(this.#table.length);
    for (const row of changed) isChanged[row] = 1;
    const kept = this.#rows.filter((row) => isChanged[row] === 0);
    const compare = this.#comparer();
    const arriving = changed.filter((row) => !this.#table.isDeleted(row)).sort(compare);
    this.#rows = mergeSorted(kept, arriving, compare);
  }

  #comparer(): (a: number, b: number) => number {
    const { ymd, minutes, savedAtMs } = this.#table;
    return (a, b) =>
      (ymd[b] ?? 0) - (ymd[a] ?? 0) ||
      (minutes[b] ?? 0) - (minutes[a] ?? 0) ||
      (savedAtMs[b] ?? 0) - (savedAtMs[a] ?? 0) ||
      a - b;
  }
}

function mergeSorted(
  left: Uint32Array,
  right: Uint32Array,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const merged = new Uint32Array(left.length + right.length);
  let fromLeft = 0;
  let fromRight = 0;
  for (let at = 0; at < merged.length; at++) {
    const takesLeft =
      fromRight >= right.length ||
      (fromLeft < left.length && compare(left[fromLeft] ?? 0, right[fromRight] ?? 0) <= 0);
    merged[at] = (takesLeft ? left[fromLeft++] : right[fromRight++]) ?? 0;
  }
  return merged;
}
