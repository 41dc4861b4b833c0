import { CsvError, type CsvErrorCode, parse } from 'csv-parse/sync';
import type { Problem } from '../../../shared/model/document.ts';
import type { ByteRange } from '../../../shared/model/locator.ts';
import { limits } from '../limits.ts';
import type { DecodedText } from '../text/decode-text.ts';

export interface CsvRow {
  /** 1 for the first row of the file, as a spreadsheet counts: blank rows count, lines inside a cell do not. */
  row: number;
  cells: string[];
  bytes: ByteRange;
}

export interface CsvRows {
  /** Without blank rows. */
  rows: CsvRow[];
  problems: Problem[];
}

/** A table too large to be read into; the file is kept as it is. */
export class TooManyRows extends Error {}

interface RawRow {
  cells: string[];
  /** End in bytes of the UTF-8 that was parsed, its line break included. */
  end: number;
}

const quoteTroubles: ReadonlySet<CsvErrorCode> = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']);

/**
 * Rows of a table. A quote that is opened and never closed would swallow the rest of the file: from
 * that row on quotes are read as plain characters, so that every row is kept, and a problem says so.
 */
export function readRows(decoded: DecodedText, delimiter: string): CsvRows {
  const utf8 = Buffer.from(decoded.text, 'utf8');
  const raw: RawRow[] = [];
  const problems: Problem[] = [];
  const fault = readInto(raw, utf8, 0, delimiter, '"');
  if (fault) {
    problems.push({
      code: 'csv-quote-not-closed',
      params: { row: raw.length + 1 },
      locator: { kind: 'csv', row: raw.length + 1, column: '' },
    });
    readInto(raw, utf8, raw.at(-1)?.end ?? 0, delimiter, false);
  }
  return { rows: withRanges(raw, decoded, utf8), problems };
}

/** Returns whether a quote was left open; the rows before it are in `into`. */
function readInto(
  into: RawRow[],
  utf8: Buffer,
  from: number,
  delimiter: string,
  quote: '"' | false,
): boolean {
  let cellCount = 0;
  try {
    parse(utf8.subarray(from), {
      delimiter,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.csv.cellLength,
      on_record: (cells: string[], { bytes }) => {
        cellCount += cells.length;
        if (into.length >= limits.csv.rows || cellCount > limits.csv.cells) throw new TooManyRows();
        into.push({ cells, end: from + bytes });
        return null;
      },
    });
    return false;
  } catch (error) {
    if (error instanceof CsvError && quoteTroubles.has(error.code) && quote !== false) return true;
    if (error instanceof CsvError) throw new TooManyRows(error.code, { cause: error });
    throw error;
  }
}

function withRanges(raw: RawRow[], decoded: DecodedText, utf8: Buffer): CsvRow[] {
  const cursor = new Utf8Cursor(decoded.text);
  const rows: CsvRow[] = [];
  let start = 0;
  for (const [index, { cells, end }] of raw.entries()) {
    let contentEnd = end;
    while (contentEnd > start && (utf8[contentEnd - 1] === 10 || utf8[contentEnd - 1] === 13)) contentEnd--;
    const bytes = {
      start: decoded.byteOffset(cursor.indexAt(start)),
      end: decoded.byteOffset(cursor.indexAt(contentEnd)),
    };
    if (cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells, bytes });
    start = end;
  }
  return rows;
}

/** Offsets into the UTF-8 of a text → indices into the text. Only forwards. */
class Utf8Cursor {
  private readonly text: string;
  private index = 0;
  private offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  indexAt(offset: number): number {
    while (this.offset < offset && this.index < this.text.length) {
      const point = this.text.codePointAt(this.index) ?? 0;
      this.offset += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      this.index += point < 0x10000 ? 1 : 2;
    }
    return this.index;
  }
}
