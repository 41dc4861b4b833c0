import { DeedboxError } from '../../shared/errors.ts';
import { ByteReader } from './bytes.ts';

const SMALLEST = 256;
const LENGTH_BYTES = 4;

/**
 * Hides a length: 256 bytes at least, then Padmé (Nikitin et al., "Reducing Metadata Leakage from
 * Encrypted Files and Communication with PURBs", PoPETs 2019, §4), which adds at most 12 % and leaves
 * O(log log n) bits of the length to be seen. Layout: u32 length, content, zeros (docs/vault-format.md §5.2).
 */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(content.length + LENGTH_BYTES));
  new DataView(padded.buffer).setUint32(0, content.length, true);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** The content of what `pad` made, as a view of the same memory. Throws `crypto/wrong-length` for anything else. */
export function unpad(padded: Uint8Array): Uint8Array {
  const reader = new ByteReader(padded);
  const content = reader.prefixed(padded.length);
  if (paddedLength(content.length + LENGTH_BYTES) !== padded.length)
    throw new DeedboxError('crypto/wrong-length', 'padding has a wrong length');
  if (reader.fixed(reader.remaining).some((byte) => byte !== 0))
    throw new DeedboxError('crypto/wrong-length', 'padding is not zero');
  return content;
}

export function paddedLength(length: number): number {
  const least = Math.max(length, SMALLEST);
  const exponent = Math.floor(Math.log2(least));
  const bitsOfExponent = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** (exponent - bitsOfExponent);
  return Math.ceil(least / unit) * unit;
}
