import { describe, expect, it } from 'vitest';
import { guessDateOrder, looksLikeDates, readDate } from '../../../../src/main/import/csv/dates.ts';

describe('readDate', () => {
  it.each([
    ['2019-03-07', '2019-03-07'],
    ['2019', '2019'],
    ['2019-03', '2019-03'],
    ['7/3/2019', '2019-03-07'],
    ['07.03.19', '2019-03-07'],
    ['7 March 2019', '2019-03-07'],
    ['7th Mar 2019', '2019-03-07'],
    ['7 Mawrth 2019', '2019-03-07'],
    ['1 Rhagfyr 1999', '1999-12-01'],
    ['07/03/2019 10:22', '2019-03-07T10:22'],
    ['2019-03-07T10:22:01+0100', '2019-03-07T10:22:01+01:00'],
    ['07/03/2019 1:05 pm', '2019-03-07T13:05'],
    ['01/01/46', '1946-01-01'],
  ])('reads %s as %s when days come first', (text, iso) => {
    expect(readDate(text, 'dmy')).toBe(iso);
  });

  it('reads the month first when it is told to', () => {
    expect(readDate('3/7/2019', 'mdy')).toBe('2019-03-07');
    expect(readDate('13/7/2019', 'mdy')).toBeUndefined();
  });

  it.each(['', '29/02/2019', '32/01/2019', '2019-13-01', 'soon', '1/2', '12345', '7/3/2019 25:00', '£7.50'])(
    'refuses %j when it is no day',
    (text) => {
      expect(readDate(text, 'dmy')).toBeUndefined();
    },
  );
});

describe('guessDateOrder', () => {
  it('follows the days that can only be read one way when there are some', () => {
    expect(guessDateOrder(['01/02/2020', '25/02/2020'])).toBe('dmy');
    expect(guessDateOrder(['01/02/2020', '02/25/2020'])).toBe('mdy');
    expect(guessDateOrder(['2020-01-02'])).toBe('ymd');
  });
});

describe('looksLikeDates', () => {
  it('does not take years or amounts for days when a column holds numbers', () => {
    expect(looksLikeDates(['2019', '2020'])).toBe(false);
    expect(looksLikeDates(['1.50', '12.75'])).toBe(false);
    expect(looksLikeDates(['01/02/2020', '', '14/02/2020'])).toBe(true);
  });
});
