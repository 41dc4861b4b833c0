import sodium from 'libsodium-wrappers-sumo';

/** The bytes and the primitives of docs/vault-format.md §1, for `read-box.mjs`. */

/** §1: one structure, read from its first byte to its last. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** @param {number} length */
  take(length) {
    if (this.at + length > this.bytes.length) throw new Error('ends early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** @param {number} size */
  number(size) {
    let value = 0n;
    for (const byte of [...this.take(size)].reverse()) value = value * 256n + BigInt(byte);
    if (value > 2n ** 53n - 1n) throw new Error('a number is too large');
    return Number(value);
  }

  prefixed() {
    return this.take(this.number(4));
  }

  /** @param {string} magic */
  magic(magic) {
    if (Buffer.from(this.take(magic.length)).toString('latin1') !== magic) throw new Error(`not ${magic}`);
  }

  get rest() {
    return this.bytes.length - this.at;
  }
}

/** @param {string} words */
export const utf8 = (words) => new TextEncoder().encode(words);
/** @param {Uint8Array[]} parts */
export const join2 = (...parts) => new Uint8Array(Buffer.concat(parts));
/** @param {number} value */
export const u32 = (value) =>
  new Uint8Array([value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]);
/** @param {string} words */
export const text = (words) => join2(u32(utf8(words).length), utf8(words));
/** @param {Uint8Array} bytes */
export const prefixed = (bytes) => join2(u32(bytes.length), bytes);
/** @param {Uint8Array} message */
export const hash = (message, length = 32) => sodium.crypto_generichash(length, message, null);
/** @param {Uint8Array} key @param {Uint8Array} message */
export const mac = (key, message) => sodium.crypto_generichash(32, message, key);
/** @param {Uint8Array} key @param {string} context @param {number} id */
export const kdf = (key, context, id) => sodium.crypto_kdf_derive_from_key(32, id, context, key);
/** @param {Uint8Array} key @param {Uint8Array} nonce @param {Uint8Array} sealed @param {Uint8Array} ad */
export const open = (key, nonce, sealed, ad) =>
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, ad, nonce, key);

/** @param {Uint8Array} one @param {Uint8Array} other @param {string} what */
export function needSame(one, other, what) {
  if (Buffer.compare(one, other) !== 0) throw new Error(`${what} does not verify`);
}
