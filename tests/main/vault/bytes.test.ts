import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter, concatenate, fromUtf8, toHex, utf8 } from '../../../src/main/vault/bytes.ts';
import { layout, prefixed, text, u8, u16, u32, u64 } from '../../support/layout.ts';
import { refusalOf } from '../../support/refusals.ts';

function reasonOf(call: () => unknown): string {
  const refusal = refusalOf(call);
  expect(refusal?.code).toBe('crypto/wrong-length');
  return refusal?.message ?? '';
}

describe('writing (vault-format.md §1)', () => {
  test('puts the least significant byte first when it writes a number', () => {
    const bytes = new ByteWriter().u8(0x01).u16(0x0203).u32(0x04050607).u64(0x08090a0b0c0d).bytes();
    expect(toHex(bytes)).toBe(`01${'0302'}${'07060504'}${'0d0c0b0a09080000'}`);
  });

  test('puts a length before parts when only the writer knows it', () => {
    const bytes = new ByteWriter().fixed(utf8('ab')).prefixed(utf8('cde')).text('tŷ').bytes();
    expect(toHex(bytes)).toBe(`6162${'03000000'}636465${'03000000'}74c5b7`);
  });

  test('writes the same when there is just room, too little or too much', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.nat(2_000), (written, room) => {
        const whole = layout(...written.map(prefixed), u64(7));
        for (const size of [0, 1, room, whole.length - 1, whole.length, whole.length + 1]) {
          const writer = new ByteWriter(size);
          for (const part of written) writer.prefixed(part);
          expect(writer.u64(7).bytes()).toEqual(whole);
        }
      }),
    );
  });

  test('gives what was written so far when more is written after it', () => {
    const writer = new ByteWriter(2).u16(0x0102);
    const first = writer.bytes();
    const second = writer.u8(3).bytes();
    expect([toHex(first), toHex(second), toHex(writer.u8(4).bytes())]).toEqual([
      '0201',
      '020103',
      '02010304',
    ]);
    expect(toHex(first)).toBe('0201');
  });

  test('joins parts in order when there are none, one or many', () => {
    expect(concatenate()).toEqual(new Uint8Array(0));
    expect(concatenate(utf8('a'))).toEqual(utf8('a'));
    expect(concatenate(utf8('a'), utf8(''), utf8('bc'))).toEqual(utf8('abc'));
  });
});

describe('reading (vault-format.md §1)', () => {
  test('gives back what was written when every kind of part is there', () => {
    const parts = fc.record({
      small: fc.nat(255),
      middle: fc.nat(65_535),
      large: fc.nat(0xffffffff),
      huge: fc.maxSafeNat(),
      bytes: fc.uint8Array({ maxLength: 40 }),
      words: fc.string({ unit: 'grapheme', maxLength: 40 }),
    });
    fc.assert(
      fc.property(parts, fc.nat(9), ({ small, middle, large, huge, bytes, words }, before) => {
        const written = layout(
          ...[new Uint8Array(before), u8(small), u16(middle), u32(large), u64(huge)],
          ...[bytes, prefixed(bytes), text(words)],
        );
        // As a view into something larger: a structure seldom begins where its memory does.
        const reader = new ByteReader(written.subarray(before));
        expect([reader.u8(), reader.u16(), reader.u32(), reader.u64()]).toEqual([small, middle, large, huge]);
        expect(reader.fixed(bytes.length)).toEqual(bytes);
        expect(reader.prefixed(bytes.length)).toEqual(bytes);
        expect(reader.text(utf8(words).length)).toBe(words);
        expect(reader.remaining).toBe(0);
        reader.end();
      }),
    );
  });

  test('counts down what is left when parts are read', () => {
    const reader = new ByteReader(new Uint8Array(20));
    const left = [reader.remaining];
    for (const read of [() => reader.u8(), () => reader.u16(), () => reader.u32(), () => reader.u64()]) {
      read();
      left.push(reader.remaining);
    }
    reader.fixed(2);
    expect([...left, reader.remaining]).toEqual([20, 19, 17, 13, 5, 3]);
  });

  test.each([
    ['u8', 1, (reader: ByteReader) => reader.u8()],
    ['u16', 2, (reader: ByteReader) => reader.u16()],
    ['u32', 4, (reader: ByteReader) => reader.u32()],
    ['u64', 8, (reader: ByteReader) => reader.u64()],
    ['fixed', 5, (reader: ByteReader) => reader.fixed(5)],
    ['prefixed', 4, (reader: ByteReader) => reader.prefixed(0)],
  ] as const)('is refused when %s is cut short', (_name, size, read) => {
    expect(() => read(new ByteReader(new Uint8Array(size)))).not.toThrow();
    expect(reasonOf(() => read(new ByteReader(new Uint8Array(size - 1))))).toBe(
      'a structure cannot be read: it ends early',
    );
  });

  test('is refused when a part is longer than what is left, and reads on where it was', () => {
    const reader = new ByteReader(layout(u8(7), 'ab'));
    reader.u8();
    expect(reasonOf(() => reader.fixed(3))).toContain('it ends early');
    expect(reader.fixed(2)).toEqual(utf8('ab'));
  });

  test('takes a u64 up to 2^53 − 1 and none above', () => {
    expect(new ByteReader(u64(Number.MAX_SAFE_INTEGER)).u64()).toBe(Number.MAX_SAFE_INTEGER);
    for (const above of [u64(2 ** 53), new Uint8Array(8).fill(255)])
      expect(reasonOf(() => new ByteReader(above).u64())).toContain('a number is too large');
  });

  test('is refused before it is read when a part claims more than it may have', () => {
    expect(new ByteReader(prefixed(utf8('abc'))).prefixed(3)).toEqual(utf8('abc'));
    expect(reasonOf(() => new ByteReader(prefixed(utf8('abc'))).prefixed(2))).toContain('claims 3 bytes');
    expect(reasonOf(() => new ByteReader(text('abc')).text(2))).toContain('claims 3 bytes');
  });

  test('is refused when a text is not UTF-8, and keeps a byte order mark as it is', () => {
    expect(new ByteReader(text('\ufefftŷ')).text(9)).toBe('\ufefftŷ');
    const broken = Uint8Array.of(0x74, 0xc5);
    for (const read of [() => new ByteReader(prefixed(broken)).text(9), () => fromUtf8(broken)])
      expect(refusalOf(read)).toMatchObject({
        code: 'crypto/wrong-length',
        message: 'a text is not UTF-8',
        cause: expect.any(TypeError),
      });
  });

  test('is refused when anything follows the end', () => {
    const reader = new ByteReader(new Uint8Array(3));
    reader.u8();
    expect(reasonOf(() => reader.end())).toBe('a structure cannot be read: 2 bytes too many');
    reader.u16();
    reader.end();
  });
});

test('writes hexadecimal of its own bytes when it is a view into something larger', () => {
  expect(toHex(Uint8Array.of(1, 2, 0xab, 4).subarray(1, 3))).toBe('02ab');
  expect(toHex(new Uint8Array(0))).toBe('');
});
