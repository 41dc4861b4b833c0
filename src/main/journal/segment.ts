import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { DiskFile } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import { equalBytes, HASH_BYTES, keyedHash } from '../vault/sodium.ts';
import { decodeFrame, FRAME_HEAD_BYTES, type Frame, frameLength } from './frame.ts';

/** The head of a segment file (docs/vault-format.md §7.1). A segment is named after its first generation. */
export interface SegmentHead {
  vaultId: Uint8Array;
  deviceId: Uint8Array;
  firstGeneration: number;
  /** Tag of the last frame of the segment before; zeros for the first. */
  previousTag: Uint8Array;
}

const MAGIC = utf8('DBXJ');
const VERSION = 1;
export const SEGMENT_HEAD_BYTES = MAGIC.length + 1 + ID_BYTES * 2 + 8 + HASH_BYTES * 2;
export const FIRST_TAG = new Uint8Array(HASH_BYTES);

export function segmentName(firstGeneration: number): string {
  return `${String(firstGeneration).padStart(20, '0')}.seg`;
}

/** The generation in a segment's name; undefined for any other file. */
export function toFirstGeneration(name: string): number | undefined {
  const match = /^(\d{20})\.seg$/.exec(name);
  return match ? Number(match[1]) : undefined;
}

export function encodeSegmentHead(head: SegmentHead, key: Uint8Array): Uint8Array {
  const content = new ByteWriter()
    .fixed(MAGIC)
    .u8(VERSION)
    .fixed(head.vaultId)
    .fixed(head.deviceId)
    .u64(head.firstGeneration)
    .fixed(head.previousTag)
    .bytes();
  return concatenate(content, keyedHash(content, key));
}

/**
 * Throws `journal/damaged` for a head that does not belong here, `vault/newer-format` for a later version.
 * Every version keeps this length and this MAC, so that a flipped bit is never taken for the future.
 */
export function decodeSegmentHead(bytes: Uint8Array, key: Uint8Array): SegmentHead {
  if (bytes.length !== SEGMENT_HEAD_BYTES || !equalBytes(bytes.subarray(0, MAGIC.length), MAGIC))
    throw new DeedboxError('journal/damaged', 'not a segment');
  const content = bytes.subarray(0, bytes.length - HASH_BYTES);
  if (!equalBytes(keyedHash(content, key), bytes.subarray(content.length)))
    throw new DeedboxError('journal/damaged', 'a segment head was changed');
  const reader = new ByteReader(bytes.subarray(MAGIC.length));
  if (reader.u8() > VERSION) throw new DeedboxError('vault/newer-format', 'newer segment');
  return {
    vaultId: reader.fixed(ID_BYTES),
    deviceId: reader.fixed(ID_BYTES),
    firstGeneration: reader.u64(),
    previousTag: reader.fixed(HASH_BYTES),
  };
}

/** A place between two frames: everything before it is known. */
export interface FramePlace {
  segment: number;
  offset: number;
  generation: number;
  tag: Uint8Array;
}

export type FrameRead = { frame: Frame; next: FramePlace } | { end: 'clean' | 'torn' };

/** The frame after a place. `torn` is what a crash leaves: a frame that does not reach its own end or does not verify. */
export async function readFrame(file: DiskFile, place: FramePlace, key: Uint8Array): Promise<FrameRead> {
  const head = await file.readAt(place.offset, FRAME_HEAD_BYTES);
  if (head.length === 0) return { end: 'clean' };
  const length = frameLength(head);
  if (length === undefined) return { end: 'torn' };
  try {
    const bytes = await file.readAt(place.offset, length);
    const frame = decodeFrame(bytes, place.generation + 1, place.tag, key);
    const next = {
      ...place,
      offset: place.offset + bytes.length,
      generation: frame.generation,
      tag: frame.tag,
    };
    return { frame, next };
  } catch (error) {
    if (error instanceof DeedboxError && error.code.startsWith('crypto/')) return { end: 'torn' };
    throw error;
  }
}
