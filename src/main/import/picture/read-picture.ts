import { imageSize } from 'image-size';
import type { Problem } from '../../../shared/model/document.ts';
import { limits } from '../limits.ts';
import { asAttachment, type ReadDocument } from '../parsed-document.ts';
import { hasPlace } from './exif-place.ts';

/** Kinds of picture that a page draws, and what image-size calls them. SVG is not among them: it can hold programs. */
const drawable: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
};

export function isDrawable(mediaType: string): boolean {
  return Object.hasOwn(drawable, mediaType);
}

/** A picture is kept as it is. Its head says how large it would be, before anything decodes it. */
export function readPicture(bytes: Uint8Array, mediaType: string): ReadDocument {
  const size = measure(bytes, mediaType);
  if (!size) return asAttachment(mediaType, [problem('picture-broken')]);
  const { width: widthPx, height: heightPx } = size;
  if (widthPx * heightPx > limits.picture.pixels)
    return asAttachment(mediaType, [problem('picture-too-large')]);
  const media = { kind: 'picture' as const, widthPx, heightPx, hasPlace: hasPlace(bytes) };
  return { ...asAttachment(mediaType, []), media };
}

function measure(bytes: Uint8Array, mediaType: string): { width: number; height: number } | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    const isSize = [width, height].every((side) => Number.isSafeInteger(side) && side > 0);
    return type === drawable[mediaType] && isSize ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function problem(code: string): Problem {
  return { code, params: {} };
}
