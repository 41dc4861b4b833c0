import { join } from 'node:path';
import { DeedboxError } from '../../shared/errors.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { toHex } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { JournalPaths } from './journal.ts';
import {
  decodeSegmentHead,
  FIRST_TAG,
  type FramePlace,
  readFrame,
  SEGMENT_HEAD_BYTES,
  toFirstGeneration,
} from './segment.ts';

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
  const folder = join(paths.journal, toHex(deviceId));
  const names = (await disk.list(folder)).filter((name) => toFirstGeneration(name) !== undefined);
  let place: FramePlace = { segment: 0, offset: 0, generation: 0, tag: FIRST_TAG };
  let isBroken = false;
  for (const name of names) {
    const path = join(folder, name);
    const next = isBroken ? undefined : await readWholeSegment(disk, path, name, place, keyring);
    if (next && !next.isTorn) {
      place = next.place;
      continue;
    }
    isBroken = true;
    await putAside(disk, path, next?.place.offset ?? 0);
  }
  await disk.remove(paths.anchor);
  await disk.syncFolder(folder);
}

/** The place of the last commit that can be read; undefined when not even the segment's head can. */
async function readWholeSegment(
  disk: Disk,
  path: string,
  name: string,
  before: FramePlace,
  keyring: Keyring,
): Promise<{ place: FramePlace; isTorn: boolean } | undefined> {
  const key = keyring.subkey('journal');
  const file = await disk.open(path);
  try {
    const head = decodeSegmentHead(await file.readAt(0, SEGMENT_HEAD_BYTES), key);
    const first = before.generation + 1;
    if (head.firstGeneration !== first || toFirstGeneration(name) !== first) return undefined;
    if (toHex(head.previousTag) !== toHex(before.tag)) return undefined;
    let place = { ...before, segment: first, offset: SEGMENT_HEAD_BYTES };
    for (;;) {
      const read = await readFrame(file, place, key);
      if ('end' in read) return { place, isTorn: read.end === 'torn' };
      place = read.next;
    }
  } catch (error) {
    if (error instanceof DeedboxError && error.code === 'journal/damaged') return undefined;
    throw error;
  } finally {
    await file.close();
  }
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
