import yauzl from 'yauzl';
import { limits } from '../limits.ts';

export interface Listing {
  zip: yauzl.ZipFile;
  entries: yauzl.Entry[];
  /** false when the list of contents ends in something that cannot be read. */
  isWhole: boolean;
}

/**
 * The contents of a ZIP file as its central directory gives them. Names stay bytes, and sizes are not
 * believed: both are for the caller to judge, entry by entry. `tooMany`: nothing has been read.
 */
export async function listEntries(
  bytes: Uint8Array,
  mostParts: number,
): Promise<Listing | 'unreadable' | 'locked' | 'tooMany'> {
  let zip: yauzl.ZipFile;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await yauzl.fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
  } catch {
    return 'unreadable';
  }
  if (zip.entryCount > Math.min(mostParts, limits.container.parts)) return 'tooMany';
  const entries: yauzl.Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    if (entries.length > 0) return { zip, entries, isWhole: false };
    // A list that is itself locked is the one thing yauzl tells apart by words alone.
    return error instanceof Error && /encryption/i.test(error.message) ? 'locked' : 'unreadable';
  }
  return { zip, entries, isWhole: true };
}
