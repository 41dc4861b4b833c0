import { utf8 } from '../vault/bytes.ts';
import { toCsvLine } from './csv-text.ts';
import { type ExportWords, valueText } from './export-words.ts';
import { type BoxView, type OpenedRecord, readHistory, readRecords } from './read-box.ts';

/** Where each document's file stands in the archive, by document id; nothing for one that could not be read. */
export type FilePaths = ReadonlyMap<string, string>;

/** Bytes gathered before they are passed on. */
const PIECE_CHARACTERS = 64 * 1024;
/** A program for tables takes UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Records as they are now: everything there is about them, for programs. */
export function recordsJson(box: BoxView, files: FilePaths): AsyncIterable<Uint8Array> {
  return inPieces(toJsonArray(readRecords(box), (record) => toPlain(record, files)));
}

export function historyJson(box: BoxView, files: FilePaths): AsyncIterable<Uint8Array> {
  return inPieces(toJsonArray(readHistory(box), (record) => toPlain(record, files)));
}

export function recordsCsv(box: BoxView, files: FilePaths, words: ExportWords): AsyncIterable<Uint8Array> {
  return inPieces(recordLines(box, files, words));
}

/** One line for each field of each record. */
export function fieldsCsv(box: BoxView, words: ExportWords): AsyncIterable<Uint8Array> {
  return inPieces(fieldLines(box, words));
}

export async function* toJsonArray<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  toValue: (item: Item) => unknown,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of items) {
    yield before + JSON.stringify(toValue(item));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export async function* inPieces(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < PIECE_CHARACTERS) continue;
    yield utf8(held);
    held = '';
  }
  if (held !== '') yield utf8(held);
}

const recordColumns = [
  'id',
  'type',
  'category',
  'title',
  'detail',
  'date',
  'agency',
  'file',
  'place',
  'revision',
  'savedAt',
] as const;

async function* recordLines(box: BoxView, files: FilePaths, words: ExportWords): AsyncGenerator<string> {
  const { say, vocabulary } = words;
  yield BYTE_ORDER_MARK + toCsvLine(recordColumns.map((column) => say(`columns.${column}`)));
  for await (const { head, savedAtMs, stored } of readRecords(box))
    yield toCsvLine([
      head.recordId,
      vocabulary.type(stored.type),
      vocabulary.category(stored.category),
      stored.title,
      stored.detail,
      stored.date,
      stored.agency,
      files.get(stored.documentId) ?? '',
      vocabulary.place(stored.locator),
      String(head.revision),
      new Date(savedAtMs).toISOString(),
    ]);
}

const fieldColumns = ['id', 'title', 'date', 'field', 'value', 'code', 'system'] as const;

async function* fieldLines(box: BoxView, words: ExportWords): AsyncGenerator<string> {
  const { say, vocabulary } = words;
  yield BYTE_ORDER_MARK + toCsvLine(fieldColumns.map((column) => say(`columns.${column}`)));
  for await (const { head, stored } of readRecords(box))
    for (const { label, value } of stored.fields) {
      const { code, system } = value.type === 'coded' ? value : { code: '', system: '' };
      const about = [head.recordId, stored.title || vocabulary.type(stored.type), stored.date];
      yield toCsvLine([...about, vocabulary.label(label), valueText(value, words), code, system]);
    }
}

function toPlain({ head, savedAtMs, stored }: OpenedRecord, files: FilePaths) {
  const { kind: _, documentName, ...record } = stored;
  return {
    id: head.recordId,
    revision: head.revision,
    deleted: head.isDeleted,
    savedAt: new Date(savedAtMs).toISOString(),
    ...record,
    documentName,
    file: files.get(stored.documentId) ?? null,
  };
}
