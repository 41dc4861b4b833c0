import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/main/import/text/decode-text.ts';

const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('Siân £5')],
    ['UTF-8 with a mark', Buffer.from('\ufeffSiân £5')],
    ['UTF-16 little-endian with a mark', utf16le('\ufeffSiân £5')],
    ['UTF-16 big-endian with a mark', utf16be('\ufeffSiân £5')],
    ['UTF-16 little-endian without one', utf16le('Siân £5')],
    ['UTF-16 big-endian without one', utf16be('Siân £5')],
  ])('reads the text when it is %s', (_name, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ text: 'Siân £5', sound: true });
  });

  it('reads Windows-1252 and says so when the bytes are no UTF-8', () => {
    const decoded = decodeText(Uint8Array.of(0x53, 0xe2, 0x80, 0x53));
    expect(decoded).toMatchObject({ encoding: 'windows-1252', sound: false, text: 'Sâ€S' });
    expect(decoded.byteOffset(3)).toBe(3);
  });

  it('gives the byte of every character back when texts are made at random', () => {
    const encoders = [
      (t: string) => Buffer.from(t),
      utf16le,
      (t: string) => Buffer.from(`\ufeff${t}`),
      (t: string) => utf16be(`\ufeff${t}`),
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }),
        fc.constantFrom(...encoders),
        (body, encode) => {
          const text = `plain ascii in front, long enough to be clear: ${body}`;
          const bytes = encode(text);
          const decoded = decodeText(bytes);
          if (decoded.text !== text) return;
          for (let index = 0; index <= text.length; index += 37) {
            if (/[\udc00-\udfff]/.test(text.charAt(index))) continue;
            const rest = decodeText(
              Buffer.concat([
                bytes.subarray(0, markLength(bytes)),
                bytes.subarray(decoded.byteOffset(index)),
              ]),
            );
            if (rest.encoding === decoded.encoding) expect(rest.text).toBe(text.slice(index));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function markLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef) return 3;
  return bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
}
