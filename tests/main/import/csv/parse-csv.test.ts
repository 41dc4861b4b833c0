import { describe, expect, it } from 'vitest';
import { previewCsv } from '../../../../src/main/import/csv/preview-csv.ts';
import { toErrorCode } from '../../../../src/shared/errors.ts';
import type { CsvMapping } from '../../../../src/shared/model/csv-mapping.ts';
import { fieldOf, problemCodes, readWhole } from '../support/read-whole.ts';
import { missingProblemWords, missingWords } from '../support/words.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const suggested = (text: string): CsvMapping => previewCsv(bytesOf(text)).suggestion;
const read = (text: string) => readWhole(text, 'table.csv', suggested(text));

const payments = [
  'Payment date,Payment ref,Office,Description,Amount',
  '03/04/2023,A-1,Swyddfa Enghreifftiol,"Housing, weekly","£1,000.50"',
  '28/04/2023,A-2,Swyddfa Enghreifftiol,"Two',
  'lines",£5',
  '',
  '30/04/2023,A-3,Swyddfa Enghreifftiol,Last,£7',
  '',
].join('\r\n');

describe('a table', () => {
  it('is kept without records when its columns are not named yet', () => {
    expect(readWhole(payments, 'a.csv')).toEqual({
      format: 'csv',
      mediaType: 'text/csv',
      drafts: [],
      problems: [],
    });
  });

  it('gives headers, rows and a mapping to begin with when it is looked at', () => {
    const preview = previewCsv(bytesOf(payments));
    expect(preview.headers).toEqual(['Payment date', 'Payment ref', 'Office', 'Description', 'Amount']);
    expect(preview.rowCount).toBe(3);
    expect(preview.sample[1]).toEqual(['28/04/2023', 'A-2', 'Swyddfa Enghreifftiol', 'Two\r\nlines', '£5']);
    expect(preview.suggestion.columns.map(({ role }) => role)).toEqual([
      'date',
      'identity',
      'agency',
      'title',
      'field',
    ]);
    expect(preview.suggestion).toMatchObject({ dateOrder: 'dmy', category: 'money', agency: '' });
  });

  it('makes a record of each row when its columns are named', () => {
    const { drafts, problems } = read(payments);
    expect(problems).toEqual([]);
    expect(missingWords(drafts)).toEqual([]);
    expect(drafts.map(({ title, date, agency }) => [title, date, agency])).toEqual([
      ['Housing, weekly', '2023-04-03', 'Swyddfa Enghreifftiol'],
      ['Two\r\nlines', '2023-04-28', 'Swyddfa Enghreifftiol'],
      ['Last', '2023-04-30', 'Swyddfa Enghreifftiol'],
    ]);
  });

  it('counts rows as a spreadsheet does when cells have several lines and rows are blank', () => {
    const { drafts } = read(payments);
    expect(drafts.map(({ locator }) => locator)).toEqual([
      { kind: 'csv', row: 2, column: '' },
      { kind: 'csv', row: 3, column: '' },
      { kind: 'csv', row: 5, column: '' },
    ]);
    const [first] = drafts;
    if (!first) throw new Error('no rows');
    expect(fieldOf(first, 'Amount')).toMatchObject({
      value: { type: 'text', text: '£1,000.50' },
      locator: { kind: 'csv', row: 2, column: 'Amount' },
    });
  });

  it.each(['utf8', 'utf16le', 'latin1'] as const)(
    'cuts out the right bytes when it is written in %s',
    (encoding) => {
      const text =
        (encoding === 'latin1' ? '' : '\ufeff') + payments.replaceAll('Swyddfa', 'Sŵyddfa'.replace('ŵ', 'ô'));
      const bytes = Buffer.from(text, encoding);
      const { drafts } = readWhole(bytes, 'a.csv', previewCsv(bytes).suggestion);
      const pieces = drafts.map(({ bytes: { start, end } }) => bytes.subarray(start, end).toString(encoding));
      const rows = text.replace('\ufeff', '').split('\r\n');
      expect(pieces).toEqual([rows[1], `${rows[2]}\r\n${rows[3]}`, rows[5]]);
    },
  );

  it.each([';', '\t', '|'])('is read when its delimiter is %j', (delimiter) => {
    const text = ['Date,Ref,What', '2020-01-02,1,Alpha', '2020-01-03,2,Beta']
      .join('\n')
      .replaceAll(',', delimiter);
    expect(read(text).drafts.map(({ title, date }) => [title, date])).toEqual([
      ['Alpha', '2020-01-02'],
      ['Beta', '2020-01-03'],
    ]);
  });

  it('keeps every row and says which is too long or too short when rows are ragged', () => {
    const { drafts, problems } = read('a,b,c\n1,2,3\n4,5\n6,7,8,9\n');
    expect(drafts).toHaveLength(3);
    expect(problems).toEqual([
      {
        code: 'csv-row-too-short',
        params: { row: 3, count: 2, expected: 3 },
        locator: { kind: 'csv', row: 3, column: '' },
      },
      {
        code: 'csv-row-too-long',
        params: { row: 4, count: 4, expected: 3 },
        locator: { kind: 'csv', row: 4, column: '' },
      },
    ]);
    expect(missingProblemWords(problems)).toEqual([]);
    expect(drafts[2]?.fields.at(-1)).toMatchObject({
      label: { keys: ['extraColumn'] },
      value: { text: '9' },
    });
  });

  it('keeps every row when a quote is opened and never closed', () => {
    const { drafts, problems } = read('id,what\n1,Alpha\n2,"Beta\n3,Gamma\n');
    expect(problems).toMatchObject([{ code: 'csv-quote-not-closed', params: { row: 3 } }]);
    expect(drafts.map(({ title }) => title)).toEqual(['Alpha', '"Beta', 'Gamma']);
  });

  it('keeps a column when it is called __proto__, constructor, nothing, or the same as another', () => {
    const [row] = read(
      '__proto__,constructor,,Same,Same\nword one,word two,word three,word four,word five\n',
    ).drafts;
    expect(row?.fields.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'column 3',
      'Same',
      'Same#2',
    ]);
    expect(row?.fields.map(({ value }) => value)).toContainEqual({ type: 'text', text: 'word one' });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('says which date it cannot read when one is none', () => {
    const read3 = read('Date,What\n01/02/2020,Alpha\n02/02/2020,Beta\n03/02/2020,Beta\n31/02/2020,Gamma\n');
    expect(read3.problems).toMatchObject([{ code: 'csv-bad-date', params: { row: 5, value: '31/02/2020' } }]);
    expect(read3.drafts.map(({ date }) => date)).toEqual(['2020-02-01', '2020-02-02', '2020-02-03', '']);
  });
});

describe('identity of a row', () => {
  it('is its number when a column is one', () => {
    const [before] = read('Ref,What\n7,Alpha\n8,Beta\n').drafts;
    const [after] = read('Ref,What\n7,Alpha changed\n8,Beta\n').drafts;
    expect(after?.identity).toBe(before?.identity);
  });

  it('is what the row says when no column is a number, with a count for exact copies', () => {
    const mapping: CsvMapping = {
      columns: [
        { header: 'a', role: 'field' },
        { header: 'b', role: 'field' },
      ],
      dateOrder: 'ymd',
      category: 'other',
      agency: 'Someone',
    };
    const identities = (text: string): string[] =>
      readWhole(text, 'a.csv', mapping).drafts.map((draft) => draft.identity);
    const [one, copy, other] = identities('a,b\n1,2\n1,2\n3,4\n');
    expect(copy).toMatch(/\|2$/);
    expect(identities('a,b\n3,4\n1,2\n')).toEqual([other, one]);
  });

  it('keeps both rows and says so when two have the same number', () => {
    const mapping = suggested('Ref,What\n7,Alpha\n8,Beta\n');
    const { drafts, problems } = readWhole('Ref,What\n7,Alpha\n7,Beta\n', 'a.csv', mapping);
    expect(problems).toMatchObject([{ code: 'csv-same-identity', params: { row: 3, value: '7' } }]);
    expect(new Set(drafts.map(({ identity }) => identity)).size).toBe(2);
  });
});

describe('a mapping', () => {
  it('is refused when it is of other columns', () => {
    const mapping = suggested('Ref,What\n7,Alpha\n');
    let code = '';
    try {
      readWhole('Ref,Whatever\n7,Alpha\n', 'a.csv', mapping);
    } catch (error) {
      code = toErrorCode(error);
    }
    expect(code).toBe('import/bad-mapping');
  });

  it('leaves a column out when it is to be ignored', () => {
    const mapping = suggested('Ref,What\n7,Alpha\n');
    const [, what] = mapping.columns;
    if (what) what.role = 'ignore';
    expect(
      readWhole('Ref,What\n7,Alpha\n', 'a.csv', mapping).drafts[0]?.fields.map(({ key }) => key),
    ).toEqual(['Ref']);
  });

  it('reads months first when most days fit only so', () => {
    expect(suggested('Date,What\n12/25/2020,Alpha\n11/30/2020,Beta\n').dateOrder).toBe('mdy');
  });

  it('says nothing of a table of too many rows but that it is kept', () => {
    const text = `a,b\n${'1,2\n'.repeat(200_001)}`;
    const mapping = suggested('a,b\n1,2\n');
    expect(problemCodes(readWhole(text, 'a.csv', mapping))).toEqual(['csv-too-many-rows']);
    expect(readWhole(text, 'a.csv', mapping)).toMatchObject({ format: 'attachment', drafts: [] });
  });
});
