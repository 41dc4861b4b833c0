export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Bytes as text, with the way back. Indices count UTF-16 code units of `text`, as JavaScript does.
 */
export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  encoding: TextEncoding;
  /** False when the bytes are not UTF-8, as they ought to be, and were read as Windows-1252 instead. */
  sound: boolean;
  /** Index into `text` → offset into the original bytes. */
  byteOffset(index: number): number;
}

/**
 * [Note: which encoding]
 * A byte order mark decides. Without one, zero bytes in every second place mean UTF-16. All else is
 * UTF-8 if it is valid UTF-8, whatever the file says of itself, and Windows-1252 if it is not: that is
 * what spreadsheets in Britain write, and every byte of it is one character, so that offsets stay exact.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, markBytes } = guessEncoding(bytes);
  const body = bytes.subarray(markBytes);
  if (encoding !== 'utf-8') return decodeUtf16(body, encoding, markBytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text, encoding, sound: true, byteOffset: utf8Offsets(text, body.length, markBytes) };
  } catch {
    const text = new TextDecoder('windows-1252').decode(body);
    return { text, encoding: 'windows-1252', sound: false, byteOffset: (index) => markBytes + index };
  }
}

function guessEncoding(bytes: Uint8Array): { encoding: TextEncoding; markBytes: number } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const zeros = countZeros(bytes.subarray(0, 512));
  if (zeros.odd > zeros.pairs * 0.7 && zeros.even === 0) return { encoding: 'utf-16le', markBytes: 0 };
  if (zeros.even > zeros.pairs * 0.7 && zeros.odd === 0) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: 'utf-8', markBytes: 0 };
}

function countZeros(bytes: Uint8Array): { even: number; odd: number; pairs: number } {
  const zeros = { even: 0, odd: 0, pairs: Math.max(1, bytes.length >> 1) };
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) zeros.even++;
    else zeros.odd++;
  }
  return zeros;
}

function decodeUtf16(
  body: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be' | 'windows-1252',
  markBytes: number,
) {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  return {
    text,
    encoding,
    sound: body.length % 2 === 0,
    byteOffset: (index: number) => markBytes + Math.min(index * 2, body.length),
  };
}

const CHECKPOINT = 1024;

/** One checkpoint per 1,024 code units; the rest of the way is walked. */
function utf8Offsets(text: string, byteLength: number, markBytes: number): (index: number) => number {
  if (text.length === byteLength) return (index) => markBytes + index;
  let checkpoints: Uint32Array | undefined;
  return (index) => {
    checkpoints ??= makeCheckpoints(text);
    const block = Math.floor(index / CHECKPOINT);
    return markBytes + (checkpoints[block] ?? 0) + utf8Length(text, block * CHECKPOINT, index);
  };
}

function makeCheckpoints(text: string): Uint32Array {
  const checkpoints = new Uint32Array(Math.floor(text.length / CHECKPOINT) + 1);
  for (let block = 1; block < checkpoints.length; block++) {
    const before = (checkpoints[block - 1] ?? 0) as number;
    checkpoints[block] = before + utf8Length(text, (block - 1) * CHECKPOINT, block * CHECKPOINT);
  }
  return checkpoints;
}

/** Bytes in UTF-8 of the code units [from, to). A surrogate pair counts four, three of them for its first half. */
function utf8Length(text: string, from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xdc00 && unit <= 0xdfff) length += 1;
    else length += 3;
  }
  return length;
}

/** 1-based line and column of an index, as an editor counts them. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: index - lineStart + 1 };
}
