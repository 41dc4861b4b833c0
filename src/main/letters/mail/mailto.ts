import type { OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import { toPlainText } from '../plain-text.ts';
import { findAddress } from './header-text.ts';
import { mailSubject } from './write-mail.ts';

/**
 * What a link may be long everywhere: Windows hands 2,083 characters to a mail program and some cut off
 * earlier (from memory).
 */
export const MAILTO_LENGTH = 1900;

export type MailtoLink =
  /** The whole letter is in the link. */
  | { kind: 'whole'; url: string }
  /** The letter is too long: the link has address and subject, and the person pastes `text`. */
  | { kind: 'paste'; url: string; text: string };

/** undefined where the address is none. RFC 6068: everything percent-encoded, line breaks as %0D%0A. */
export function toMailto(letter: OutgoingLetter, toEmail: string): MailtoLink | undefined {
  const address = findAddress(toEmail);
  if (address === undefined) return undefined;
  const text = toPlainText(letter);
  const start = `mailto:${encode(address).replace('%40', '@')}?subject=${encode(mailSubject(letter))}`;
  const url = `${start}&body=${encode(text.replace(/\n/g, '\r\n'))}`;
  return url.length <= MAILTO_LENGTH
    ? { kind: 'whole', url }
    : { kind: 'paste', url: shortened(start), text };
}

/** A subject too long for any link is left to the person as well. */
function shortened(url: string): string {
  return url.length <= MAILTO_LENGTH ? url : url.slice(0, url.indexOf('?'));
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
