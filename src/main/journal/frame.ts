import { DeedboxError } from '../../shared/errors.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import { equalBytes, HASH_BYTES, keyedHash } from '../vault/sodium.ts';

/** One commit: rows that become durable together or not at all (docs/vault-format.md §7.2). */
export interface Frame {
  /** 1 for the first commit of a vault, then one more each. */
  generation: number;
  rows: Uint8Array[];
  /** Authenticates this frame and, through the one before, everything up to it. */
  tag: Uint8Array;
}

const MAGIC = utf8('DBXF');
export const FRAME_HEAD_BYTES = MAGIC.length + 4 + 8;
const MAX_BODY_BYTES = 256 * 1024 * 1024;
const MAX_ROW_BYTES = 80 * 1024 * 1024;

/** Layout: magic, u32 body length, u64 generation, body (u32 count, prefixed rows), 32-byte tag. */
export function encodeFrame(
  generation: number,
  rows: readonly Uint8Array[],
  previousTag: Uint8Array,
  key: Uint8Array,
): { bytes: Uint8Array; tag: Uint8Array } {
  // What a reader would refuse is refused before it is written and acknowledged.
  const bodyLength = rows.reduce((length, row) => length + 4 + row.length, 4);
  if (isTooLarge(bodyLength) || rows.some((row) => row.length > MAX_ROW_BYTES))
    throw new DeedboxError('crypto/wrong-length', 'a commit is too large');
  const writer = new ByteWriter(FRAME_HEAD_BYTES + bodyLength);
  writer.fixed(MAGIC).u32(bodyLength).u64(generation).u32(rows.length);
  for (const row of rows) writer.prefixed(row);
  const content = writer.bytes();
  const tag = keyedHash(concatenate(previousTag, content), key);
  return { bytes: concatenate(content, tag), tag };
}

/** Length of the whole frame, from its head; undefined for bytes that are not the beginning of a frame. */
export function frameLength(head: Uint8Array): number | undefined {
  if (head.length < FRAME_HEAD_BYTES || !equalBytes(head.subarray(0, MAGIC.length), MAGIC)) return undefined;
  const bodyLength = new ByteReader(head.subarray(MAGIC.length)).u32();
  return isTooLarge(bodyLength) ? undefined : FRAME_HEAD_BYTES + bodyLength + HASH_BYTES;
}

/** Whether a head was not written, or not all of it: where the medium has not got a byte it reads as zero. */
export function isUnwritten(head: Uint8Array): boolean {
  const magic = head.subarray(0, MAGIC.length);
  return magic.includes(0) && magic.every((byte, at) => byte === 0 || byte === MAGIC[at]);
}

/** Throws `crypto/refused` for a frame that is changed, or does not follow `previousTag` with `generation`. */
export function decodeFrame(
  bytes: Uint8Array,
  generation: number,
  previousTag: Uint8Array,
  key: Uint8Array,
): Frame {
  const content = bytes.subarray(0, bytes.length - HASH_BYTES);
  const tag = bytes.slice(content.length);
  if (!equalBytes(keyedHash(concatenate(previousTag, content), key), tag))
    throw new DeedboxError('crypto/refused', 'a frame was changed');
  const reader = new ByteReader(content.subarray(MAGIC.length + 4));
  if (reader.u64() !== generation) throw new DeedboxError('crypto/refused', 'a frame is out of order');
  const count = reader.u32();
  const rows: Uint8Array[] = [];
  for (let index = 0; index < count; index++) rows.push(reader.prefixed(MAX_ROW_BYTES));
  reader.end();
  return { generation, rows, tag };
}

function isTooLarge(bodyLength: number): boolean {
  return bodyLength > MAX_BODY_BYTES;
}
