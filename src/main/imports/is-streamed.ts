import { limits } from '../import/limits.ts';

/** Enough to see the first bracket, whatever indentation is before it. */
export const LOOK_BYTES = 1024;

const NUL = 0;

/**
 * Whether a file is read entry by entry while its bytes come: only what is too large to be held at once,
 * and begins as JSON in UTF-8 does. `fromBytes` is the size from which on; tests set it lower.
 */
export function isStreamed(
  sizeBytes: number,
  firstBytes: Uint8Array,
  fromBytes: number = limits.documentBytes,
) {
  if (sizeBytes <= fromBytes || firstBytes.includes(NUL)) return false;
  return /^\s*[{[]/.test(new TextDecoder().decode(firstBytes));
}
