import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsvLine } from '../../../src/main/export/csv-text.ts';
import { createExportWords, valueText } from '../../../src/main/export/export-words.ts';
import { escapeHtml } from '../../../src/main/export/overview.ts';
import { UniqueNames } from '../../../src/main/export/unique-names.ts';

describe('names in the archive', () => {
  test('are one component, and no two alike, when any names are given', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (given) => {
        const names = new UniqueNames();
        const taken = given.map((name) => names.take(name));
        for (const name of taken) expect(name).not.toMatch(/[/\\\p{Cc}]|^\.{1,2}$|^$/u);
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
    );
  });

  test('stay readable when they are alike', () => {
    const names = new UniqueNames();
    const given = ['letter.pdf', 'Letter.PDF', 'letter.pdf', '../../letter.pdf', 'letter', 'letter'];
    expect(given.map((name) => names.take(name))).toEqual([
      'letter.pdf',
      'Letter (2).PDF',
      'letter (3).pdf',
      '_.._letter.pdf',
      'letter',
      'letter (2)',
    ]);
  });
});

describe('cells of a table', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'are text, never a formula, when they begin like one: %j',
    (cell) => {
      const [row] = parse(toCsvLine([cell])) as string[][];
      expect(row?.[0]).toBe(`'${cell}`);
    },
  );

  test('come back as they went in when a program for tables reads them', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const line = toCsvLine(cells);
        const [row = []] = parse(line, { relax_column_count: true }) as string[][];
        expect(row.map((text, index) => (text === `'${cells[index]}` ? cells[index] : text))).toEqual(cells);
        expect(line).toMatch(/^".*"\r\n$/s);
      }),
    );
  });
});

test('no character is markup when a stranger’s words stand in a page', () => {
  expect(escapeHtml('<script>alert("1")</script>&\'\u0000\uD800')).toBe(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39; \uFFFD',
  );
});

test.each(['en', 'cy'] as const)(
  'a value is said in the document’s own terms when it is written out (%s)',
  (locale) => {
    const words = createExportWords(locale);
    const coded = { type: 'coded', text: '', code: '8480-6', system: 'http://loinc.org' } as const;
    expect(valueText({ type: 'quantity', value: '100.00', unit: 'kg' }, words)).toBe('100.00 kg');
    expect(valueText({ type: 'money', value: '-5.00', currency: 'GBP' }, words)).toBe('-5.00 GBP');
    expect(valueText({ ...coded, text: 'Systolic' }, words)).toBe('Systolic');
    expect(valueText(coded, words)).toBe('8480-6');
    expect(valueText({ type: 'boolean', value: true }, words)).toBe(locale === 'en' ? 'yes' : 'ie');
    expect(words.say('recordsCount', { count: 2, total: '2' })).toMatch(
      locale === 'en' ? /2 records/ : /2 gofnod/,
    );
    expect(words.format.isoDate('2026-11-24')).toContain(locale === 'en' ? 'November' : 'Tachwedd');
  },
);
