import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pad, paddedLength, unpad } from '../../../src/main/vault/padding.ts';
import { flipped, layout, u32 } from '../../support/layout.ts';
import { refusalOf } from '../../support/refusals.ts';

describe('padding (vault-format.md §5.2)', () => {
  test('gives back what it hid and adds at most 12 % when it is large', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
        const padded = pad(content);
        expect(unpad(padded)).toEqual(content);
        if (content.length > 2000) expect(padded.length).toBeLessThan(content.length * 1.12 + 4);
      }),
    );
  });

  test('is a length, the content and zeros when it is written', () => {
    expect(pad(Uint8Array.of(1, 2, 3))).toEqual(layout(u32(3), Uint8Array.of(1, 2, 3), new Uint8Array(249)));
  });

  // Padmé by hand: of a length L, E = ⌊log₂ L⌋ and S = ⌊log₂ E⌋ + 1; the last E − S bits are rounded up.
  test.each([
    [0, 256],
    [255, 256],
    [256, 256],
    [257, 272],
    [272, 272],
    [273, 288],
    [511, 512],
    [512, 512],
    [513, 544],
    [1_023, 1_024],
    [65_535, 65_536],
    [65_537, 67_584],
    [1_000_000, 1_015_808],
  ])('is Padmé’s length when there are %i bytes: %i', (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });

  test('is never shorter and keeps its length when it is padded again', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (length) => {
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length);
        expect(paddedLength(paddedLength(length))).toBe(paddedLength(length));
      }),
    );
  });

  test('has few lengths when there are many sizes', () => {
    const lengths = new Set(Array.from({ length: 100_000 }, (_, size) => paddedLength(size)));
    expect(lengths.size).toBeLessThan(250);
  });

  test('counts its own length field when it is filled to the brim', () => {
    expect(pad(new Uint8Array(252))).toHaveLength(256);
    expect(pad(new Uint8Array(253))).toHaveLength(272);
  });

  test('is refused when it is not what padding makes', () => {
    const padded = pad(Uint8Array.of(1, 2, 3));
    const refusals: [string, Uint8Array][] = [
      ['padding is not zero', flipped(padded, 7)],
      ['padding is not zero', flipped(padded, 255)],
      ['padding has a wrong length', padded.subarray(0, 255)],
      ['padding has a wrong length', layout(padded, new Uint8Array(16))],
      ['a structure cannot be read: it ends early', layout(u32(253), padded.subarray(4))],
      ['a structure cannot be read: a part claims 257 bytes', layout(u32(257), padded.subarray(4))],
      ['a structure cannot be read: it ends early', new Uint8Array(3)],
    ];
    for (const [message, bytes] of refusals)
      expect(refusalOf(() => unpad(bytes))).toMatchObject({ code: 'crypto/wrong-length', message });
  });
});
