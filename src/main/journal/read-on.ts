import { DeedboxError } from '../../shared/errors.ts';
import { type DiskFile, writeAndSync } from '../storage/disk.ts';
import { toHex } from '../vault/bytes.ts';
import type { Anchor } from './anchor.ts';
import { FRAME_HEAD_BYTES, frameLength, isUnwritten } from './frame.ts';
import { RowSum } from './root.ts';
import { type FramePlace, readFrame, SEGMENT_HEAD_BYTES } from './segment.ts';
import type { SegmentFiles } from './segment-files.ts';

/**
 * Reads on from a known place to the end of the journal and gives the place it ends at.
 *
 * [Note: torn is not damaged]
 * A crash leaves at most one unfinished write, at the very end: it was never acknowledged and is cut
 * off, after a copy is put aside as `*.torn`. Anything else that does not verify, such as a bad frame
 * with something after it, or a bad segment with more than one, is damage: throws `journal/damaged` and
 * changes nothing. So does a journal that ends before `from`. To take damage for torn would be to lose
 * what was acknowledged and say nothing.
 */
export async function readOn(segments: SegmentFiles, from: Anchor): Promise<Anchor> {
  const sum = RowSum.of(from.root);
  let { place, count } = from;
  const onRows = (rows: readonly Uint8Array[]): void => {
    count += rows.length;
    for (const row of rows) sum.add(row);
  };
  if (place.offset > 0) place = await readSegment(segments, place, onRows);
  for (;;) {
    const next = await enterNext(segments, place);
    if (!next) break;
    place = await readSegment(segments, next, onRows);
  }
  const last = (await segments.list()).at(-1) ?? 0;
  if (last > place.generation + 1) throw damaged(place, 'segments stand beyond the end');
  return { deviceId: from.deviceId, place, count, root: sum.toBytes() };
}

/** The first place of the segment that follows; undefined where there is none. */
async function enterNext(segments: SegmentFiles, place: FramePlace): Promise<FramePlace | undefined> {
  const first = place.generation + 1;
  if (first === place.segment || (await segments.size(first)) === undefined) return undefined;
  const isWhole = await segments.with(first, (file) => continues(segments, file, first, place));
  if (isWhole) return { ...place, segment: first, offset: SEGMENT_HEAD_BYTES };
  const isTorn = await segments.with(first, (file) => isTornAt(segments, file, first, SEGMENT_HEAD_BYTES));
  if (!isTorn) throw damaged(place, 'a segment’s head');
  await setAside(segments, first, 0);
  await segments.disk.remove(segments.path(first));
  return undefined;
}

async function continues(
  segments: SegmentFiles,
  file: DiskFile,
  first: number,
  place: FramePlace,
): Promise<boolean> {
  try {
    return toHex((await segments.readHead(file, first)).previousTag) === toHex(place.tag);
  } catch (error) {
    if (error instanceof DeedboxError && error.code === 'journal/damaged') return false;
    throw error;
  }
}

async function readSegment(
  segments: SegmentFiles,
  start: FramePlace,
  onRows: (rows: readonly Uint8Array[]) => void,
): Promise<FramePlace> {
  const size = (await segments.size(start.segment)) ?? 0;
  if (size < start.offset) throw damaged(start, 'it ends before its anchor');
  return segments.with(start.segment, async (file) => {
    let place = start;
    for (;;) {
      const read = await readFrame(file, place, segments.key);
      if ('end' in read) {
        if (read.end === 'torn') await cut(segments, file, place);
        return place;
      }
      place = read.next;
      onRows(read.frame.rows);
    }
  });
}

async function cut(segments: SegmentFiles, file: DiskFile, place: FramePlace): Promise<void> {
  if (!(await isTornAt(segments, file, place.segment, place.offset))) throw damaged(place, 'a frame');
  await setAside(segments, place.segment, place.offset);
  await file.truncate(place.offset);
}

/** Whether one unfinished write can have left what is there: in the last segment, and nothing after its end. */
async function isTornAt(
  segments: SegmentFiles,
  file: DiskFile,
  segment: number,
  offset: number,
): Promise<boolean> {
  if ((await segments.list()).some((first) => first > segment)) return false;
  const head = await file.readAt(offset, FRAME_HEAD_BYTES);
  if (head.length < FRAME_HEAD_BYTES || isUnwritten(head)) return true;
  return offset + (frameLength(head) ?? 0) >= ((await segments.size(segment)) ?? 0);
}

/** Nothing is destroyed: whoever has to may still read what was cut. */
async function setAside(segments: SegmentFiles, first: number, offset: number): Promise<void> {
  const bytes = await segments.disk.read(segments.path(first));
  if (bytes && bytes.length > offset)
    await writeAndSync(segments.disk, `${segments.path(first)}.torn`, bytes.subarray(offset));
}

function damaged(place: FramePlace, what: string): DeedboxError {
  return new DeedboxError('journal/damaged', `${what}, after generation ${place.generation}`);
}
