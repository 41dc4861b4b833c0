import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import { equalBytes, plainHash } from '../vault/sodium.ts';

/**
 * [Note: tries are counted in clear]
 * Who fails to open a vault has no key, so what was tried can only be written down in clear: how often,
 * and when last. Whoever has the disk can take that away again; it is there for the person who comes
 * back to a computer that others use (docs/vault-format.md §13.4). It never stands in the way of opening.
 */
export interface FailedTries {
  count: number;
  lastAtMs: number;
}

const MAGIC = utf8('DBXT');
const VERSION = 1;
const CHECKSUM_BYTES = 16;
const MOST = 1_000_000;
const NONE: FailedTries = { count: 0, lastAtMs: 0 };

export async function readFailedTries(disk: Disk, folder: string): Promise<FailedTries> {
  const bytes = await disk.read(pathIn(folder)).catch(() => undefined);
  return (bytes && decode(bytes)) ?? NONE;
}

export async function addFailedTry(disk: Disk, folder: string, nowMs: number): Promise<void> {
  const { count } = await readFailedTries(disk, folder);
  const bytes = encode({ count: Math.min(count + 1, MOST), lastAtMs: nowMs });
  await writeDurably(disk, pathIn(folder), bytes).catch(() => undefined);
}

export async function forgetFailedTries(disk: Disk, folder: string): Promise<void> {
  await disk.remove(pathIn(folder)).catch(() => undefined);
}

function pathIn(folder: string): string {
  return join(folder, 'tries');
}

function encode({ count, lastAtMs }: FailedTries): Uint8Array {
  const body = new ByteWriter().fixed(MAGIC).u8(VERSION).u32(count).u64(lastAtMs).bytes();
  return concatenate(body, plainHash(body, CHECKSUM_BYTES));
}

function decode(bytes: Uint8Array): FailedTries | undefined {
  const body = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES));
  const reader = new ByteReader(body);
  try {
    if (!equalBytes(plainHash(body, CHECKSUM_BYTES), bytes.subarray(body.length))) return undefined;
    if (!equalBytes(reader.fixed(MAGIC.length), MAGIC) || reader.u8() !== VERSION) return undefined;
    const tries = { count: reader.u32(), lastAtMs: reader.u64() };
    reader.end();
    return tries;
  } catch (error) {
    if (error instanceof DeedboxError) return undefined;
    throw error;
  }
}
