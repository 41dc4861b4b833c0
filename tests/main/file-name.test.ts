import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAttachmentHeader, toSafeFileName } from '../../src/main/file-name.ts';

describe('a name to save under', () => {
  test.each([
    ['it is plain', 'Letter of 3 May.pdf', 'Letter of 3 May.pdf'],
    ['it has accents', 'Tŷ Mawr – llythyr.pdf', 'Tŷ Mawr – llythyr.pdf'],
    ['it climbs out of a folder', '../../etc/passwd', '_.._etc_passwd'],
    ['it climbs the Windows way', '..\\..\\evil.exe', '_.._evil.exe'],
    ['it is a whole path', 'C:\\Windows\\x.dll', 'C__Windows_x.dll'],
    ['it turns the text around', 'gp-letter\u202Efdp.exe', 'gp-letterfdp.exe'],
    ['it hides characters', 'a\u200Bb\u0000c\r\nd.txt', 'abcd.txt'],
    ['it is a device', 'CON.txt', '_CON.txt'],
    ['it is hidden', '.bashrc', 'bashrc'],
    ['it ends in dots', 'letter.pdf...', 'letter.pdf'],
    ['nothing is left', '\u202E...', 'document'],
    ['it is empty', '', 'document'],
  ])('is made safe when %s', (_, name, safe) => {
    expect(toSafeFileName(name)).toBe(safe);
  });

  test('keeps its ending when it is long', () => {
    const safe = toSafeFileName(`${'x'.repeat(5000)}.pdf`);
    expect(safe).toHaveLength(120);
    expect(safe.endsWith('.pdf')).toBe(true);
  });

  test('is safe and stays so when any name is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = toSafeFileName(name);
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
        expect([...safe].length).toBeLessThanOrEqual(121);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the header of a download', () => {
  test('carries the name twice when it is not ASCII', () => {
    expect(toAttachmentHeader('Tŷ (1).pdf')).toBe(
      'attachment; filename="T_ (1).pdf"; filename*=UTF-8\'\'T%C5%B7%20%281%29.pdf',
    );
  });

  test('cannot be broken out of when the name tries to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        expect(toAttachmentHeader(name)).toMatch(
          /^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[^;"\s]+$/,
        );
      }),
    );
  });
});
