import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/renderer/store/sha256.ts';

const toHex = (words: Uint32Array) =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256 in the page', () => {
  /** FIPS 180-4's own examples (NIST, "Examples with Intermediate Values"). */
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('is what the standard says when the text is %s', (text, expected) => {
    expect(toHex(sha256(new TextEncoder().encode(text)))).toBe(expected);
  });

  it('is what Node says when the length is anything around a block', () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = new Uint8Array(length).fill(length);
      expect(toHex(sha256(bytes))).toBe(reference(bytes));
    }
  });

  it('is what Node says when the bytes are a window on others', () => {
    const cut = fc.tuple(fc.uint8Array({ maxLength: 2000 }), fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(cut, ([bytes, start, end]) => {
        const window = bytes.subarray(start, Math.max(start, bytes.length - end));
        expect(toHex(sha256(window))).toBe(reference(window));
      }),
    );
  });
});
