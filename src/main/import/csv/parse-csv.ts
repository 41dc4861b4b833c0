import { DeedboxError } from '../../../shared/errors.ts';
import type { CsvMapping } from '../../../shared/model/csv-mapping.ts';
import type { Problem } from '../../../shared/model/document.ts';
import type { FieldLabel, FieldValue } from '../../../shared/model/field.ts';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { identityOf, stableHash } from '../drafts/stable-hash.ts';
import type { Listeners } from '../parsed-document.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { readDate } from './dates.ts';
import { type CsvRow, readRows } from './read-rows.ts';

/**
 * Rows → drafts, one each, with the columns named by the person. Throws `import/bad-mapping` for a
 * mapping of other columns and TooManyRows for a table beyond the limits.
 */
export function parseCsv(
  decoded: DecodedText,
  delimiter: string,
  mapping: CsvMapping,
  { onDraft, onProgress }: Listeners,
): Problem[] {
  const { rows, problems: found } = readRows(decoded, delimiter);
  const [header, ...body] = rows;
  const headers = header?.cells ?? [];
  if (!fits(mapping, headers))
    throw new DeedboxError('import/bad-mapping', 'the mapping is of other columns');
  const problems = new ProblemList();
  problems.add(...found);
  const reader = new RowReader(mapping, headers, problems);
  for (const row of body) {
    onDraft(reader.read(row));
    onProgress(row.bytes.end);
  }
  return problems.finish();
}

function fits(mapping: CsvMapping, headers: string[]): boolean {
  const { columns } = mapping;
  return columns.length === headers.length && columns.every(({ header }, index) => header === headers[index]);
}

/** What columns of amounts are called in English and Welsh. */
const AMOUNT_HEADER =
  /amount|balance|total|paid|price|cost|charge|payment|swm|cyfanswm|balans|taliad|cost|pris/i;
const AMOUNT = /^[£€$]?\s?-?\d{1,12}([.,]\d{1,4})?(\s?[A-Z]{3})?$/;

class RowReader {
  private readonly mapping: CsvMapping;
  private readonly names: string[];
  private readonly headers: string[];
  /** The same columns in another file are the same table. */
  private readonly fingerprint: string;
  private readonly seen = new Map<string, number>();
  private readonly problems: ProblemList;

  constructor(mapping: CsvMapping, headers: string[], problems: ProblemList) {
    this.mapping = mapping;
    this.headers = headers;
    this.names = headers.map((header, index) => header.trim() || `column ${index + 1}`);
    this.fingerprint = stableHash(headers.join('\u001f'));
    this.problems = problems;
  }

  read(row: CsvRow): RecordDraft {
    this.noteRagged(row);
    return {
      identity: this.identityOf(row),
      type: 'row',
      category: this.mapping.category,
      title: this.joined(row, 'title'),
      detail: this.amountOf(row),
      date: this.dateOf(row),
      agency: this.joined(row, 'agency') || this.mapping.agency,
      fields: this.fieldsOf(row),
      locator: { kind: 'csv', row: row.row, column: '' },
      bytes: row.bytes,
    };
  }

  private noteRagged({ row, cells }: CsvRow): void {
    const expected = this.headers.length;
    if (cells.length === expected) return;
    const code = cells.length > expected ? 'csv-row-too-long' : 'csv-row-too-short';
    const locator = { kind: 'csv', row, column: '' } as const;
    this.problems.add({ code, params: { row, count: cells.length, expected }, locator });
  }

  /** By the identity columns; without any, or with none filled, by all that the row says. Copies are counted. */
  private identityOf({ row, cells }: CsvRow): string {
    const values = this.valuesOf(cells, 'identity');
    const isNamed = values.some((value) => value !== '');
    const base = isNamed
      ? identityOf('csv', this.fingerprint, ...values)
      : identityOf('csv', this.fingerprint, `#${stableHash(cells.join('\u001f'))}`);
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    if (count === 1) return base;
    if (isNamed) {
      const locator = { kind: 'csv', row, column: '' } as const;
      this.problems.add({ code: 'csv-same-identity', params: { row, value: values.join(', ') }, locator });
    }
    return identityOf(base, String(count));
  }

  private dateOf({ row, cells }: CsvRow): string {
    for (const [index, { role }] of this.mapping.columns.entries()) {
      const text = cells[index]?.trim() ?? '';
      if (role !== 'date' || text === '') continue;
      const date = readDate(text, this.mapping.dateOrder);
      if (date !== undefined) return date;
      const column = this.headers[index] ?? '';
      this.problems.add({
        code: 'csv-bad-date',
        params: { row, value: text.slice(0, 100) },
        locator: { kind: 'csv', row, column },
      });
    }
    return '';
  }

  /** The first column that is called an amount and holds one: worth seeing in a list. */
  private amountOf({ cells }: CsvRow): string {
    const index = this.mapping.columns.findIndex(
      ({ role, header }, place) =>
        role === 'field' && AMOUNT_HEADER.test(header) && AMOUNT.test(cells[place]?.trim() ?? ''),
    );
    return cells[index]?.trim() ?? '';
  }

  private fieldsOf({ row, cells }: CsvRow): RecordDraft['fields'] {
    const writer = new FieldWriter(this.problems);
    for (const [index, text] of cells.entries()) {
      const role = this.mapping.columns[index]?.role ?? 'field';
      if (role === 'ignore' || text.trim() === '') continue;
      const header = this.headers[index];
      writer.add({
        key: header === undefined ? `extra ${index + 1}` : (this.names[index] ?? ''),
        label: labelOf(header),
        value: role === 'date' ? this.dateValue(text) : { type: 'text', text },
        locator: { kind: 'csv', row, column: header ?? '' },
      });
    }
    return writer.finish();
  }

  private dateValue(text: string): FieldValue {
    const iso = readDate(text, this.mapping.dateOrder);
    return iso === undefined ? { type: 'text', text } : { type: 'date', iso };
  }

  private joined({ cells }: CsvRow, role: 'title' | 'agency'): string {
    return this.valuesOf(cells, role)
      .filter((value) => value !== '')
      .join(' ')
      .slice(0, 500);
  }

  private valuesOf(cells: string[], role: string): string[] {
    return this.mapping.columns.flatMap((column, index) =>
      column.role === role ? [cells[index]?.trim() ?? ''] : [],
    );
  }
}

function labelOf(header: string | undefined): FieldLabel {
  if (header === undefined) return { keys: ['extraColumn'] };
  return header.trim() === '' ? { keys: ['unnamedColumn'] } : { text: header.trim() };
}
