import type { Problem } from '../../../shared/model/document.ts';
import { limits } from '../limits.ts';
import { cleanLine, hasUnseen } from '../text/clean-text.ts';

export interface CleanPath {
  /** `folder/name`, never empty, never leading out of its container. */
  path: string;
  /** What had to be changed, each in words. */
  problems: Problem[];
}

/**
 * A name out of a container as a name that can be shown, compared and saved under. Nothing is ever
 * written to disk by it: it is cleaned so that nobody is misled. The file itself is kept whatever it is called.
 */
export function cleanPath(raw: string): CleanPath {
  const slashed = raw.normalize('NFC').replaceAll('\\', '/');
  const steps = slashed.replace(/^[a-z]:/i, '').split('/');
  const isOutside = /^(\/|[a-z]:)/i.test(slashed) || steps.includes('..');
  const kept = steps.map(cleanSegment).filter((step) => step !== '');
  const path = shorten(kept) || 'unnamed';
  const isLong = kept.join('/').length > path.length || steps.some(isLongSegment);
  const params = { path };
  return {
    path,
    problems: [
      ...(isOutside ? [{ code: 'part-name-outside', params }] : []),
      ...(hasUnseen(raw) ? [{ code: 'part-name-signs', params }] : []),
      ...(isLong ? [{ code: 'part-name-long', params }] : []),
    ],
  };
}

/** The last step of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The same path with a number before its ending, until it is free: `a (2).pdf`. */
export function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]{1,10})?$/.exec(path) ?? [];
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number++;
  return `${stem} (${number})${ending}`;
}

function cleanSegment(step: string): string {
  const clean = cleanLine(step).replace(/[. ]+$/, '');
  if (!isLongSegment(clean)) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, limits.path.segmentLength - ending.length).toWellFormed()}${ending}`;
}

function isLongSegment(step: string): boolean {
  return step.length > limits.path.segmentLength;
}

/** The outer folders of a path that is too long go first. */
function shorten(steps: readonly string[]): string {
  let first = steps.length;
  let length = 0;
  while (first > 0) {
    length += (steps[first - 1] as string).length + 1;
    if (length > limits.path.length) break;
    first--;
  }
  return steps.slice(first).join('/');
}
