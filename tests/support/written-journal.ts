import { type Anchor, encodeAnchor } from '../../src/main/journal/anchor.ts';
import { encodeFrame } from '../../src/main/journal/frame.ts';
import { beginningOf, type JournalPaths } from '../../src/main/journal/journal.ts';
import { RowSum } from '../../src/main/journal/root.ts';
import { SegmentFiles } from '../../src/main/journal/segment-files.ts';
import { counted, layout } from './layout.ts';
import { MemoryDisk } from './memory-disk.ts';
import { makeKeyring } from './vault-parts.ts';

export const keyring = makeKeyring();
export const paths: JournalPaths = { journal: '/v/journal', anchor: '/v/anchor' };
export const deviceId = counted(50, 16);

/** A journal written by hand, in segments as short as a test wants them. */
export interface WrittenJournal {
  disk: MemoryDisk;
  segments: SegmentFiles;
  /** The one row of each commit; `rows[0]` is that of generation 1. */
  rows: Uint8Array[];
  /** Where the journal stood after each generation; `anchors[0]` is its beginning. */
  anchors: Anchor[];
  /** Where the segment that begins with a generation is. */
  path(first: number): string;
  bytes(first: number): Uint8Array;
}

/** `[2, 1]` is a first segment with two commits and a second one with the third. No anchor is written. */
export async function writeJournal(commitsOfSegments: readonly number[]): Promise<WrittenJournal> {
  const disk = new MemoryDisk();
  const segments = new SegmentFiles(disk, keyring, paths.journal, deviceId);
  await disk.makeFolder(segments.folder);
  for (const folder of ['/', '/v', '/v/journal']) await disk.syncFolder(folder);
  const rows: Uint8Array[] = [];
  const anchors = [beginningOf(deviceId)];
  const sum = new RowSum();
  for (const commits of commitsOfSegments) {
    let place = (anchors.at(-1) as Anchor).place;
    const segment = place.generation + 1;
    let bytes = segments.encodeHead(segment, place.tag);
    for (let commit = 0; commit < commits; commit++) {
      const row = counted(rows.length * 7, 100);
      const generation = place.generation + 1;
      const frame = encodeFrame(generation, [row], place.tag, segments.key);
      bytes = layout(bytes, frame.bytes);
      place = { segment, offset: bytes.length, generation, tag: frame.tag };
      rows.push(row);
      sum.add(row);
      anchors.push({ deviceId, place, count: rows.length, root: sum.toBytes() });
    }
    disk.overwrite(segments.path(segment), bytes);
  }
  return {
    ...{ disk, segments, rows, anchors },
    path: (first) => segments.path(first),
    bytes: (first) => disk.files().get(segments.path(first)) as Uint8Array,
  };
}

/** Puts the anchor of a generation in its place. */
export function anchorAt({ disk, anchors }: WrittenJournal, generation: number): void {
  const bytes = encodeAnchor(anchors[generation] as Anchor, keyring.vaultId, keyring.subkey('anchor'));
  disk.overwrite(paths.anchor, bytes);
}
