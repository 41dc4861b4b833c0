import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concat, makeZip, noise, type ZipEntry } from '../support/zip-maker.ts';
import { attackFile, expectFileOutcome, type FileAttack } from './support/attack-file.ts';

const MIB = 1024 * 1024;
const content = 'a fictional line\n';
const good: ZipEntry = { name: 'good.txt', content };

/** One entry of that name, and what becomes of the name. */
function named(what: string, name: string | Uint8Array, path: string, problems: string[] = []): FileAttack {
  return { what, file: () => makeZip([{ name, content }]), format: 'zip', parts: [path], problems };
}

/** One entry that is left inside, beside a good one that comes in. */
function refused(what: string, bad: Omit<ZipEntry, 'name'>, problem: string): FileAttack {
  return {
    what,
    file: () => makeZip([{ name: 'bad.bin', content, ...bad }, good]),
    format: 'zip',
    parts: ['good.txt'],
    problems: [problem],
  };
}

const names: FileAttack[] = [
  named('climbs out', '../../etc/passwd', 'etc/passwd', ['part-name-outside']),
  named('climbs out with backslashes', '..\\..\\evil.exe', 'evil.exe', ['part-name-outside']),
  named('climbs out in the middle', 'a/../../b.txt', 'a/b.txt', ['part-name-outside']),
  named('climbs out at the end', 'a/b/..', 'a/b', ['part-name-outside']),
  named('is nothing but a way out', '..', 'unnamed', ['part-name-outside']),
  named('is absolute', '/etc/passwd', 'etc/passwd', ['part-name-outside']),
  named('names a drive', 'C:\\Windows\\system.ini', 'Windows/system.ini', ['part-name-outside']),
  named('names a drive without a slash', 'c:evil.txt', 'evil.txt', ['part-name-outside']),
  named('names a server', '\\\\server\\share\\a.txt', 'server/share/a.txt', ['part-name-outside']),
  named('has empty steps', 'a//b///c.txt', 'a/b/c.txt'),
  named('stays where it is', './././a.txt', 'a.txt'),
  named('is empty', '', 'unnamed'),
  named('is one dot', '.', 'unnamed'),
  named('is three dots', '...', 'unnamed'),
  named('is blank', '   ', 'unnamed'),
  named('ends in dots and spaces', 'letter.pdf. . ', 'letter.pdf'),
  named('holds a zero', 'letter.pdf\u0000.exe', 'letter.pdf.exe', ['part-name-signs']),
  named('holds a line feed', 'a\nb.txt', 'a b.txt', ['part-name-signs']),
  named('holds an escape sequence', '\u001b[31mred.txt', '[31mred.txt', ['part-name-signs']),
  named('turns the reading around', 'invoice\u202efdp.exe', 'invoicefdp.exe', ['part-name-signs']),
  named('isolates the reading', 'a\u2066b\u2069.txt', 'ab.txt', ['part-name-signs']),
  named('holds signs without width', 'pass\u200bport\ufeff.txt', 'passport.txt', ['part-name-signs']),
  named('holds a soft hyphen', 'pass\u00adport.txt', 'passport.txt', ['part-name-signs']),
  named('holds homoglyphs', 'pаypal.txt', 'pаypal.txt'),
  named('is decomposed', 'cafe\u0301.txt', 'café.txt'),
  named('is a device of Windows', 'CON', 'CON'),
  named('is markup', '<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'),
  named('is __proto__', '__proto__', '__proto__'),
  named('is a formula', '=cmd|calc!A1', '=cmd|calc!A1'),
  {
    what: 'has 10,000 signs',
    file: () => makeZip([{ name: `${'x'.repeat(10_000)}.pdf`, content }]),
    parts: [`${'x'.repeat(116)}.pdf`],
    problems: ['part-name-long'],
  },
  {
    what: 'has 5,000 folders',
    file: () => makeZip([{ name: `${'d/'.repeat(5_000)}a.txt`, content }]),
    problems: ['part-name-long'],
  },
  {
    what: 'is no UTF-8 and says so',
    file: () => makeZip([{ name: new Uint8Array([0xff, 0xfe, 0xc0, 0x2e, 0x74]), content }]),
    format: 'zip',
    problems: [],
  },
  {
    what: 'is in an old code page',
    file: () => makeZip([{ name: new Uint8Array([0x63, 0x61, 0x66, 0x82, 0x2e, 0x74]), content, flags: 0 }]),
    parts: ['café.t'],
    problems: [],
  },
  {
    what: 'comes three times',
    file: () => makeZip([good, { ...good, content: 'other' }, { ...good, content: 'third' }]),
    parts: ['good.txt', 'good (2).txt', 'good (3).txt'],
    problems: ['part-same-name', 'part-same-name'],
  },
  {
    what: 'is the same once it is cleaned',
    file: () => makeZip([good, { name: '../good.txt', content: 'other' }]),
    parts: ['good.txt', 'good (2).txt'],
    problems: ['part-name-outside', 'part-same-name'],
  },
  {
    what: 'is the same once it is composed',
    file: () =>
      makeZip([
        { name: 'é.txt', content },
        { name: 'e\u0301.txt', content: 'other' },
      ]),
    parts: ['é.txt', 'é (2).txt'],
    problems: ['part-same-name'],
  },
  {
    what: 'belongs to a folder, or to the system',
    file: () =>
      makeZip([
        { name: 'folder/', content: '' },
        { name: '__MACOSX/._a', content },
        { name: 'folder/.DS_Store', content },
        { name: 'Thumbs.db', content },
        good,
      ]),
    parts: ['good.txt'],
    problems: [],
  },
  {
    what: 'is given twice, in the list and in Unicode, with a checksum that is wrong',
    file: () => {
      const extra = concat(
        new Uint8Array([0x75, 0x70, 11, 0, 1, 9, 9, 9, 9]),
        new TextEncoder().encode('../e.t'),
      );
      return makeZip([{ ...good, extra }]);
    },
    parts: ['good.txt'],
    problems: [],
  },
];

const entries: FileAttack[] = [
  refused('is a bomb of a thousand to one', { content: new Uint8Array(20 * MIB) }, 'zip-bomb'),
  refused(
    'is a bomb that says it is small',
    { content: new Uint8Array(20 * MIB), says: { size: 10 } },
    'zip-wrong-size',
  ),
  refused(
    'is a bomb that says it is just bearable',
    { content: new Uint8Array(20 * MIB), says: { size: MIB } },
    'zip-wrong-size',
  ),
  refused('says it is larger than it is', { says: { size: 5000 } }, 'zip-wrong-size'),
  refused('says it is 101 MiB', { says: { size: 101 * MIB } }, 'zip-entry-too-large'),
  refused('says it is 4 GiB', { says: { size: 0xfffffffe } }, 'zip-entry-too-large'),
  refused('says it is 0 bytes and is not', { says: { size: 0 } }, 'part-empty'),
  refused('has another checksum', { says: { checksum: 1 } }, 'zip-damaged-entry'),
  refused('is stored under another size', { method: 0, says: { size: 3 } }, 'zip-wrong-size'),
  refused(
    'is stored and longer than it says packed',
    { method: 0, says: { packedSize: 3 } },
    'zip-wrong-size',
  ),
  refused('is packed beyond the end of the file', { says: { packedSize: 0x7fffffff } }, 'zip-damaged-entry'),
  refused('stands beyond the end of the file', { says: { offset: 0x7fffffff } }, 'zip-damaged-entry'),
  refused('stands in the middle of another', { says: { offset: 3 } }, 'zip-damaged-entry'),
  refused('is no deflate', { content: noise(500), method: 8, says: { packedSize: 20 } }, 'zip-damaged-entry'),
  refused('is locked with a password', { flags: 1 }, 'zip-encrypted'),
  refused('is packed by AES', { method: 99, flags: 1 }, 'zip-encrypted'),
  refused('is packed by a method of 1989', { method: 1 }, 'zip-unknown-method'),
  refused('is packed by bzip2', { method: 12 }, 'zip-unknown-method'),
  refused('is packed by LZMA', { method: 14 }, 'zip-unknown-method'),
  refused('is packed by an unknown method', { method: 0xffff }, 'zip-unknown-method'),
  refused('is a link', { mode: 0o120777, content: '/etc/passwd' }, 'zip-link'),
  refused('is empty', { content: '' }, 'part-empty'),
];

const archives: FileAttack[] = [
  {
    what: 'is its first four bytes',
    file: () => 'PK\u0003\u0004',
    format: 'attachment',
    problems: ['zip-broken'],
  },
  { what: 'is only an end', file: () => makeZip([]), format: 'zip', parts: [], problems: [] },
  {
    what: 'is an end that promises entries',
    file: () => makeZip([], { saysCount: 5 }),
    format: 'attachment',
    problems: ['zip-broken'],
  },
  {
    what: 'promises more entries than it has',
    file: () => makeZip([good], { saysCount: 3 }),
    parts: ['good.txt'],
    problems: ['zip-list-broken'],
  },
  {
    what: 'promises fewer entries than it has',
    file: () => makeZip([good, { name: 'hidden.txt', content }], { saysCount: 1 }),
    parts: ['good.txt'],
  },
  {
    what: 'has 2,001 entries',
    file: () =>
      makeZip(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content, method: 0 }))),
    format: 'attachment',
    problems: ['zip-too-many-entries'],
  },
  {
    what: 'has 100,000 entries',
    file: () =>
      makeZip(
        Array.from({ length: 20 }, () => good),
        { saysCount: 100_000 % 65_536 },
      ),
    format: 'attachment',
    problems: ['zip-too-many-entries'],
  },
  {
    what: 'has more entries than are left for it',
    file: () => makeZip([good, { name: 'b', content }]),
    allowance: { parts: 1 },
    format: 'attachment',
    problems: ['zip-too-many-entries'],
  },
  {
    what: 'has more bytes than are left for it',
    file: () => makeZip([{ name: 'a', content: noise(600) }, { name: 'b', content: noise(600, 2) }, good]),
    allowance: { bytes: 1000 },
    parts: ['a', 'good.txt'],
    problems: ['container-too-much'],
  },
  {
    what: 'lists one entry twice',
    file: () => makeZip([good, { ...good, says: { offset: 0 } }]),
    parts: ['good.txt'],
    problems: ['zip-overlap'],
  },
  {
    what: 'lets a thousand names share one bomb',
    file: () => {
      const bomb = { name: 'kernel', content: noise(50_000) };
      return makeZip([
        bomb,
        ...Array.from({ length: 999 }, (_, index) => ({
          name: `${index}`,
          content: '',
          says: { offset: 0, size: 50_000, packedSize: 50_000 },
        })),
      ]);
    },
    parts: ['kernel'],
  },
  {
    what: 'is locked strongly',
    file: () => makeZip([{ ...good, flags: 0x41 }]),
    format: 'attachment',
    problems: ['zip-locked'],
  },
  {
    what: 'is inside one that is inside one',
    file: () => makeZip([good]),
    allowance: { depth: 2 },
    format: 'attachment',
    problems: ['container-too-deep'],
  },
  {
    what: 'holds itself as often as it likes',
    file: () =>
      makeZip([{ name: 'again.zip', content: makeZip([{ name: 'again.zip', content: makeZip([good]) }]) }]),
    parts: ['again.zip'],
  },
  {
    what: 'has another end in its comment',
    file: () => makeZip([good], { comment: 'PK\u0005\u0006'.padEnd(40, '\u0000') }),
  },
  {
    what: 'has the longest comment',
    file: () => makeZip([good], { comment: 'c'.repeat(65_535) }),
    parts: ['good.txt'],
  },
  {
    what: 'begins with something else',
    file: () => makeZip([good], { before: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) }),
    parts: ['good.txt'],
  },
  {
    what: 'is followed by something else',
    file: () => concat(makeZip([good]), new Uint8Array(50)),
    format: 'attachment',
    problems: ['zip-broken'],
  },
  {
    what: 'is two archives in one file',
    file: () => concat(makeZip([{ name: 'first.txt', content }]), makeZip([good])),
  },
  {
    what: 'has extra fields that do not end',
    file: () => makeZip([{ ...good, extra: new Uint8Array([1, 0, 200, 0, 1, 2]) }]),
    problems: ['zip-broken'],
  },
  {
    what: 'has a size of 64 bits that is missing',
    file: () => makeZip([{ ...good, says: { size: 0xffffffff }, extra: new Uint8Array([1, 0, 0, 0]) }]),
    problems: ['zip-broken'],
  },
  {
    what: 'has a size of 64 bits that is absurd',
    file: () =>
      makeZip([
        {
          ...good,
          says: { size: 0xffffffff },
          extra: new Uint8Array([1, 0, 8, 0, 255, 255, 255, 255, 255, 255, 15, 0]),
        },
      ]),
    parts: [],
    problems: ['zip-entry-too-large'],
  },
  {
    what: 'is noise after its first bytes',
    file: () => concat(new Uint8Array([0x50, 0x4b, 3, 4]), noise(5000)),
    problems: ['zip-broken'],
  },
  {
    what: 'is a program that unpacks itself',
    file: () => concat(new TextEncoder().encode('MZ'), noise(200), makeZip([good])),
    format: 'attachment',
    parts: [],
  },
  {
    what: 'is a PDF, too',
    file: () => concat(new TextEncoder().encode('%PDF-1.7\n'), makeZip([good])),
    format: 'attachment',
    parts: [],
    problems: ['pdf-broken'],
  },
  {
    what: 'is a picture, too',
    file: () => concat(new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000'), makeZip([good])),
    parts: [],
  },
  {
    what: 'has blocks of deflate that hold nothing, without end',
    file: () => {
      const nothing = Buffer.concat(Array.from({ length: 200_000 }, () => Buffer.from([0, 0, 0, 255, 255])));
      return makeZip([{ name: 'empty', content: Buffer.concat([nothing, deflateRawSync('x')]), method: 0 }]);
    },
    parts: ['empty'],
  },
];

describe('a ZIP file whose entry’s name', () => {
  it.each(names)('$what is none the worse for it', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });
});

describe('a ZIP file whose entry', () => {
  it.each(entries)('$what brings in the others when it is read', async (hostile) => {
    const outcome = await attackFile(hostile);
    expectFileOutcome(outcome, hostile);
    expect(outcome.problems[0]?.params).toEqual({ path: 'bad.bin' });
  });
});

describe('a ZIP file that', () => {
  it.each(archives)('$what does no harm when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it('is cut off does no harm wherever it is cut', async () => {
    const whole = makeZip([good, { name: 'b/c.txt', content: randomBytes(40) }]);
    for (let length = 4; length < whole.length; length++) {
      const outcome = await attackFile({ what: 'cut', file: () => whole.subarray(0, length) });
      expect(outcome.format).toBe('attachment');
    }
  });
});
