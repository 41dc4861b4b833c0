import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  correspondingDate,
  toCalendarDate as day,
  daysBetween,
  findCalendarDate,
  weekdayOf,
} from '../../../src/shared/law/calendar-date.ts';

it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '2027-4-1', '24/11/2026', ''])(
  'is none when the text is %j',
  (text) => {
    expect(findCalendarDate(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  },
);

it('knows the weekday and the leap days when the year is a century', () => {
  expect(weekdayOf(day('2026-11-24'))).toBe(2);
  expect(weekdayOf(day('1969-12-31'))).toBe(3);
  expect(findCalendarDate('2000-02-29')).toBeDefined();
  expect(findCalendarDate('2100-02-29')).toBeUndefined();
});

it('gives the last day of the month when there is no corresponding one', () => {
  expect(correspondingDate(day('2026-12-31'), 2)).toEqual({ date: '2027-02-28', isMonthEnd: true });
  expect(correspondingDate(day('2026-12-28'), 2)).toEqual({ date: '2027-02-28', isMonthEnd: false });
  expect(correspondingDate(day('2026-12-01'), 1)).toEqual({ date: '2027-01-01', isMonthEnd: false });
});

it('comes back when days are added and taken away again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
      const start = day('2026-11-24');
      expect(daysBetween(start, addDays(start, days))).toBe(days);
      expect(addDays(addDays(start, days), -days)).toBe(start);
    }),
  );
});
