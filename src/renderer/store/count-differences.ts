import Dexie from 'dexie';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { WorkingCopyDatabase } from './database.ts';

const ROWS_AT_ONCE = 500;

/** How many rows a repair put right: those the old copy lacked or held otherwise, and those it held too many. */
export async function countDifferences(
  old: WorkingCopyDatabase | null,
  fresh: WorkingCopyDatabase,
): Promise<number> {
  const total = await fresh.rows.count();
  if (!old) return total;
  try {
    let present = 0;
    let same = 0;
    let after: unknown[] = [Dexie.minKey, Dexie.minKey];
    for (;;) {
      const rows = await fresh.rows.where('[recordId+revision]').above(after).limit(ROWS_AT_ONCE).toArray();
      const last = rows.at(-1);
      if (!last) break;
      after = [last.recordId, last.revision];
      const held = await old.rows.bulkGet(rows.map((row) => [row.recordId, row.revision]));
      present += held.filter((row) => row !== undefined).length;
      same += rows.filter((row, index) => isSameRow(row, held[index])).length;
    }
    const tooMany = (await old.rows.count()) - present;
    return total - same + tooMany;
  } catch {
    return total;
  }
}

function isSameRow(row: SealedRow, other: SealedRow | undefined): boolean {
  if (other === undefined || other.generation !== row.generation) return false;
  // A damaged row can be of any type: only bytes can be the same bytes.
  if (!(other.bytes instanceof Uint8Array) || other.bytes.length !== row.bytes.length) return false;
  return row.bytes.every((byte, index) => byte === other.bytes[index]);
}
