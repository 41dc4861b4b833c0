/** RFC 5545 3.1: lines of at most 75 bytes; a longer one goes on after CRLF and a space. */
const LINE_BYTES = 75;

/** A line of a calendar, folded between characters and never within one. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character, 'utf8');
    if (bytes + size > LINE_BYTES) {
      lines.push(line);
      line = ' ';
      bytes = 1;
    }
    line += character;
    bytes += size;
  }
  return [...lines, line].join('\r\n');
}

/** RFC 5545 3.3.11: free text as a value. No control but a line break comes through. */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}
