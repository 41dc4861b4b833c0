import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../src/main/letters/compose/compose-letter.ts';
import { MAILTO_LENGTH, toMailto } from '../../../src/main/letters/mail/mailto.ts';
import { type MailAttachment, mailSubject, writeMail } from '../../../src/main/letters/mail/write-mail.ts';
import { toPlainText } from '../../../src/main/letters/plain-text.ts';
import { letterKinds, type OutgoingLetter } from '../../../src/shared/model/outgoing-letter.ts';
import { hasCommand } from '../../support/commands.ts';
import { caseOf, contextOf } from './support.ts';

const python = hasCommand('python3');
if (!python) console.log('skipped: mails are read by a third program where Python 3 is there');

const addresses = { fromEmail: 'sian@post.example', toEmail: 'data@dyffryngwyn.example' };
const letterOf = (changes: object = {}): OutgoingLetter =>
  composeLetter('accessRequest', contextOf(caseOf(changes), '2026-11-24')).letter;
const HEADERS = ['from', 'to', 'subject', 'date', 'content-language', 'x-unsent', 'mime-version'];
const pdf: MailAttachment = {
  name: 'Llythyr Siân Ŵyn-Jones, rhif "1" – cais am gopi o ddata personol.pdf',
  mediaType: 'application/pdf',
  bytes: Uint8Array.from({ length: 5000 }, (_, index) => index % 256),
};
const parse = (bytes: Uint8Array) => PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
const unbroken = (text: string | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trimEnd();

describe('a letter as a mail', () => {
  it('comes back as it was, with its file, when a mail program reads it', async () => {
    const letter = letterOf({ language: 'cy' });
    const mail = await parse(writeMail(letter, addresses, [pdf]));
    expect(mail.subject).toBe('Cais am gopi o’m data personol [DB-7K3Q-2F]');
    expect(mail.from).toMatchObject({ name: 'Siân Ŵyn-Jones', address: 'sian@post.example' });
    expect(mail.to?.[0]).toMatchObject({ name: 'Cyngor Dyffryn Gŵyn', address: 'data@dyffryngwyn.example' });
    expect(unbroken(mail.text)).toBe(toPlainText(letter).trimEnd());
    const [attachment] = mail.attachments;
    expect(attachment).toMatchObject({ mimeType: 'application/pdf', disposition: 'attachment' });
    expect(attachment?.filename).toBe('Llythyr Siân Ŵyn-Jones, rhif _1_ – cais am gopi o ddata personol.pdf');
    expect(new Uint8Array(attachment?.content as ArrayBuffer)).toEqual(pdf.bytes);
  });

  it('is the same when it is written again', () => {
    expect(writeMail(letterOf(), addresses, [pdf])).toEqual(writeMail(letterOf(), addresses, [pdf]));
  });

  it('has short ASCII lines when it is in Welsh', () => {
    const text = Buffer.from(writeMail(letterOf({ language: 'cy' }), addresses, [pdf])).toString('latin1');
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(78);
  });

  it.each([
    'sian@post.example\r\nBcc: thief@evil.example',
    'sian@post.example, thief@evil.example',
    '<thief@evil.example>',
    'thief@evil.example (x)',
    'no address',
    'siân@post.example',
  ])('goes to nobody when the address is %j', async (toEmail) => {
    const mail = await parse(writeMail(letterOf(), { ...addresses, toEmail }));
    expect(mail.to).toBeUndefined();
    expect(mail.bcc).toBeUndefined();
    expect(toMailto(letterOf(), toEmail)).toBeUndefined();
  });

  it('has no header but its own, and says what was written, when anything stands in any field', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        'x\r\nBcc: thief@evil.example',
        'x\n\nbody',
        '=?utf-8?Q?=0D=0ABcc:_x?=',
        '\r\n.\r\n',
        'From here',
        '--=_deedbox_',
      ),
    );
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (name, subject, body) => {
        const party = { name, addressLines: [name], contactLines: [name] };
        const letter: OutgoingLetter = {
          ...letterOf(),
          sender: party,
          recipient: party,
          subject,
          reference: name,
          blocks: [{ kind: 'paragraph', text: body }],
        };
        const bytes = writeMail(letter, addresses, [
          { name: subject, mediaType: name, bytes: new Uint8Array(3) },
        ]);
        const mail = await parse(bytes);
        const keys = mail.headers.map(({ key }) => key);
        expect(keys.slice(0, HEADERS.length)).toEqual(HEADERS);
        expect(keys.slice(HEADERS.length)).toEqual(['content-type']);
        expect(mail.to).toHaveLength(1);
        expect(mail.to?.[0]?.address).toBe(addresses.toEmail);
        expect(mail.subject).toBe(mailSubject(letter));
        expect(mail.attachments).toHaveLength(1);
        expect(unbroken(mail.text)).toBe(unbroken(toPlainText(letter).toWellFormed()));
      }),
      { numRuns: process.env.DEEDBOX_FULL ? 5000 : 200 },
    );
  });

  it.skipIf(!python)('reads the same when Python’s library reads it', () => {
    const script = [
      'import sys, json, email, email.policy',
      'm = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)',
      'a = [p.get_filename() for p in m.iter_attachments()]',
      'd = [type(x).__name__ for p in m.walk() for x in p.defects]',
      'print(json.dumps([m["subject"], m["to"], m.get_body().get_content(), a, d]))',
    ].join('\n');
    const letter = letterOf({ language: 'cy' });
    const input = writeMail(letter, addresses, [pdf]);
    const answer = execFileSync('python3', ['-c', script], { input, encoding: 'utf8' });
    const [subject, to, text, files, defects] = JSON.parse(answer) as [
      string,
      string,
      string,
      string[],
      string[],
    ];
    expect(subject).toBe(mailSubject(letter));
    expect(to).toBe('Cyngor Dyffryn Gŵyn <data@dyffryngwyn.example>');
    expect(unbroken(text)).toBe(unbroken(toPlainText(letter)));
    expect(files).toEqual([pdf.name.replaceAll('"', '_')]);
    expect(defects).toEqual([]);
  });
});

describe('a letter as a link to a mail program', () => {
  it('carries address, subject and all of the text when that is short', () => {
    const { letter } = composeLetter('withdrawal', contextOf(caseOf({ language: 'cy' }), '2026-11-24'));
    const link = toMailto(letter, addresses.toEmail);
    expect(link?.kind).toBe('whole');
    const url = new URL(link?.url ?? '');
    expect(url.pathname).toBe(addresses.toEmail);
    const read = (name: string) =>
      decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(url.search)?.[1] ?? '');
    expect(read('subject')).toBe(mailSubject(letter));
    expect(read('body')).toBe(toPlainText(letter).replaceAll('\n', '\r\n'));
  });

  it('is never longer than mail programs take, and gives the text to paste, when anything is in the letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...letterKinds),
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        (kind, text) => {
          const composed = composeLetter(
            kind,
            contextOf(caseOf(), '2026-11-24', { letterText: text }),
          ).letter;
          const link = toMailto({ ...composed, subject: text.slice(0, 900) }, addresses.toEmail);
          expect(link?.url.length).toBeLessThanOrEqual(MAILTO_LENGTH);
          expect(link?.url).toMatch(/^mailto:data@dyffryngwyn\.example(\?[A-Za-z0-9._~=&%-]*)?$/);
          if (link?.kind === 'paste') expect(link.text).toContain('Yours faithfully');
          expect((link?.url.match(/&/g) ?? []).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
