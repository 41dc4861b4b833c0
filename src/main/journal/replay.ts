import { DeedboxError } from '../../shared/errors.ts';
import type { DiskFile } from '../storage/disk.ts';
import type { Frame } from './frame.ts';
import { type FramePlace, readFrame, SEGMENT_HEAD_BYTES } from './segment.ts';
import type { SegmentFiles } from './segment-files.ts';

/** Whole commits in (after, until], from the files. Throws `journal/damaged` where a frame does not verify. */
export async function* replay(segments: SegmentFiles, after: number, until: number): AsyncGenerator<Frame> {
  // A segment beyond `until` may be on its way into being; it holds nothing that was asked for.
  const firsts = (await segments.list()).filter((first) => first <= until);
  const begin = firsts.findLastIndex((first) => first <= after + 1);
  for (const first of firsts.slice(Math.max(begin, 0))) {
    const file = await segments.disk.open(segments.path(first));
    try {
      yield* replaySegment(segments, file, first, after, until);
    } finally {
      await file.close();
    }
  }
}

async function* replaySegment(
  segments: SegmentFiles,
  file: DiskFile,
  first: number,
  after: number,
  until: number,
): AsyncGenerator<Frame> {
  const { previousTag } = await segments.readHead(file, first);
  let place: FramePlace = {
    segment: first,
    offset: SEGMENT_HEAD_BYTES,
    generation: first - 1,
    tag: previousTag,
  };
  while (place.generation < until) {
    const read = await readFrame(file, place, segments.key);
    if ('end' in read) {
      if (read.end === 'clean') return;
      throw new DeedboxError('journal/damaged', `after generation ${place.generation}`);
    }
    place = read.next;
    if (place.generation > after) yield read.frame;
  }
}
