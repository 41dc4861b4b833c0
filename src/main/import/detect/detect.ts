import { type Dialect, dialectOf } from '../blue-button/report.ts';
import { guessDelimiter } from '../csv/dialect.ts';
import { limits } from '../limits.ts';
import { type DecodedText, decodeText } from '../text/decode-text.ts';
import { binaryMediaType, looksLikeText, textMediaType } from './media-type.ts';

export type Detected =
  | { format: 'fhir-json' | 'fhir-ndjson' | 'fhir-xml' | 'ccda'; mediaType: string; decoded: DecodedText }
  | { format: 'blue-button'; mediaType: string; decoded: DecodedText; dialect: Dialect }
  | { format: 'csv'; mediaType: string; decoded: DecodedText; delimiter: string }
  /** `text` where it is one. */
  | { format: 'attachment'; mediaType: string; tooLarge: boolean; text?: string };

/** What the bytes are, by looking at them. The name only decides between a table and other text. */
export function detect(bytes: Uint8Array, name: string): Detected {
  const binary = binaryMediaType(bytes);
  if (binary !== undefined) return { format: 'attachment', mediaType: binary, tooLarge: false };
  if (bytes.length > limits.documentBytes) return { format: 'attachment', ...largeFile(bytes) };
  const decoded = decodeText(bytes);
  const { text } = decoded;
  if (/^\s*[{[]/.test(text) && /"resourceType"\s*:/.test(text)) {
    return isByLine(text)
      ? { format: 'fhir-ndjson', mediaType: 'application/fhir+ndjson', decoded }
      : { format: 'fhir-json', mediaType: 'application/fhir+json', decoded };
  }
  if (isFhirXml(text)) return { format: 'fhir-xml', mediaType: 'application/fhir+xml', decoded };
  if (isClinicalDocument(text)) return { format: 'ccda', mediaType: 'application/xml', decoded };
  const dialect = dialectOf(text);
  if (dialect) return { format: 'blue-button', mediaType: 'text/plain', decoded, dialect };
  const mediaType = textMediaType(text);
  const mayBeTable = mediaType === 'text/plain' && !looksBinary(text);
  const delimiter = mayBeTable ? guessDelimiter(text, name) : undefined;
  if (delimiter !== undefined) return { format: 'csv', mediaType: 'text/csv', decoded, delimiter };
  const isText = looksLikeText(text);
  return {
    format: 'attachment',
    mediaType: isText ? mediaType : 'application/octet-stream',
    tooLarge: false,
    text,
  };
}

function largeFile(bytes: Uint8Array): { mediaType: string; tooLarge: boolean } {
  const { text } = decodeText(bytes.subarray(0, 4096));
  if (!looksLikeText(text)) return { mediaType: 'application/octet-stream', tooLarge: false };
  return { mediaType: textMediaType(text), tooLarge: true };
}

/** One object to a line: at least two of the first lines are whole objects, and each begins one. */
function isByLine(text: string): boolean {
  const lines = text
    .split('\n', 8)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const whole = lines.filter((line) => line.startsWith('{') && line.endsWith('}'));
  return whole.length >= 2 && lines.every((line) => line.startsWith('{'));
}

/** The first element is of the FHIR namespace. */
function isFhirXml(text: string): boolean {
  const [first = ''] = /<[A-Za-z_][^>]*>/.exec(text.slice(0, 64 * 1024)) ?? [];
  return /^\s*</.test(text) && /\sxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/hl7\.org\/fhir["']/.test(first);
}

function isClinicalDocument(text: string): boolean {
  return /^\s*</.test(text) && /<(?:[\w.-]+:)?ClinicalDocument[\s>]/.test(text.slice(0, 64 * 1024));
}

/** A stray zero or control character does not make a table a binary file; many do. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 2 + start.length / 200;
}
