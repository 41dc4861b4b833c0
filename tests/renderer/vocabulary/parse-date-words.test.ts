import { describe, expect, it } from 'vitest';
import { parseDateWords } from '../../../src/renderer/vocabulary/parse-date-words.ts';

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const welsh = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

describe('parseDateWords', () => {
  it.each([
    ['2019', '2019'],
    ['3/2019', '2019-03'],
    ['7 3 2019', '2019-03-07'],
    ['07.03.2019', '2019-03-07'],
    ['7 March 2019', '2019-03-07'],
    ['sept 2019', '2019-09'],
    ['2019-3-7', '2019-03-07'],
    ['29 2 2024', '2024-02-29'],
    ['  ', ''],
  ])('reads %j as %j when it is a date', (text, iso) => {
    expect(parseDateWords(text, english)).toBe(iso);
  });

  it.each([
    'yesterday',
    '29 2 2023',
    '31 4 2020',
    '13/2020',
    '7 Ma 2019',
    '7 Ju 2019',
    '12',
    '0 1 2020',
    '1 1 20',
  ])('refuses %j when it is no date', (text) => {
    expect(parseDateWords(text, english)).toBeNull();
  });

  it('takes the month in the language of the screen when that is Welsh', () => {
    expect(parseDateWords('7 mawrth 2019', welsh)).toBe('2019-03-07');
    expect(parseDateWords('Gorff 2020', welsh)).toBe('2020-07');
    expect(parseDateWords('Mai 2020', welsh)).toBe('2020-05');
  });
});
