/** RFC 5322 counts lines of 998 bytes at most and asks for 78; an encoded word of RFC 2047 has 75 at most, and fits beside a header’s name. */
const WORD_BYTES = 39;
const LINE_LENGTH = 76;
const encoder = new TextEncoder();

/** One line of a header: no controls, so that no text can begin a header of its own. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A header with free text: as it is where that is plain ASCII, in encoded words (RFC 2047) where it is not. */
export function textHeader(name: string, text: string): string {
  return fold(`${name}:`, words(oneLine(text)));
}

/** `Name <address>`; undefined where there is no address that mail can carry. */
export function addressHeader(name: string, party: { name: string; email: string }): string | undefined {
  const address = findAddress(party.email);
  if (address === undefined) return undefined;
  const label = oneLine(party.name);
  if (label === '') return `${name}: ${address}`;
  return fold(`${name}:`, [...phrase(label), `<${address}>`]);
}

/** An address that mail can carry without SMTPUTF8: ASCII, one @, no spaces or brackets. undefined for anything else. */
export function findAddress(text: string): string | undefined {
  const address = text.trim();
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/.test(
    address,
  )
    ? address
    : undefined;
}

function phrase(label: string): string[] {
  const isAtoms = /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+$/.test(label) && !label.includes('=?');
  return isAtoms ? label.split(' ') : encodedWords(label);
}

function words(text: string): string[] {
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
  const plain = text.split(' ');
  return isPlain && plain.every(({ length }) => length < LINE_LENGTH - 12) ? plain : encodedWords(text);
}

/** In base64, each with whole characters. A space between two encoded words is not shown. */
function encodedWords(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (encoder.encode(part + character).length > WORD_BYTES) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((chunk) => `=?UTF-8?B?${Buffer.from(chunk, 'utf8').toString('base64')}?=`);
}

/** Words on lines of at most 76, each further line after a space. */
export function fold(start: string, parts: readonly string[]): string {
  const lines: string[] = [];
  let line = start;
  for (const part of parts) {
    if (line.length + 1 + part.length > LINE_LENGTH && line.trim() !== '') {
      lines.push(line);
      line = ` ${part}`;
    } else line += ` ${part}`;
  }
  return [...lines, line].join('\r\n');
}
