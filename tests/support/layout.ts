/**
 * Structures written down field by field, as docs/vault-format.md has them: what is on disk is compared
 * with the text of the format, not with what our own writer would write again.
 */
export function layout(...fields: (Uint8Array | string)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(fields.map((field) => Buffer.from(field as Uint8Array))));
}

export function u8(value: number): Uint8Array {
  return Uint8Array.of(value);
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, value >> 8);
}

export function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
}

export function u64(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return new Uint8Array(bytes);
}

export function prefixed(bytes: Uint8Array): Uint8Array {
  return layout(u32(bytes.length), bytes);
}

export function text(value: string): Uint8Array {
  return prefixed(layout(value));
}

/** `length` bytes that can be told from their neighbours: `first`, then one more each. */
export function counted(first: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (first + index) & 255);
}

/** A copy with the bits of `mask` at a place flipped. */
export function flipped(bytes: Uint8Array, at: number, mask = 1): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] as number) ^ mask;
  return changed;
}
