import { DeedboxError } from '../../shared/errors.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';

/**
 * [Note: rows stand in batches]
 * IndexedDB asks the same for a small record as for a large one, about 0.1 ms in two processes. So the
 * rows of a commit stand together, up to 64 of them, and an index says in which batch a record's rows
 * are. How a commit falls into batches depends on its rows alone, so two copies can be compared by batch.
 */
const MOST_ROWS = 64;
/** A record is read with its batch: that must not be felt. */
const MOST_BYTES = 64 * 1024;

export interface RowBatch {
  generation: number;
  /** From 0 within the generation. */
  part: number;
  /** Of the rows, in their order. */
  recordIds: string[];
  revisions: number[];
  lengths: number[];
  bytes: Uint8Array;
}

/** `[generation, part]` */
export type BatchKey = [number, number];

/** Rows in the order of their commits → batches. */
export function packRows(rows: readonly SealedRow[]): RowBatch[] {
  const batches: RowBatch[] = [];
  for (const group of groupRows(rows)) {
    const generation = group[0].generation;
    const before = batches.at(-1);
    batches.push(toBatch(generation, before?.generation === generation ? before.part + 1 : 0, group));
  }
  return batches;
}

/** Throws `record/damaged` for a batch that is not as it was written, as far as that can be told without its rows' seals. */
export function unpackRows({ generation, recordIds, revisions, lengths, bytes }: RowBatch): SealedRow[] {
  const isWhole =
    bytes instanceof Uint8Array &&
    [recordIds, revisions, lengths].every((column) => Array.isArray(column)) &&
    lengths.length === recordIds.length &&
    revisions.length === recordIds.length &&
    lengths.reduce((sum, length) => sum + length, 0) === bytes.length;
  if (!isWhole) throw new DeedboxError('record/damaged', 'a batch of rows has another shape');
  let at = 0;
  return recordIds.map((recordId, index) => {
    const start = at;
    at += lengths[index] ?? 0;
    return { recordId, revision: revisions[index] ?? 0, generation, bytes: bytes.subarray(start, at) };
  });
}

type Group = [SealedRow, ...SealedRow[]];

function groupRows(rows: readonly SealedRow[]): Group[] {
  const groups: Group[] = [];
  let bytes = 0;
  for (const row of rows) {
    const group = groups.at(-1);
    bytes += row.bytes.length;
    const isRoom = group !== undefined && group.length < MOST_ROWS && bytes <= MOST_BYTES;
    if (isRoom && group[0].generation === row.generation) group.push(row);
    else {
      groups.push([row]);
      bytes = row.bytes.length;
    }
  }
  return groups;
}

function toBatch(generation: number, part: number, rows: readonly SealedRow[]): RowBatch {
  const lengths = rows.map((row) => row.bytes.length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    bytes.set(row.bytes, at);
    at += row.bytes.length;
  }
  return {
    generation,
    part,
    recordIds: rows.map((row) => row.recordId),
    revisions: rows.map((row) => row.revision),
    lengths,
    bytes,
  };
}
