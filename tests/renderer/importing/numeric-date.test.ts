import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/main/import/csv/dates.ts';
import { findAmbiguousDate, readNumericDate } from '../../../src/renderer/importing/numeric-date.ts';
import type { ColumnRole, CsvMapping } from '../../../src/shared/model/csv-mapping.ts';

const mappingOf = (...roles: ColumnRole[]): CsvMapping => ({
  columns: roles.map((role) => ({ header: role, role })),
  dateOrder: 'dmy',
  category: 'other',
  agency: '',
});

describe('dates of numbers', () => {
  it.each([
    '03/07/2019',
    '3-7-19',
    '31.12.45',
    '1/1/46',
    '29/02/2024',
    '12/13/2020',
    '31/04/2020',
    '00/01/2020',
  ])('reads %s as the table will be read when an order is chosen', (text) => {
    for (const order of ['dmy', 'mdy'] as const) {
      expect(readNumericDate(text, order) ?? undefined).toBe(readDate(text, order));
    }
  });

  it('asks about the first date of numbers when it stands in a date column', () => {
    const sample = [
      ['01/02/2020', '7 March 2019'],
      ['01/02/2020', '04/05/2021'],
    ];
    expect(findAmbiguousDate(mappingOf('field', 'date'), sample)).toBe('04/05/2021');
    expect(findAmbiguousDate(mappingOf('field', 'field'), sample)).toBeNull();
  });
});
