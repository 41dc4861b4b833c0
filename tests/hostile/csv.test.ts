import { describe, expect, it } from 'vitest';
import { previewCsv } from '../../src/main/import/csv/preview-csv.ts';
import { type Attack, attack, attackWorker, expectOutcome } from './support/attack.ts';

const wide = (columns: number): string =>
  Array.from({ length: columns }, (_, index) => `c${index}`).join(',');

const attacks: Attack[] = [
  { what: 'has a column named __proto__', file: '__proto__,b\nx,y\n', records: 1 },
  {
    what: 'has columns named like methods',
    file: 'constructor,toString,hasOwnProperty,then\na,b,c,d\n',
    records: 1,
  },
  {
    what: 'never closes a quote',
    file: 'a,b\n1,"2\n3,4\n5,6\n',
    problems: ['csv-quote-not-closed'],
    records: 3,
  },
  {
    what: 'never closes a quote in its header',
    file: 'a,"b\n1,2\n3,4\n',
    problems: ['csv-quote-not-closed'],
    records: 2,
  },
  {
    what: 'never closes a quote on its last row',
    file: 'a,b\n1,2\n3,"4',
    problems: ['csv-quote-not-closed'],
    records: 2,
  },
  {
    what: 'has quotes in the middle of cells',
    file: 'a,b\n1,5" pipe\n2,"x"y\n3,4\n',
    problems: [],
    records: 3,
  },
  { what: 'has a hundred thousand quotes', file: `a,b\n1,${'"'.repeat(100_001)}\n2,3\n`, records: 2 },
  { what: 'begins with a byte order mark', file: '\ufeffa,b\n1,2\n', problems: [], records: 1 },
  {
    what: 'is UTF-16 with a mark',
    file: Buffer.from('\ufeffa,b\n1,é\n', 'utf16le'),
    problems: [],
    records: 1,
  },
  {
    what: 'is UTF-16 cut in half a letter',
    file: Buffer.from('\ufeffa,b\n1,é\n', 'utf16le').subarray(0, -1),
    records: 1,
  },
  {
    what: 'is Windows-1252',
    file: Buffer.from('a,b\n£1,é\n', 'latin1'),
    problems: ['encoding-guessed'],
    records: 1,
  },
  { what: 'has zeros in its cells', file: 'a,b\n1\u0000,\u00002\n', problems: [], records: 1 },
  { what: 'has formulas', file: 'a,b\n=HYPERLINK("http://x"),+1\n@SUM(A1),-2\n', records: 2 },
  {
    what: 'has ragged rows',
    file: 'a,b,c\n1\n1,2,3,4,5\n\n1,2\n',
    problems: ['csv-row-too-short', 'csv-row-too-long', 'csv-row-too-short'],
    records: 3,
  },
  { what: 'has ten thousand ragged rows', file: `a,b\n${'1\n'.repeat(10_000)}`, records: 10_000 },
  { what: 'is a header alone', file: 'a,b\n', problems: [], records: 0 },
  { what: 'is a header without an end', file: 'a,b', problems: [], records: 0 },
  { what: 'is blank lines', file: '\n\n\n \n', records: 0 },
  { what: 'is commas', file: ',,,\n,,,\n', records: 0 },
  { what: 'mixes line ends', file: 'a,b\r1,2\n3,4\r\n5,6', problems: [], records: 3 },
  {
    what: 'has two thousand columns',
    file: `${wide(2000)}\n${'x,'.repeat(1999)}x\n`,
    problems: [],
    records: 1,
  },
  {
    what: 'has the same header everywhere',
    file: `${'a,'.repeat(499)}a\n${'x,'.repeat(499)}x\n`,
    problems: [],
    records: 1,
  },
  { what: 'has a header of ten thousand letters', file: `${'h'.repeat(10_000)},b\n1,2\n`, records: 1 },
  {
    what: 'has a cell of half a megabyte',
    file: `a,b\n1,${'x'.repeat(500_000)}\n`,
    problems: ['value-cut'],
    records: 1,
  },
  { what: 'has bidi overrides in its cells', file: 'a,b\n\u202eevil,\u200b\n', records: 1 },
  {
    what: 'has script in its cells',
    file: 'a,b\n<script>alert(1)</script>,"<img src=x onerror=alert(1)>"\n',
    records: 1,
  },
  { what: 'has a date that goes on', file: `date,b\n2020-01-01,x\n${'1/'.repeat(100_000)},y\n`, records: 2 },
  {
    what: 'has blanks for a date that go on',
    file: `date,b\n2020-01-01,x\n"1 ${' '.repeat(200_000)}x",y\n`,
    records: 2,
  },
  { what: 'has lone surrogates', file: Buffer.from('\ufeffa,b\n\ud800,\udc00\n', 'utf16le'), records: 1 },
];

describe('a hostile table', () => {
  it.each(attacks)('does no harm when it $what', ({ file, ...rest }) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    const { suggestion, headers } = previewCsv(bytes);
    expect(suggestion.columns.map(({ header }) => header)).toEqual(headers);
    const hostile: Attack = { file, name: 'a.csv', mapping: suggestion, ...rest };
    expectOutcome(attack(hostile), hostile);
  });

  it('is kept as it is when it has a cell of two megabytes', () => {
    const mapping = previewCsv(new TextEncoder().encode('a,b\n1,2\n')).suggestion;
    const hostile: Attack = { what: '', file: `a,b\n1,${'x'.repeat(2_000_000)}\n`, name: 'a.csv', mapping };
    expectOutcome(attack(hostile), { ...hostile, problems: ['csv-too-many-rows'], records: 0 });
  });

  it('does not take a long time to be recognised when it is twenty megabytes of commas', async () => {
    const outcome = await attackWorker({ what: '', file: ','.repeat(20_000_000), name: 'a.csv' });
    expect(outcome).toMatchObject({ format: 'csv', drafts: [] });
  }, 30_000);

  it('refuses to be looked at when it has more rows than allowed', () => {
    expect(() => previewCsv(new TextEncoder().encode(`a\n${'1\n'.repeat(200_001)}`))).toThrow(
      'too many rows',
    );
  });
});
