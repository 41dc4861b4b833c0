/**
 * Identifiers are 16 bytes, written as 22 characters of base64url without padding where text is
 * needed. They are random, or a keyed hash (see docs/adr/0003-record-ids-from-identity.md), so an
 * identifier says nothing about what it names.
 */
export const ID_BYTES = 16;
export const ID_PATTERN = /^[A-Za-z0-9_-]{21}[AQgw]$/;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** By character code. */
const VALUES = new Uint8Array(128);
for (const [value, character] of [...ALPHABET].entries()) VALUES[character.charCodeAt(0)] = value;

/** 16 bytes → 22 characters. Throws RangeError for any other length. */
export function toId(bytes: Uint8Array): string {
  if (bytes.length !== ID_BYTES) throw new RangeError(`an id has ${ID_BYTES} bytes, not ${bytes.length}`);
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return text + ALPHABET[(held << (6 - bits)) & 63];
}

/** 22 characters → 16 bytes. Throws RangeError for text that `toId` would not have written. */
export function fromId(id: string): Uint8Array {
  if (!ID_PATTERN.test(id)) throw new RangeError('not an id');
  const bytes = new Uint8Array(ID_BYTES);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < id.length; index++) {
    held = (held << 6) | (VALUES[id.charCodeAt(index)] as number);
    bits += 6;
    if (bits >= 8 && at < ID_BYTES) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
