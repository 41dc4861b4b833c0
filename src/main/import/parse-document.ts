import { DeedboxError } from '../../shared/errors.ts';
import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import type { Problem } from '../../shared/model/document.ts';
import { parseBlueButton } from './blue-button/parse-blue-button.ts';
import { parseCcda } from './ccda/parse-ccda.ts';
import { parseCsv } from './csv/parse-csv.ts';
import { TooManyRows } from './csv/read-rows.ts';
import { type Detected, detect } from './detect/detect.ts';
import { parseFhir } from './fhir/parse-fhir.ts';
import { findPieces, findPiecesByLine } from './fhir/pieces.ts';
import { readPieces } from './fhir/read-pieces.ts';
import type { ReadResource } from './fhir/read-resource.ts';
import { readXmlDocument } from './fhir/read-xml-document.ts';
import { asAttachment, type Listeners, type ReadDocument } from './parsed-document.ts';
import { readXml } from './xml/xml-tree.ts';

/**
 * A file that is text → drafts and problems; any other is an attachment here (see `parseFile`). Pure: no files, no network, no clock. Drafts are handed on as they are
 * made, and count only once this has returned. A file that turns out not to be readable comes back as
 * an attachment with a problem that says why. Throws DeedboxError `import/empty`, `import/bad-mapping`.
 */
export function parseDocument(
  bytes: Uint8Array,
  name: string,
  mapping: CsvMapping | null,
  listeners: Listeners,
): ReadDocument {
  if (bytes.length === 0) throw new DeedboxError('import/empty');
  const detected = detect(bytes, name);
  const read = readAs(detected, mapping, listeners);
  if ('decoded' in detected && !detected.decoded.sound && read.format !== 'attachment') {
    read.problems.unshift({ code: 'encoding-guessed', params: {} });
  }
  return read;
}

function readAs(detected: Detected, mapping: CsvMapping | null, listeners: Listeners): ReadDocument {
  switch (detected.format) {
    case 'attachment': {
      const { format, mediaType, tooLarge } = detected;
      if (tooLarge) return asAttachment(mediaType, [{ code: 'too-large-to-read', params: {} }]);
      return { format, mediaType, problems: whyNotRead(detected) };
    }
    case 'fhir-json':
    case 'fhir-ndjson':
      return readFhir(detected, listeners);
    case 'fhir-xml':
      return readFhirXml(detected, listeners);
    case 'ccda': {
      const read = parseCcda(detected.decoded, listeners);
      return read.kind === 'unreadable'
        ? asAttachment(detected.mediaType, [read.problem])
        : { format: 'ccda', mediaType: detected.mediaType, problems: read.problems };
    }
    case 'blue-button': {
      const { format, mediaType, decoded, dialect } = detected;
      return { format, mediaType, problems: parseBlueButton(decoded, dialect, listeners) };
    }
    case 'csv':
      return readCsv(detected, mapping, listeners);
  }
}

/** Data that is of no kind we read into records: said, since a person would expect records from it. */
function whyNotRead({ mediaType, text }: Extract<Detected, { format: 'attachment' }>): Problem[] {
  if (mediaType === 'application/json' && text !== undefined) return whyNoJson(text);
  if (mediaType !== 'application/xml' || text === undefined) return [];
  const read = readXml(text);
  if (read.kind === 'unreadable') return [read.problem];
  return [{ code: 'xml-unknown-kind', params: { name: read.root.name.slice(0, 100) } }];
}

function whyNoJson(text: string): Problem[] {
  const found = findPieces(text);
  return [found.kind === 'unreadable' ? found.problem : { code: 'json-unknown-kind', params: {} }];
}

type DetectedText = Extract<Detected, { format: 'fhir-json' | 'fhir-ndjson' | 'fhir-xml' | 'ccda' }>;

function readFhir({ format, mediaType, decoded }: DetectedText, listeners: Listeners): ReadDocument {
  const isByLine = format === 'fhir-ndjson';
  const found = isByLine ? findPiecesByLine(decoded.text) : findPieces(decoded.text);
  if (found.kind === 'other-json')
    return asAttachment('application/json', [{ code: 'json-unknown-kind', params: {} }]);
  if (found.kind === 'unreadable') return asAttachment('application/json', [found.problem]);
  const read = (): Iterable<ReadResource> => readPieces(decoded, found.pieces);
  const sizeBytes = decoded.byteOffset(decoded.text.length);
  return { format, mediaType, problems: parseFhir(read, found.problems, listeners, sizeBytes) };
}

function readFhirXml({ format, mediaType, decoded }: DetectedText, listeners: Listeners): ReadDocument {
  const found = readXmlDocument(decoded);
  if (found.kind === 'unreadable') return asAttachment('application/xml', [found.problem]);
  const sizeBytes = decoded.byteOffset(decoded.text.length);
  return { format, mediaType, problems: parseFhir(found.read, found.problems, listeners, sizeBytes) };
}

function readCsv(
  { format, mediaType, decoded, delimiter }: Extract<Detected, { format: 'csv' }>,
  mapping: CsvMapping | null,
  listeners: Listeners,
): ReadDocument {
  if (mapping === null) return { format, mediaType, problems: [] };
  try {
    return { format, mediaType, problems: parseCsv(decoded, delimiter, mapping, listeners) };
  } catch (error) {
    if (!(error instanceof TooManyRows)) throw error;
    return asAttachment(mediaType, [{ code: 'csv-too-many-rows', params: {} }]);
  }
}
