import { DeedboxError } from './errors.ts';
import { type Category, categories } from './model/category.ts';
import { fromId, ID_BYTES, toId } from './model/ids.ts';
import { type Summary, type SummaryKind, summaryKinds } from './model/summary.ts';

/**
 * [Note: columns, not objects]
 * Summaries are kept and sent as columns: numbers side by side, repeated words once in a dictionary,
 * all titles in one text. 50,000 summaries are then one buffer that is moved once and read in place;
 * an object is made only for a row that is on the screen. The layout is normative: docs/vault-format.md §8.
 */
const MAGIC = 0x43584244; // 'DBXC', little-endian
const VERSION = 1;
const HASH_BYTES = 16;
const MAX_COUNT = 5_000_000;

export const dictionaryNames = ['kinds', 'types', 'categories', 'agencies', 'documents'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

export interface Columns {
  dictionaries: Record<DictionaryName, string[]>;
  indices: Record<DictionaryName, Uint32Array>;
  ids: Uint8Array;
  hashes: Uint8Array;
  revisions: Uint32Array;
  flags: Uint32Array;
  ymd: Uint32Array;
  minutes: Uint32Array;
  savedAtMs: Float64Array;
  /** Offsets in UTF-16 code units: row i has its title at [2i, 2i+1) and its detail at [2i+1, 2i+2). */
  textOffsets: Uint32Array;
  text: string;
}

/** Summaries read in place. Rows are numbered from 0; nothing is decoded until it is asked for. */
export class Catalogue {
  readonly length: number;
  /** For who takes all rows over: in place, for as long as the page's memory is there. */
  readonly columns: Readonly<Columns>;

  constructor(length: number, columns: Columns) {
    this.length = length;
    this.columns = columns;
  }

  recordId(row: number): string {
    return toId(this.columns.ids.subarray(row * ID_BYTES, (row + 1) * ID_BYTES));
  }

  revision(row: number): number {
    return this.columns.revisions[row] as number;
  }

  kind(row: number): SummaryKind {
    return this.#word('kinds', row) as SummaryKind;
  }

  type(row: number): string {
    return this.#word('types', row);
  }

  category(row: number): Category {
    return this.#word('categories', row) as Category;
  }

  agency(row: number): string {
    return this.#word('agencies', row);
  }

  documentId(row: number): string {
    return this.#word('documents', row);
  }

  flags(row: number): number {
    return this.columns.flags[row] as number;
  }

  ymd(row: number): number {
    return this.columns.ymd[row] as number;
  }

  minutes(row: number): number {
    return this.columns.minutes[row] as number;
  }

  savedAtMs(row: number): number {
    return this.columns.savedAtMs[row] as number;
  }

  title(row: number): string {
    const { text, textOffsets } = this.columns;
    return text.slice(textOffsets[row * 2], textOffsets[row * 2 + 1]);
  }

  detail(row: number): string {
    const { text, textOffsets } = this.columns;
    return text.slice(textOffsets[row * 2 + 1], textOffsets[row * 2 + 2]);
  }

  contentHash(row: number): Uint8Array {
    return this.columns.hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES);
  }

  /** One row as an object, for the few that need it whole. */
  summary(row: number): Summary {
    return {
      recordId: this.recordId(row),
      revision: this.revision(row),
      kind: this.kind(row),
      type: this.type(row),
      category: this.category(row),
      title: this.title(row),
      detail: this.detail(row),
      date: { ymd: this.ymd(row), minutes: this.minutes(row) },
      agency: this.agency(row),
      documentId: this.documentId(row),
      flags: this.flags(row),
      savedAtMs: this.savedAtMs(row),
      contentHash: this.contentHash(row),
    };
  }

  #word(dictionary: DictionaryName, row: number): string {
    const index = this.columns.indices[dictionary][row] as number;
    return this.columns.dictionaries[dictionary][index] as string;
  }
}

class DictionaryBuilder {
  readonly words: string[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(word: string): number {
    let index = this.#indices.get(word);
    if (index === undefined) {
      index = this.words.length;
      this.words.push(word);
      this.#indices.set(word, index);
    }
    return index;
  }
}

/** Summaries → bytes, in the order given. */
export function encodeCatalogue(summaries: readonly Summary[]): Uint8Array {
  const count = summaries.length;
  const dictionaries = Object.fromEntries(
    dictionaryNames.map((name) => [name, new DictionaryBuilder()]),
  ) as Record<DictionaryName, DictionaryBuilder>;
  const indices = Object.fromEntries(dictionaryNames.map((name) => [name, new Uint32Array(count)])) as Record<
    DictionaryName,
    Uint32Array
  >;
  const ids = new Uint8Array(count * ID_BYTES);
  const hashes = new Uint8Array(count * HASH_BYTES);
  const numbers = Array.from({ length: 4 }, () => new Uint32Array(count)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const [revisions, flags, ymd, minutes] = numbers;
  const savedAtMs = new Float64Array(count);
  const textOffsets = new Uint32Array(count * 2 + 1);
  const texts: string[] = [];
  let textLength = 0;

  summaries.forEach((summary, row) => {
    ids.set(fromId(summary.recordId), row * ID_BYTES);
    hashes.set(summary.contentHash.subarray(0, HASH_BYTES), row * HASH_BYTES);
    indices.kinds[row] = dictionaries.kinds.indexOf(summary.kind);
    indices.types[row] = dictionaries.types.indexOf(summary.type);
    indices.categories[row] = dictionaries.categories.indexOf(summary.category);
    indices.agencies[row] = dictionaries.agencies.indexOf(summary.agency);
    indices.documents[row] = dictionaries.documents.indexOf(summary.documentId);
    revisions[row] = summary.revision;
    flags[row] = summary.flags;
    ymd[row] = summary.date.ymd;
    minutes[row] = summary.date.minutes;
    savedAtMs[row] = summary.savedAtMs;
    // A lone surrogate would become U+FFFD on the way: make it so before its length is counted.
    const title = summary.title.toWellFormed();
    const detail = summary.detail.toWellFormed();
    texts.push(title, detail);
    textOffsets[row * 2 + 1] = textLength + title.length;
    textLength += title.length + detail.length;
    textOffsets[row * 2 + 2] = textLength;
  });

  const words = dictionaryNames.map((name) => dictionaries[name].words);
  const head = new TextEncoder().encode(JSON.stringify(words));
  const text = new TextEncoder().encode(texts.join(''));
  const parts = [
    asBytes(new Uint32Array([MAGIC, VERSION, count, head.length, text.length, 0])),
    asBytes(savedAtMs),
    ...numbers.map(asBytes),
    ...dictionaryNames.map((name) => asBytes(indices[name])),
    asBytes(textOffsets),
    ids,
    hashes,
    head,
    text,
  ];
  return concatenate(parts);
}

/** Bytes → summaries read in place. Throws `crypto/refused` for anything `encodeCatalogue` would not write. */
export function decodeCatalogue(bytes: Uint8Array): Catalogue {
  // A copy, also of a Buffer, whose own `slice` would give the same memory again.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > aligned.length) throw refused('ends early');
    at += length;
    return aligned.subarray(at - length, at);
  };
  const takeNumbers = (count: number): Uint32Array => {
    const part = take(count * 4);
    return new Uint32Array(part.buffer, part.byteOffset, count);
  };

  const [magic, version, count = 0, headLength = 0, textBytes = 0] = takeNumbers(6);
  if (magic !== MAGIC || version !== VERSION || count > MAX_COUNT) throw refused('unknown header');
  const saved = take(count * 8);
  const savedAtMs = new Float64Array(saved.buffer, saved.byteOffset, count);
  const revisions = takeNumbers(count);
  const flags = takeNumbers(count);
  const ymd = takeNumbers(count);
  const minutes = takeNumbers(count);
  const indices = Object.fromEntries(
    dictionaryNames.map((name) => [name, takeNumbers(count)]),
  ) as Columns['indices'];
  const textOffsets = takeNumbers(count * 2 + 1);
  const ids = take(count * ID_BYTES);
  const hashes = take(count * HASH_BYTES);
  const dictionaries = readDictionaries(take(headLength));
  const text = readText(take(textBytes));
  if (at !== aligned.length) throw refused('has something after its end');

  for (const name of dictionaryNames) {
    const size = dictionaries[name].length;
    for (const index of indices[name]) if (index >= size) throw refused(`${name} has no word ${index}`);
  }
  let previous = 0;
  for (const offset of textOffsets) {
    if (offset < previous || offset > text.length) throw refused('text offsets are not in order');
    previous = offset;
  }
  return new Catalogue(count, {
    dictionaries,
    indices,
    ids,
    hashes,
    revisions,
    flags,
    ymd,
    minutes,
    savedAtMs,
    textOffsets,
    text,
  });
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refused('text is not UTF-8', cause);
  }
}

function readDictionaries(head: Uint8Array): Columns['dictionaries'] {
  let words: unknown;
  try {
    words = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(head));
  } catch (cause) {
    throw refused('dictionaries cannot be read', cause);
  }
  const isWords = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((word) => typeof word === 'string');
  if (!Array.isArray(words) || words.length !== dictionaryNames.length || !words.every(isWords))
    throw refused('dictionaries have another shape');
  const dictionaries = Object.fromEntries(
    dictionaryNames.map((name, index) => [name, words[index]]),
  ) as Columns['dictionaries'];
  if (!dictionaries.kinds.every((word) => (summaryKinds as readonly string[]).includes(word)))
    throw refused('a kind is unknown');
  if (!dictionaries.categories.every((word) => (categories as readonly string[]).includes(word)))
    throw refused('a category is unknown');
  return dictionaries;
}

function refused(reason: string, cause?: unknown): DeedboxError {
  return new DeedboxError('crypto/refused', `catalogue ${reason}`, { cause });
}

function asBytes(numbers: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
