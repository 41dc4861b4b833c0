import { createHash } from 'node:crypto';
import type { OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import { toSafeFileName } from '../../file-name.ts';
import { createLetterWords } from '../letter-words.ts';
import { toPlainText } from '../plain-text.ts';
import { addressHeader, fold, oneLine, textHeader } from './header-text.ts';
import { toQuotedPrintable } from './quoted-printable.ts';

export interface MailAttachment {
  name: string;
  /** `application/pdf` */
  mediaType: string;
  bytes: Uint8Array;
}

export interface MailAddresses {
  fromEmail: string;
  toEmail: string;
}

const CRLF = '\r\n';

/**
 * A letter as a message that mail programs open and send (RFC 5322, MIME): a draft, without a message id
 * or a time, which the program that sends it gives. Whatever stands in the letter, there are no headers
 * but these, every byte is ASCII, and no line but that of a very long address is longer than 78. The same letter gives the same bytes.
 */
export function writeMail(
  letter: OutgoingLetter,
  { fromEmail, toEmail }: MailAddresses,
  attachments: readonly MailAttachment[] = [],
): Uint8Array {
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    toQuotedPrintable(toPlainText(letter)),
  ].join(CRLF);
  const headers = [
    addressHeader('From', { name: letter.sender.name, email: fromEmail }),
    addressHeader('To', { name: letter.recipient.name, email: toEmail }),
    textHeader('Subject', mailSubject(letter)),
    `Date: ${toMailDate(letter.on)}`,
    `Content-Language: ${letter.language}`,
    // Mail programs that know it open the message to be sent, not to be read.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ].filter((header) => header !== undefined);
  const body = attachments.length === 0 ? text : multipart(text, attachments);
  return new TextEncoder().encode(`${headers.join(CRLF)}${CRLF}${body}${CRLF}`);
}

/** The subject with the reference, so that an answer is found again. */
export function mailSubject({ language, subject, reference }: OutgoingLetter): string {
  return oneLine(createLetterWords(language).say('frame.mailSubject', { subject, reference }));
}

function multipart(text: string, attachments: readonly MailAttachment[]): string {
  const parts = [text, ...attachments.map(attachmentPart)];
  const boundary = boundaryFor(parts);
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
  ].join(CRLF);
}

/** Quoted-printable and base64 never have `=_`, so no part can hold it. */
function boundaryFor(parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\0')).digest('hex');
  return `=_deedbox_${digest.slice(0, 20)}`;
}

function attachmentPart({ name, mediaType, bytes }: MailAttachment): string {
  const type = /^[a-z]+\/[a-z0-9.+-]+$/i.test(mediaType) ? mediaType : 'application/octet-stream';
  const base64 = Buffer.from(bytes).toString('base64');
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    fold('Content-Disposition: attachment;', fileNameParameters(toSafeFileName(name))),
    '',
    base64.replace(/.{1,76}/g, `$&${CRLF}`).trimEnd(),
  ].join(CRLF);
}

/** Plain in ASCII, and in full by RFC 2231, in pieces that fit on a line. */
function fileNameParameters(name: string): string[] {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_').slice(0, 60);
  if (ascii === name) return [`filename="${ascii}"`];
  const encoded = [...Buffer.from(name, 'utf8')].map((byte) => {
    const sign = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [''];
  for (const sign of encoded) {
    if ((pieces.at(-1) ?? '').length + sign.length > 50) pieces.push('');
    pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece, index) => {
    const start = index === 0 ? "utf-8''" : '';
    return `filename*${index}*=${start}${piece}${index === pieces.length - 1 ? '' : ';'}`;
  });
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Noon, so that the day is the same nearly everywhere. */
function toMailDate(on: OutgoingLetter['on']): string {
  const at = new Date(`${on}T12:00:00Z`);
  const day = `${WEEKDAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`;
  return `${day} ${String(at.getUTCFullYear()).padStart(4, '0')} 12:00:00 +0000`;
}
