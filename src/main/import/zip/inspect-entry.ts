import type { Entry } from 'yauzl';
import { limits } from '../limits.ts';

/** Why an entry is not read. Each is a problem `zip-<reason>`, in words. */
export type Refusal =
  | 'link'
  | 'encrypted'
  | 'unknown-method'
  | 'entry-too-large'
  | 'bomb'
  | 'damaged-entry'
  | 'overlap';

const UNIX = 3;
const KIND_MASK = 0xf000;
const LINK = 0xa000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;
const STRONGLY_ENCRYPTED = 0x40;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** What can be said of an entry without unpacking it; null for one that may be unpacked. */
export function inspectEntry(entry: Entry): Refusal | null {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
  const { compressionMethod: method, uncompressedSize, compressedSize } = entry;
  if (entry.versionMadeBy >> 8 === UNIX && kind === LINK) return 'link';
  if (entry.generalPurposeBitFlag & (ENCRYPTED | STRONGLY_ENCRYPTED)) return 'encrypted';
  if (method !== STORED && method !== DEFLATED) return 'unknown-method';
  if (uncompressedSize > limits.container.partBytes) return 'entry-too-large';
  const isLarge = uncompressedSize > limits.zip.ratioFromBytes;
  return isLarge && uncompressedSize > compressedSize * limits.zip.ratio ? 'bomb' : null;
}

/** Folders, and what systems leave in an archive for themselves: no paper of anybody's. */
export function isNoFile(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(path);
}

/** Where an entry's header and data stand: [start, end) of the file; undefined when they cannot be there. */
export function extentOf(bytes: Uint8Array, entry: Entry): { start: number; end: number } | undefined {
  const start = entry.relativeOffsetOfLocalHeader;
  if (start + LOCAL_HEADER_BYTES > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, LOCAL_HEADER_BYTES);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const headerBytes = LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + headerBytes + entry.compressedSize;
  return end <= bytes.length ? { start, end } : undefined;
}

/** Entries that stand where another stands: each byte of an honest archive belongs to one of them. */
export function findOverlaps(bytes: Uint8Array, entries: readonly Entry[]): Set<Entry> {
  const placed = entries
    .flatMap((entry) => {
      const extent = extentOf(bytes, entry);
      return extent ? [{ entry, ...extent }] : [];
    })
    .sort((one, other) => one.start - other.start);
  const overlapping = new Set<Entry>();
  let lastEnd = 0;
  for (const { entry, start, end } of placed) {
    if (start < lastEnd) overlapping.add(entry);
    lastEnd = Math.max(lastEnd, end);
  }
  return overlapping;
}
