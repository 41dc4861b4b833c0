import { describe, expect, it } from 'vitest';
import { makeMail } from '../support/mail-maker.ts';
import { makeZip } from '../support/zip-maker.ts';
import { attackFile, expectFileOutcome, type FileAttack } from './support/attack-file.ts';

const HEAD =
  'From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\n';

function raw(what: string, text: string, rest: Partial<FileAttack> = {}): FileAttack {
  return { what, file: () => text, format: 'email', records: 1, problems: [], parts: [], ...rest };
}

function attached(what: string, name: string, path: string, problems: string[] = []): FileAttack {
  const parts = [{ type: 'application/octet-stream', name, content: 'fictional' }];
  return { what, file: () => makeMail({ parts }), format: 'email', records: 1, parts: [path], problems };
}

/** Multiparts inside each other. */
function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return `${HEAD}${open.join('')}Content-Type: text/plain\r\n\r\ndeep\r\n`;
}

function forwarded(depth: number): string {
  const inner = depth === 0 ? `${HEAD}\r\nthe end\r\n` : forwarded(depth - 1);
  return `${HEAD}Content-Type: multipart/mixed; boundary=f${depth}\r\n\r\n--f${depth}\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--f${depth}--\r\n`;
}

const messages: FileAttack[] = [
  raw('has no body', `${HEAD}\r\n`),
  raw('ends in its headers', HEAD),
  raw('has bare line feeds', HEAD.replaceAll('\r\n', '\n').concat('\nHello\n')),
  raw('has bare returns in its text', `${HEAD}\r\nA\rB\rC`),
  raw('holds zeros', `${HEAD}\r\nA\u0000B`),
  raw('comes from nobody', 'From:\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nText'),
  raw('comes from a mailbox file', `From a@example.org Tue Mar  3 09:00:00 2026\r\n${HEAD}\r\nText`),
  raw(
    'is from a thousand groups',
    `From: ${'g:a@b.example;,'.repeat(1000)}\r\nSubject: x\r\nDate: x\r\n\r\nText`,
  ),
  raw(
    'is to ten thousand people',
    `${HEAD.replace('b@example.org', 'p@example.org, '.repeat(10_000))}\r\nText`,
    {
      problems: ['value-cut'],
    },
  ),
  raw(
    'has brackets without end in its sender',
    `From: ${'<'.repeat(20_000)}\r\nSubject: x\r\nDate: x\r\n\r\nText`,
  ),
  raw(
    'has comments inside comments in its sender',
    `From: ${'('.repeat(20_000)}\r\nSubject: x\r\nDate: x\r\n\r\nText`,
  ),
  raw(
    'has a date of no calendar',
    HEAD.replace(/Date: .*/, 'Date: 99 Foo 99999 99:99:99').concat('\r\nText'),
  ),
  raw('has a date of the year 9999', HEAD.replace('2026', '9999').concat('\r\nText')),
  raw('has a subject of a megabyte', HEAD.replace('Hello', 'x'.repeat(500_000)).concat('\r\nText'), {
    problems: ['value-cut'],
  }),
  raw(
    'has a subject that turns the reading around',
    HEAD.replace('Hello', 'gnp.\u202eexe').concat('\r\nText'),
  ),
  raw(
    'has a broken encoded subject',
    HEAD.replace('Hello', '=?utf-8?b?////?= =?utf-8?q?=zz?= =?x?y?z?=').concat('\r\n'),
  ),
  raw(
    'has an encoded subject with line feeds',
    HEAD.replace('Hello', '=?utf-8?q?a=0D=0ABcc:_evil@example.org?=').concat('\r\n'),
  ),
  raw(
    'has headers named after prototypes',
    `__proto__: x\r\nconstructor: y\r\n${HEAD}X-__proto__: z\r\n\r\nText`,
  ),
  raw('claims an unknown character set', `${HEAD}Content-Type: text/plain; charset=x-klingon\r\n\r\nText`),
  raw('claims UTF-7', `${HEAD}Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`),
  raw('claims an unknown encoding', `${HEAD}Content-Transfer-Encoding: rot13\r\n\r\nText`),
  raw('has broken base64', `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n====!!!!====QUJD`),
  raw(
    'has broken quoted-printable',
    `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n=Z=\r\n==\r\n=4`,
  ),
  raw('has a boundary that never comes', `${HEAD}Content-Type: multipart/mixed; boundary=zzz\r\n\r\nText`),
  raw('has an empty boundary', `${HEAD}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nText`),
  raw('has no boundary', `${HEAD}Content-Type: multipart/mixed\r\n\r\n--\r\n\r\nText`),
  raw('has a type of nothing', `${HEAD}Content-Type: ;;;===\r\n\r\nText`, { parts: ['attachment-1'] }),
  raw('has parameters without end', `${HEAD}Content-Type: text/plain; ${'a=b; '.repeat(20_000)}\r\n\r\nText`),
  raw(
    'has a parameter in ten thousand pieces',
    `${HEAD}Content-Type: text/plain; ${Array.from({ length: 10_000 }, (_, index) => `name*${index}=a;`).join(' ')}\r\n\r\nText`,
  ),
  raw('has a line of two megabytes', `${HEAD}\r\n${'x'.repeat(2_000_000)}`, { problems: ['value-cut'] }),
  raw(
    'is HTML that would run',
    `${HEAD}Content-Type: text/html\r\n\r\n<script>alert(1)</script><img src=x onerror=alert(1)><p>Read me</p>`,
  ),
  raw('is HTML without an end', `${HEAD}Content-Type: text/html\r\n\r\n${'<'.repeat(200_000)}`, {
    problems: ['value-cut'],
  }),
  raw('is HTML of open comments', `${HEAD}Content-Type: text/html\r\n\r\n${'<!--'.repeat(50_000)}`),
  raw('is HTML of open tags', `${HEAD}Content-Type: text/html\r\n\r\n${'<a '.repeat(50_000)}`, {
    problems: ['value-cut'],
  }),
  raw('is HTML of entities', `${HEAD}Content-Type: text/html\r\n\r\n${'&#x1F600;&amp;'.repeat(2000)}`),
  raw(
    'is locked with S/MIME',
    `${HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD`,
    {
      parts: ['smime.p7m'],
      problems: ['mail-encrypted'],
    },
  ),
  raw(
    'is locked with PGP',
    `${HEAD}Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\nContent-Type: application/octet-stream\r\n\r\nQUJD\r\n--x--`,
    {
      parts: ['attachment-1'],
      problems: ['mail-encrypted'],
    },
  ),
  raw('has 30 multiparts inside each other', nested(30)),
  raw('has 31 messages inside each other', forwarded(31), { parts: ['attachment-1.eml'] }),
];

const kept: FileAttack[] = [
  {
    what: 'has 100 multiparts inside each other',
    file: () => nested(100),
    format: 'attachment',
    problems: ['mail-broken'],
  },
  {
    what: 'has two megabytes of headers',
    file: () => `${HEAD}${'X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(45_000)}\r\nText`,
    format: 'attachment',
    problems: ['mail-broken'],
  },
  {
    what: 'has 2,001 attachments',
    file: () =>
      makeMail({
        parts: Array.from({ length: 2001 }, () => ({ type: 'text/csv', name: 'a', content: 'a' })),
      }),
    format: 'attachment',
    problems: ['mail-too-many-parts'],
  },
  {
    what: 'is inside one that is inside one',
    file: () => makeMail(),
    allowance: { depth: 2 },
    format: 'attachment',
    problems: ['container-too-deep'],
  },
  {
    what: 'only begins like a message',
    file: () => 'From: here\r\nto there',
    format: 'attachment',
    parts: [],
  },
  {
    what: 'has a header that is none',
    file: () => `From: a@b.example\r\nnonsense\r\n${HEAD}`,
    format: 'attachment',
  },
];

const attachments: FileAttack[] = [
  attached('climbs out', '../../etc/passwd', 'passwd', ['part-name-outside']),
  attached('climbs out with backslashes', '..\\\\..\\\\evil.exe', 'evil.exe', ['part-name-outside']),
  attached('names a drive', 'C:/Windows/a.ini', 'a.ini', ['part-name-outside']),
  attached('turns the reading around', 'invoice\u202efdp.exe', 'invoicefdp.exe', ['part-name-signs']),
  attached('hides signs in an encoded word', '=?utf-8?q?pass=E2=80=8Bport.pdf?=', 'passport.pdf', [
    'part-name-signs',
  ]),
  attached('breaks the line in an encoded word', '=?utf-8?q?a=0D=0Ab.pdf?=', 'a b.pdf', ['part-name-signs']),
  attached('has no name', '', 'attachment-1'),
  attached('is __proto__', '__proto__', '__proto__'),
  {
    what: 'has 10,000 signs',
    file: () => makeMail({ parts: [{ type: 'a/b', name: `${'n'.repeat(10_000)}.pdf`, content: 'x' }] }),
    parts: [`${'n'.repeat(116)}.pdf`],
    problems: ['part-name-long'],
  },
  {
    what: 'is that of another attachment',
    file: () =>
      makeMail({
        parts: [
          { type: 'a/b', name: 'a.txt', content: 'x' },
          { type: 'a/b', name: 'a.txt', content: 'y' },
        ],
      }),
    parts: ['a.txt', 'a (2).txt'],
  },
];

const contents: FileAttack[] = [
  {
    what: 'is empty',
    file: () =>
      makeMail({
        parts: [
          { type: 'text/csv', name: 'a.csv', content: '' },
          { type: 'a/b', name: 'b', content: 'x' },
        ],
      }),
    parts: ['b'],
    problems: ['part-empty'],
  },
  {
    what: 'is more than is left for it',
    file: () =>
      makeMail({
        parts: [
          { type: 'a/b', name: 'a', content: 'x'.repeat(2000) },
          { type: 'a/b', name: 'b', content: 'x' },
        ],
      }),
    allowance: { bytes: 1000 },
    parts: ['b'],
    problems: ['container-too-much'],
  },
  {
    what: 'is a ZIP file',
    file: () =>
      makeMail({
        parts: [{ type: 'application/zip', name: 'a.zip', content: makeZip([{ name: 'b', content: 'x' }]) }],
      }),
    parts: ['a.zip'],
    problems: [],
  },
  {
    what: 'is a tracker in HTML',
    file: () =>
      makeMail({
        parts: [{ type: 'text/html', name: 'a.html', content: '<img src="https://tracker.example/1">' }],
      }),
    parts: ['a.html'],
    problems: [],
  },
];

describe('an e-mail that', () => {
  it.each(messages)('$what is still a record when it is read', async (hostile) => {
    const outcome = await attackFile(hostile);
    expectFileOutcome(outcome, hostile);
    expect(JSON.stringify(outcome.drafts)).not.toContain('<script');
  });

  it.each(kept)('$what is kept as it is when it comes', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });
});

describe('an e-mail with an attachment', () => {
  it.each(attachments)('whose name $what brings it in when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });

  it.each(contents)('that $what does no harm when it is read', async (hostile) => {
    expectFileOutcome(await attackFile(hostile), hostile);
  });
});
