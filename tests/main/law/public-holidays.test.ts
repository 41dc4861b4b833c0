import { expect, it } from 'vitest';
import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import {
  addDays,
  type CalendarDate,
  toCalendarDate,
  weekdayOf,
} from '../../../src/shared/law/calendar-date.ts';
import { jurisdictions, type UkNation, ukNations } from '../../../src/shared/law/jurisdiction.ts';
import { isWeekend } from '../../../src/shared/law/working-day.ts';

const holidays = createPublicHolidays();
/** The Data Protection Act 2018 counts from here. (The library lacks the royal wedding of 2011 and the moved days of 2012.) */
const FIRST_YEAR = 2018;
const LAST_YEAR = 2169;

/** Days given, moved or taken away by royal proclamation; of the nations named, or of all. */
const proclaimed: Record<number, { also?: string[]; not?: string[]; nations?: readonly UkNation[] }[]> = {
  2020: [{ also: ['2020-05-08'], not: ['2020-05-04'] }],
  2022: [{ also: ['2022-06-02', '2022-06-03', '2022-09-19'], not: ['2022-05-30'] }],
  2023: [{ also: ['2023-05-08'] }],
};

/** The bank holidays of the Banking and Financial Dealings Act 1971, Schedule 1, and the customary ones, on weekdays. */
function byTheAct(nation: UkNation, year: number): string[] {
  const date = (monthDay: string) => toCalendarDate(`${year}-${monthDay}`);
  const easter = easterSunday(year);
  const days: CalendarDate[] = [addDays(easter, -2), firstMonday(date('05-01')), lastMonday(date('05-31'))];
  if (nation === 'gb-sct') {
    days.push(
      ...inLieu([date('01-01'), date('01-02')]),
      firstMonday(date('08-01')),
      ...inLieu([date('11-30')]),
    );
  } else {
    days.push(...inLieu([date('01-01')]), addDays(easter, 1), lastMonday(date('08-31')));
  }
  if (nation === 'gb-nir') days.push(...inLieu([date('03-17')]), ...inLieu([date('07-12')]));
  days.push(...inLieu([date('12-25'), date('12-26')]));
  const set = new Set<string>(days);
  for (const { also = [], not = [], nations } of proclaimed[year] ?? []) {
    if (nations && !nations.includes(nation)) continue;
    for (const day of not) set.delete(day);
    for (const day of also) set.add(day);
  }
  return [...set].sort();
}

/** A holiday on a weekend is kept on the next weekday that is not one of its neighbours. */
function inLieu(days: readonly CalendarDate[]): CalendarDate[] {
  const kept: CalendarDate[] = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let free = day;
    while (isWeekend(free) || kept.includes(free)) free = addDays(free, 1);
    kept.push(free);
  }
  return kept;
}

function firstMonday(from: CalendarDate): CalendarDate {
  return addDays(from, (8 - weekdayOf(from)) % 7);
}

function lastMonday(until: CalendarDate): CalendarDate {
  return addDays(until, -((weekdayOf(until) + 6) % 7));
}

/** Gauss's method in the form of the Anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const pad = (value: number) => String(value).padStart(2, '0');
  return toCalendarDate(`${year}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`);
}

function inTheLibrary(nation: UkNation, year: number): string[] {
  const days: string[] = [];
  for (let day = toCalendarDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1))
    if (!isWeekend(day) && holidays.findHoliday(nation, day) !== undefined) days.push(day);
  return days;
}

it.each(ukNations)(
  'has exactly the weekdays that the Act and proclamations name when the place is %s',
  (nation) => {
    const wrong: Record<string, unknown> = {};
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const expected = byTheAct(nation, year);
      const found = inTheLibrary(nation, year);
      const missing = expected.filter((day) => !found.includes(day));
      const extra = found.filter((day) => !expected.includes(day));
      if (missing.length + extra.length > 0) wrong[year] = { missing, extra };
    }
    expect(wrong).toEqual({});
  },
);

it.each(jurisdictions)('knows New Year’s Day when the place is %s', (jurisdiction) => {
  expect(holidays.findHoliday(jurisdiction, toCalendarDate('2026-01-01'))).toBeDefined();
  expect(holidays.findHoliday(jurisdiction, toCalendarDate('2026-01-14'))).toBeUndefined();
});
