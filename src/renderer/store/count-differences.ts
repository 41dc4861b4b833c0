import Dexie from 'dexie';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import { countRows, type WorkingCopyDatabase } from './database.ts';
import { type BatchKey, type RowBatch, unpackRows } from './row-batch.ts';

const BATCHES_AT_ONCE = 8;

/** How many rows a repair put right: those the old copy lacked or held otherwise, and those it held too many. */
export async function countDifferences(
  old: WorkingCopyDatabase | null,
  fresh: WorkingCopyDatabase,
): Promise<number> {
  const total = await countRows(fresh);
  if (!old) return total;
  try {
    let present = 0;
    let same = 0;
    let after: unknown[] = [Dexie.minKey, Dexie.minKey];
    for (;;) {
      const batches = await fresh.batches
        .where('[generation+part]')
        .above(after)
        .limit(BATCHES_AT_ONCE)
        .toArray();
      const last = batches.at(-1);
      if (!last) break;
      after = [last.generation, last.part];
      const held = await old.batches.bulkGet(
        batches.map(({ generation, part }): BatchKey => [generation, part]),
      );
      batches.forEach((batch, index) => {
        const heldRows = readable(held[index]);
        present += held[index]?.recordIds.length ?? 0;
        same += unpackRows(batch).filter((row, at) => isSameRow(row, heldRows[at])).length;
      });
    }
    const tooMany = (await countRows(old)) - present;
    return total - same + tooMany;
  } catch {
    return total;
  }
}

/** The rows of a batch of the damaged copy; none where it has lost its shape. */
function readable(batch: RowBatch | undefined): SealedRow[] {
  try {
    return batch ? unpackRows(batch) : [];
  } catch {
    return [];
  }
}

function isSameRow(row: SealedRow, other: SealedRow | undefined): boolean {
  return (
    other !== undefined &&
    other.recordId === row.recordId &&
    other.revision === row.revision &&
    other.bytes.length === row.bytes.length &&
    row.bytes.every((byte, index) => byte === other.bytes[index])
  );
}
