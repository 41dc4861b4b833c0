import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { DiskFile } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { Lock } from '../vault/secret.ts';
import { equalBytes, keyedHash, plainHash, STREAM_HEADER_BYTES } from '../vault/sodium.ts';
import { readWrap, writeWrap } from '../vault/wrap.ts';

/**
 * What of a copy is readable without a key (docs/vault-format.md §12.1): what is needed to find the
 * key, and nothing of the box itself. No name, no date, no count.
 */
export interface CopyHead {
  lock: Lock;
  copyId: Uint8Array;
  /** The head as it stands in the file, with the stream's own header: the stream is bound to it. */
  bytes: Uint8Array;
}

const MAGIC = utf8('DBXK');
const VERSION = 1;
const CHECKSUM_BYTES = 16;
const FIXED_BYTES = MAGIC.length + 1 + 4;
const MAX_BODY_BYTES = 60_000;
const MAX_WRAPS = 100;

/** The head up to the stream's header. */
export function encodeCopyHead(lock: Lock, copyId: Uint8Array): Uint8Array {
  const body = new ByteWriter().fixed(lock.vaultId).u32(lock.epoch).fixed(copyId).u16(lock.wraps.length);
  for (const wrap of lock.wraps) writeWrap(body, wrap);
  const content = new ByteWriter().fixed(MAGIC).u8(VERSION).prefixed(body.bytes()).bytes();
  return concatenate(content, plainHash(content, CHECKSUM_BYTES));
}

/**
 * Throws `copy/not-a-copy` for a file that is none, `copy/newer-format`, or `copy/damaged`. Every
 * version has this length and this checksum, so that a flipped bit is never taken for the future.
 */
export async function readCopyHead(file: DiskFile): Promise<CopyHead> {
  const start = await file.readAt(0, FIXED_BYTES);
  if (start.length < FIXED_BYTES || !equalBytes(start.subarray(0, MAGIC.length), MAGIC))
    throw new DeedboxError('copy/not-a-copy');
  const bodyLength = new ByteReader(start.subarray(MAGIC.length + 1)).u32();
  if (bodyLength > MAX_BODY_BYTES) throw new DeedboxError('copy/damaged', 'the head is too long');
  const headLength = FIXED_BYTES + bodyLength + CHECKSUM_BYTES;
  const bytes = await file.readAt(0, headLength + STREAM_HEADER_BYTES);
  const content = bytes.subarray(0, headLength - CHECKSUM_BYTES);
  if (!equalBytes(plainHash(content, CHECKSUM_BYTES), bytes.subarray(content.length, headLength)))
    throw new DeedboxError('copy/damaged', 'the head was changed');
  if (bytes.length < headLength + STREAM_HEADER_BYTES)
    throw new DeedboxError('copy/damaged', 'it ends in its head');
  if ((start[MAGIC.length] as number) > VERSION) throw new DeedboxError('copy/newer-format');
  return { ...decodeBody(content.subarray(FIXED_BYTES)), bytes };
}

/** The key of one copy's stream: no two copies share one. */
export function copyKey(keyring: Keyring, copyId: Uint8Array): Uint8Array {
  const context = new ByteWriter().text('deedbox/copy').fixed(keyring.vaultId).fixed(copyId).bytes();
  return keyedHash(context, keyring.subkey('backup'));
}

function decodeBody(body: Uint8Array): Omit<CopyHead, 'bytes'> {
  const reader = new ByteReader(body);
  try {
    const vaultId = reader.fixed(ID_BYTES);
    const epoch = reader.u32();
    const copyId = reader.fixed(ID_BYTES);
    const count = reader.u16();
    if (count > MAX_WRAPS) throw new DeedboxError('copy/damaged', `${count} wraps`);
    const wraps = Array.from({ length: count }, () => readWrap(reader));
    reader.end();
    return { lock: { vaultId, epoch, wraps }, copyId };
  } catch (cause) {
    throw new DeedboxError('copy/damaged', 'the head cannot be read', { cause });
  }
}
