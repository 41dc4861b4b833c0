import { createHash } from 'node:crypto';

/** 128 bits of SHA-256 as base64url: the same text gives the same 22 characters everywhere. */
export function stableHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest().subarray(0, 16).toString('base64url');
}

const MAX_LENGTH = 300;

/** An identity made of the given parts. A part cannot imitate two: bars inside are doubled. Long ones become their hash. */
export function identityOf(...parts: string[]): string {
  const identity = parts.map((part) => part.replaceAll('|', '||')).join('|');
  return identity.length <= MAX_LENGTH ? identity : `${parts[0]}|#${stableHash(identity)}`;
}
