import { DeedboxError } from '../../shared/errors.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { toHex } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { JournalPaths } from './journal.ts';
import { FIRST_TAG, type FramePlace, readFrame, SEGMENT_HEAD_BYTES } from './segment.ts';
import { SegmentFiles } from './segment-files.ts';

/**
 * A journal that is broken somewhere: keeps every commit up to the break, and puts the files from there
 * on aside as `*.damaged`, unchanged, for whoever may still read something out of them. Deletes nothing
 * but the anchor, which speaks of a journal that is no longer there.
 */
export async function salvage(
  disk: Disk,
  keyring: Keyring,
  paths: JournalPaths,
  deviceId: Uint8Array,
): Promise<void> {
  const segments = new SegmentFiles(disk, keyring, paths.journal, deviceId);
  let place: FramePlace = { segment: 0, offset: 0, generation: 0, tag: FIRST_TAG };
  for (const first of await segments.list()) {
    // Past a break none goes on from `place`, so that all are put aside.
    const read = await readSegment(segments, first, place);
    if (read && !read.isTorn) {
      place = read.place;
      continue;
    }
    await putAside(disk, segments.path(first), read?.place.offset ?? 0);
  }
  await disk.remove(paths.anchor);
  await disk.syncFolder(segments.folder);
}

/** The place after the last commit that can be read; undefined when not even the segment's head can. */
async function readSegment(
  segments: SegmentFiles,
  first: number,
  before: FramePlace,
): Promise<{ place: FramePlace; isTorn: boolean } | undefined> {
  if (first !== before.generation + 1) return undefined;
  return segments.with(first, async (file) => {
    try {
      const head = await segments.readHead(file, first);
      if (toHex(head.previousTag) !== toHex(before.tag)) return undefined;
    } catch (error) {
      if (error instanceof DeedboxError && error.code === 'journal/damaged') return undefined;
      throw error;
    }
    let place = { ...before, segment: first, offset: SEGMENT_HEAD_BYTES };
    for (;;) {
      const read = await readFrame(file, place, segments.key);
      if ('end' in read) return { place, isTorn: read.end === 'torn' };
      place = read.next;
    }
  });
}

/** A durable copy first, then the cut: a crash between them changes nothing. */
async function putAside(disk: Disk, path: string, readableBytes: number): Promise<void> {
  const bytes = (await disk.read(path)) ?? new Uint8Array(0);
  await writeDurably(disk, `${path}.damaged`, bytes);
  if (readableBytes <= SEGMENT_HEAD_BYTES) return await disk.remove(path);
  const file = await disk.open(path);
  try {
    await file.truncate(readableBytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
