import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/renderer/i18n/setup.ts';
import { createFormat } from '../../../src/shared/i18n/format.ts';
import { toListDate } from '../../../src/shared/model/summary.ts';

const english = createFormat(createI18n('en').getFixedT('en', 'app'));
const welsh = createFormat(createI18n('cy').getFixedT('cy', 'app'));
const DAY_MS = 86_400_000;
const noon = new Date(2026, 10, 24, 12).getTime();

describe('a date', () => {
  it.each([
    ['2026-12-29', 'Tuesday 29 December 2026', 'dydd Mawrth 29 Rhagfyr 2026'],
    ['2019-03', 'March 2019', 'Mawrth 2019'],
    ['2019', '2019', '2019'],
    ['0987-01-01', 'Monday 1 January 987', 'dydd Llun 1 Ionawr 987'],
    ['about Easter', 'about Easter', 'about Easter'],
  ])('is said as people say it when it is %s', (iso, inEnglish, inWelsh) => {
    expect(english.isoDate(iso)).toBe(inEnglish);
    expect(welsh.isoDate(iso)).toBe(inWelsh);
  });

  it('keeps the clock of the document when it has a time', () => {
    expect(english.isoDateTime('2019-03-07T10:05:01+01:00')).toBe('Thursday 7 March 2019 at 10:05');
    expect(english.isoDateTime('2019-03-07T00:00')).toBe('Thursday 7 March 2019 at 0:00');
    expect(english.isoDateTime('2019-03-07')).toBe('Thursday 7 March 2019');
  });

  it('is short, or a month, or nothing, when a list asks for that', () => {
    const date = toListDate('2019-03-07');
    expect(english.shortDate(date)).toBe('7 March 2019');
    expect(english.month(date)).toBe('March 2019');
    expect(english.month(toListDate('2019'))).toBe('2019');
    expect(english.listDate(toListDate(''))).toBe('');
  });
});

describe('a day seen from today', () => {
  it.each([
    [0, 'today', 'heddiw'],
    [1, 'tomorrow', 'yfory'],
    [-1, 'yesterday', 'ddoe'],
    [9, 'in 9 days', 'ymhen 9 diwrnod'],
    [2, 'in 2 days', 'ymhen 2 ddiwrnod'],
    [-2, '2 days ago', '2 ddiwrnod yn ôl'],
  ])('is said in words when it is %i days away', (days, inEnglish, inWelsh) => {
    expect(english.relativeDay(noon + days * DAY_MS, noon)).toBe(inEnglish);
    expect(welsh.relativeDay(noon + days * DAY_MS, noon)).toBe(inWelsh);
  });

  it('changes at midnight, not after 24 hours', () => {
    const late = new Date(2026, 10, 24, 23, 59).getTime();
    expect(english.relativeDay(late + 2 * 60_000, late)).toBe('tomorrow');
  });
});

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1\u00a0kB'],
    [1_449_000, '1.4\u00a0MB'],
    [250_000_000, '250\u00a0MB'],
    [3.2e13, '32\u00a0TB'],
  ])('is short when it is %i bytes', (bytes, words) => {
    expect(english.bytes(bytes)).toBe(words);
  });

  it('has the Welsh plural when it is two bytes', () => {
    expect(welsh.bytes(2)).toBe('2 feit');
  });
});

describe('a span of time', () => {
  it.each([
    [20_000, 'less than a minute'],
    [60_000, 'about 1 minute'],
    [185_000, 'about 3 minutes'],
    [7_200_000, 'about 2 hours'],
  ])('is rounded when it is %i ms', (ms, words) => {
    expect(english.duration(ms)).toBe(words);
  });
});
