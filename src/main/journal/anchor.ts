import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import { equalBytes, HASH_BYTES, keyedHash } from '../vault/sodium.ts';
import type { FramePlace } from './segment.ts';

/**
 * How far this device is known to have got (docs/vault-format.md §7.4). Start-up reads on from here
 * instead of from the beginning, and a journal that ends before its anchor has lost something.
 */
export interface Anchor {
  deviceId: Uint8Array;
  place: FramePlace;
  count: number;
  root: Uint8Array;
}

const MAGIC = utf8('DBXA');
const VERSION = 1;

export function encodeAnchor(anchor: Anchor, vaultId: Uint8Array, key: Uint8Array): Uint8Array {
  const { place } = anchor;
  const content = new ByteWriter()
    .fixed(MAGIC)
    .u8(VERSION)
    .fixed(vaultId)
    .fixed(anchor.deviceId)
    .u64(place.generation)
    .u64(place.segment)
    .u64(place.offset)
    .fixed(place.tag)
    .u64(anchor.count)
    .fixed(anchor.root)
    .bytes();
  return concatenate(content, keyedHash(content, key));
}

/**
 * undefined for an anchor that is damaged or of another vault: the journal is then read from its
 * beginning. Throws `vault/newer-format`; every version ends in this MAC.
 */
export function decodeAnchor(bytes: Uint8Array, vaultId: Uint8Array, key: Uint8Array): Anchor | undefined {
  const content = bytes.subarray(0, Math.max(bytes.length - HASH_BYTES, 0));
  const reader = new ByteReader(content);
  try {
    if (!equalBytes(reader.fixed(MAGIC.length), MAGIC)) return undefined;
    if (!equalBytes(keyedHash(content, key), bytes.subarray(content.length))) return undefined;
    if (reader.u8() > VERSION) throw new DeedboxError('vault/newer-format', 'newer anchor');
    if (!equalBytes(reader.fixed(ID_BYTES), vaultId)) return undefined;
    const deviceId = reader.fixed(ID_BYTES);
    const generation = reader.u64();
    const segment = reader.u64();
    const offset = reader.u64();
    const tag = reader.fixed(HASH_BYTES);
    return {
      deviceId,
      place: { generation, segment, offset, tag },
      count: reader.u64(),
      root: reader.fixed(HASH_BYTES),
    };
  } catch (error) {
    if (error instanceof DeedboxError && error.code.startsWith('crypto/')) return undefined;
    throw error;
  }
}

export async function readAnchor(
  disk: Disk,
  path: string,
  vaultId: Uint8Array,
  key: Uint8Array,
): Promise<Anchor | undefined> {
  const bytes = await disk.read(path);
  return bytes && decodeAnchor(bytes, vaultId, key);
}

/** tmp → fsync → rename. */
export async function writeAnchor(
  disk: Disk,
  path: string,
  anchor: Anchor,
  vaultId: Uint8Array,
  key: Uint8Array,
): Promise<void> {
  await writeDurably(disk, path, encodeAnchor(anchor, vaultId, key));
}
