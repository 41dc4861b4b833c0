import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as base64url: whoever holds one may speak as the person, so it is never in a path, a cookie or a log. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in the same time whatever differs, its length included. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
