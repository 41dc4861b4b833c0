import { DeedboxError } from '../../shared/errors.ts';
import type { DiskFile } from '../storage/disk.ts';
import { equalBytes } from '../vault/sodium.ts';
import type { Frame } from './frame.ts';
import { type FramePlace, readFrame, SEGMENT_HEAD_BYTES } from './segment.ts';
import type { SegmentFiles } from './segment-files.ts';

/**
 * Every commit in (after, until], from the files. Throws `journal/damaged` where a frame does not verify
 * or one is missing, which shows in what follows or in the end not being reached: whoever makes a copy
 * from this must not take a part for the whole.
 */
export async function* replay(segments: SegmentFiles, after: number, until: number): AsyncGenerator<Frame> {
  if (after >= until) return;
  // A segment beyond `until` may be on its way into being; it holds nothing that was asked for.
  const firsts = (await segments.list()).filter((first) => first <= until);
  const begin = firsts.findLastIndex((first) => first <= after + 1);
  let place: FramePlace | undefined;
  for (const first of begin < 0 ? [] : firsts.slice(begin)) {
    const file = await segments.disk.open(segments.path(first));
    try {
      const start = await enter(segments, file, first, place);
      place = yield* replaySegment(segments, file, start, after, until);
    } finally {
      await file.close();
    }
  }
  if (!place || place.generation < until) throw damaged(place?.generation ?? after);
}

/** The first place of a segment, which has to go on where the one before it ended. */
async function enter(
  segments: SegmentFiles,
  file: DiskFile,
  first: number,
  before: FramePlace | undefined,
): Promise<FramePlace> {
  const { previousTag } = await segments.readHead(file, first);
  if (before && !equalBytes(before.tag, previousTag)) throw damaged(before.generation);
  return { segment: first, offset: SEGMENT_HEAD_BYTES, generation: first - 1, tag: previousTag };
}

async function* replaySegment(
  segments: SegmentFiles,
  file: DiskFile,
  start: FramePlace,
  after: number,
  until: number,
): AsyncGenerator<Frame, FramePlace> {
  let place = start;
  while (place.generation < until) {
    const read = await readFrame(file, place, segments.key);
    if ('end' in read) break;
    place = read.next;
    if (place.generation > after) yield read.frame;
  }
  return place;
}

function damaged(generation: number): DeedboxError {
  return new DeedboxError('journal/damaged', `nothing can be read after generation ${generation}`);
}
