import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import { ByteReader, ByteWriter } from '../vault/bytes.ts';
import { HASH_BYTES } from '../vault/sodium.ts';

/**
 * What stands in a copy's stream (docs/vault-format.md §12.2): parts one after the other, in one order
 * only, then zeros. Parts are numbers, never paths.
 */
export const partKinds = { header: 1, segment: 2, blob: 3, end: 4 } as const;
export type PartKind = (typeof partKinds)[keyof typeof partKinds];

export interface PartHead {
  kind: PartKind;
  /** header: vault. segment: device. blob: blob. end: copy. */
  id: Uint8Array;
  /** segment: first generation. end: how many parts came before. Otherwise 0. */
  number: number;
  length: number;
}

/** What the copy says it holds, at its end. */
export interface CopyEnd {
  madeAtMs: number;
  generation: number;
  count: number;
  root: Uint8Array;
}

export const PART_HEAD_BYTES = 1 + ID_BYTES + 8 + 8;
export const END_BYTES = 8 * 3 + HASH_BYTES;

export function encodePartHead({ kind, id, number, length }: PartHead): Uint8Array {
  return new ByteWriter().u8(kind).fixed(id).u64(number).u64(length).bytes();
}

export function decodePartHead(bytes: Uint8Array): PartHead {
  const reader = new ByteReader(bytes);
  const kind = reader.u8();
  if (!Object.values<number>(partKinds).includes(kind)) throw damaged(`a part of kind ${kind}`);
  return { kind: kind as PartKind, id: reader.fixed(ID_BYTES), number: reader.u64(), length: reader.u64() };
}

export function encodeEnd(end: CopyEnd): Uint8Array {
  return new ByteWriter().u64(end.madeAtMs).u64(end.generation).u64(end.count).fixed(end.root).bytes();
}

export function decodeEnd(bytes: Uint8Array): CopyEnd {
  const reader = new ByteReader(bytes);
  const end = {
    madeAtMs: reader.u64(),
    generation: reader.u64(),
    count: reader.u64(),
    root: reader.fixed(HASH_BYTES),
  };
  reader.end();
  return end;
}

/** Insists that a part may follow the one before it: one header, segments by generation, blobs by id, one end. */
export function needOrder(before: PartHead | undefined, next: PartHead, partsBefore: number): void {
  const isRight = before === undefined ? next.kind === partKinds.header : follows(before, next);
  if (!isRight) throw damaged('its parts are out of order');
  if (next.kind === partKinds.end && (next.number !== partsBefore || next.length !== END_BYTES))
    throw damaged('its end is not its end');
}

function follows(before: PartHead, next: PartHead): boolean {
  if (before.kind === partKinds.end || next.kind === partKinds.header) return false;
  if (next.kind !== before.kind) return next.kind > before.kind;
  if (next.kind === partKinds.segment)
    return next.number > before.number && Buffer.compare(next.id, before.id) === 0;
  return Buffer.compare(next.id, before.id) > 0;
}

export function damaged(what: string, cause?: unknown): DeedboxError {
  return new DeedboxError('copy/damaged', what, { cause });
}
