const LINE_LENGTH = 76;

/** RFC 2045 6.7: text as ASCII lines of at most 76, ending in CRLF; any text comes back as it was, with CRLF for its line breaks. */
export function toQuotedPrintable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n/g, '\n')
    .split('\n')
    .map(quoteLine)
    .join('\r\n');
}

function quoteLine(line: string): string {
  const signs = [...Buffer.from(line, 'utf8')].map((byte, index, bytes) =>
    quoteByte(byte, index === bytes.length - 1),
  );
  const lines: string[] = [];
  let current = '';
  for (const sign of signs) {
    if (current.length + sign.length > LINE_LENGTH - 1) {
      lines.push(`${current}=`);
      current = '';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}

/** Space and tab may stand, but not at the end of a line. A leading dot or `From ` would be changed on the way. */
function quoteByte(byte: number, isLast: boolean): string {
  const isBlank = byte === 0x20 || byte === 0x09;
  const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d && byte !== 0x2e && byte !== 0x46;
  if (isPlain || (isBlank && !isLast)) return String.fromCharCode(byte);
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
