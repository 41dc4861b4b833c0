import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { decodeHeader, type Header } from './header.ts';
import { equalBytes } from './sodium.ts';

/**
 * [Note: the header is never in one place only]
 * The header holds the only wraps of the vault key, so there are two copies. A change replaces `header`
 * in one step and leaves `header.mirror` as it was until the next unlock has shown that the new one
 * opens. A crash at any step, or damage to either copy, leaves one that opens with the old secret or
 * with the new one (docs/vault-format.md §4.3).
 */
const CURRENT = 'header';
const MIRROR = 'header.mirror';

export interface HeaderFile {
  bytes: Uint8Array;
  header: Header;
  /** `header` was missing or damaged, and its mirror stands in. */
  isMirror: boolean;
}

/** Throws `vault/not-found`, `vault/newer-format`, or `vault/damaged` when neither copy can be read. Writes nothing. */
export async function readHeaderFile(disk: Disk, folder: string): Promise<HeaderFile> {
  const current = await readCopy(disk, join(folder, CURRENT));
  if (current && 'header' in current) return { ...current, isMirror: false };
  const mirror = await readCopy(disk, join(folder, MIRROR));
  if (mirror && 'header' in mirror) return { ...mirror, isMirror: true };
  throw current?.error ?? mirror?.error ?? new DeedboxError('vault/not-found');
}

export async function writeHeaderFile(disk: Disk, folder: string, bytes: Uint8Array): Promise<void> {
  await writeDurably(disk, join(folder, CURRENT), bytes);
}

/** After an unlock: both copies are what was just opened, and an older passphrase is gone for good. */
export async function settleHeaderFile(disk: Disk, folder: string, opened: HeaderFile): Promise<void> {
  const other = opened.isMirror ? CURRENT : MIRROR;
  const bytes = await disk.read(join(folder, other));
  if (!bytes || !equalBytes(bytes, opened.bytes)) await writeDurably(disk, join(folder, other), opened.bytes);
}

async function readCopy(
  disk: Disk,
  path: string,
): Promise<{ bytes: Uint8Array; header: Header } | { error: DeedboxError } | undefined> {
  const bytes = await disk.read(path);
  if (!bytes) return undefined;
  try {
    return { bytes, header: decodeHeader(bytes) };
  } catch (error) {
    if (!(error instanceof DeedboxError) || error.code === 'vault/newer-format') throw error;
    return { error };
  }
}
