import { DeedboxError } from '../../shared/errors.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { randomBytes } from './sodium.ts';

/** Cost of Argon2id (RFC 9106), one lane. */
export interface KdfParameters {
  passes: number;
  memoryKib: number;
  salt: Uint8Array;
}

export const SALT_BYTES = 16;
const ARGON2ID_13 = 2;
/** RFC 9106 §4 asks for as much memory as can be had: 256 MiB and 3 passes take about a second. */
const DEFAULT_PASSES = 3;
const DEFAULT_MEMORY_KIB = 256 * 1024;
/** A header is untrusted until its MAC is checked, which needs the key: so its cost is bounded first. */
const BOUNDS = { minPasses: 2, maxPasses: 24, minMemoryKib: 64 * 1024, maxMemoryKib: 1024 * 1024 };

export function makeKdfParameters(): KdfParameters {
  return { passes: DEFAULT_PASSES, memoryKib: DEFAULT_MEMORY_KIB, salt: randomBytes(SALT_BYTES) };
}

/** Canonical bytes, authenticated with the wrap they belong to (docs/vault-format.md §3.2). */
export function encodeKdf({ passes, memoryKib, salt }: KdfParameters): Uint8Array {
  return new ByteWriter().u8(ARGON2ID_13).u32(passes).u32(memoryKib).fixed(salt).bytes();
}

/** Throws `vault/unsafe-kdf` for a cost out of bounds: too cheap to resist guessing, or too dear to be honest. */
export function decodeKdf(bytes: Uint8Array): KdfParameters {
  const reader = new ByteReader(bytes);
  if (reader.u8() !== ARGON2ID_13) throw new DeedboxError('crypto/unknown-suite', 'unknown KDF');
  const passes = reader.u32();
  const memoryKib = reader.u32();
  const salt = reader.fixed(SALT_BYTES);
  reader.end();
  if (
    passes < BOUNDS.minPasses ||
    passes > BOUNDS.maxPasses ||
    memoryKib < BOUNDS.minMemoryKib ||
    memoryKib > BOUNDS.maxMemoryKib
  )
    throw new DeedboxError('vault/unsafe-kdf');
  return { passes, memoryKib, salt };
}
