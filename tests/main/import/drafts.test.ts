import { describe, expect, it } from 'vitest';
import { findTerm, hasFieldWords, hasTypeWords } from '../../../src/main/import/drafts/known-words.ts';
import { shortNumber } from '../../../src/main/import/drafts/numbers.ts';
import { ProblemList } from '../../../src/main/import/drafts/problem-list.ts';
import { readableUnit } from '../../../src/main/import/drafts/units.ts';

describe('shortNumber', () => {
  it.each([
    ['37.36195415419659', '37.36'],
    ['224.83200000000002', '224.83'],
    ['0.99999', '1'],
    ['-0.00001', '0'],
    ['-1.99999', '-2'],
    ['100.00', '100.00'],
    ['12345678901234567890.12345', '12345678901234567890.12'],
    ['1e400', '1e400'],
  ])('shows %s as %s when it stands in a list', (text, short) => {
    expect(shortNumber(text)).toBe(short);
  });
});

describe('readableUnit', () => {
  it.each([
    ['mm[Hg]', 'mmHg'],
    ['{score}', ''],
    ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
    ['/{visit}', '/visit'],
    ['g{creat}', 'g'],
    ['kg', 'kg'],
  ])('writes %s as %j when it is shown', (unit, shown) => {
    expect(readableUnit(unit)).toBe(shown);
  });
});

describe('known words', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'has none for %s when a document asks',
    (name) => {
      expect([
        hasFieldWords(name),
        hasTypeWords(name),
        findTerm('status', name),
        findTerm(name, 'active'),
      ]).toEqual([false, false, undefined, undefined]);
    },
  );
});

describe('ProblemList', () => {
  it('sums up what is beyond a hundred when problems of one kind are many', () => {
    const list = new ProblemList();
    for (let row = 1; row <= 103; row++) list.add({ code: 'csv-bad-date', params: { row } });
    const problems = list.finish();
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({ code: 'more-like-this', params: { count: 3 } });
  });
});
