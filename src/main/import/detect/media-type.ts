/** Media types by their first bytes. */
const signatures: readonly [string, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/zip', [0x50, 0x4b, 0x05, 0x06]],
  ['application/gzip', [0x1f, 0x8b]],
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/vnd.ms-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['application/rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The media type of bytes that are no text we read; undefined when they look like text. */
export function binaryMediaType(bytes: Uint8Array): string | undefined {
  for (const [mediaType, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      return mediaType === 'application/zip' ? zipMediaType(bytes) : mediaType;
    }
  }
  const start = latin1(bytes.subarray(0, 16));
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  if (start.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)/.test(start.slice(8, 12)))
    return 'image/heic';
  if (start.slice(4, 12) === 'ftypavif') return 'image/avif';
  if (isBitmap(bytes)) return 'image/bmp';
  return undefined;
}

/** `BM` alone may begin a text: the size of a known second header, and reserved zeros, have to follow. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 26) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(6, true) === 0 && [12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true));
}

/** Office documents are ZIP files whose first entries say which. */
function zipMediaType(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, 4096));
  const office = 'application/vnd.openxmlformats-officedocument';
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.text')) {
    return 'application/vnd.oasis.opendocument.text';
  }
  if (start.includes('word/')) return `${office}.wordprocessingml.document`;
  if (start.includes('xl/')) return `${office}.spreadsheetml.sheet`;
  return 'application/zip';
}

const mailHeader = /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to): /i;

/** The media type of text that is neither FHIR, C-CDA nor CSV. */
export function textMediaType(text: string): string {
  const start = text.slice(0, 4096).trimStart();
  if (/^<(?:!doctype html|html)\b/i.test(start)) return 'text/html';
  if (/^<(?:\?xml|svg\b)/.test(start) && /<svg\b/.test(start)) return 'image/svg+xml';
  if (/^<(?:\?xml|!--|[a-z_][\w.:-]*[\s/>])/i.test(start)) return 'application/xml';
  if (/^[{[]/.test(start) && /[}\]]\s*$/.test(text.slice(-200))) return 'application/json';
  if (start.startsWith('BEGIN:VCALENDAR')) return 'text/calendar';
  const headers = start.split(/\r?\n/, 12).filter((line) => mailHeader.test(line));
  return headers.length >= 3 ? 'message/rfc822' : 'text/plain';
}

/** Text has no control characters but those that move the pen. */
export function looksLikeText(text: string): boolean {
  for (let index = 0; index < Math.min(text.length, 4096); index++) {
    const unit = text.charCodeAt(index);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
