import type { TFunction } from 'i18next';
import { type ListDate, toListDate } from '../model/summary.ts';

/**
 * [Note: Welsh and Intl]
 * Chromium ships no Welsh: `Intl.DateTimeFormat('cy')` silently speaks American English there (measured on
 * 156), while its plural rules are right. So days, months and spans of time are words of ours in every
 * language, and only digits come from Intl, which English and Welsh write alike.
 */
const DIGITS_LOCALE = 'en-GB';
const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

const wholeNumbers = new Intl.NumberFormat(DIGITS_LOCALE, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(DIGITS_LOCALE, { maximumFractionDigits: 1 });
const byteUnits = ['kB', 'MB', 'GB', 'TB'] as const;

export interface Format {
  /** ISO 8601, whole or part, as people say it: "Tuesday 29 December 2026", "March 2019", "2019". What is no date comes back as it is. */
  isoDate(iso: string): string;
  /** As `isoDate`, with the time of day where the text has one. */
  isoDateTime(iso: string): string;
  /** The same for a list's date; '' for no date. */
  listDate(date: ListDate): string;
  /** Without the weekday, for narrow places: "29 December 2026". */
  shortDate(date: ListDate): string;
  /** The heading over a month of a list: "March 2019", "2019". */
  month(date: ListDate): string;
  /** An instant, in the time of this computer. */
  instant(ms: number): string;
  /** The day of an instant, in the time of this computer: "Tuesday 29 December 2026". */
  dayOf(ms: number): string;
  /** Its time of day: "9:05". */
  timeOf(ms: number): string;
  /** "today", "yesterday", "in 9 days", "3 days ago": whole days in the time of this computer. */
  relativeDay(ms: number, nowMs: number): string;
  number(value: number): string;
  /** "512 bytes", "1.4 MB"; decimal units, as shops and systems count. */
  bytes(sizeBytes: number): string;
  /** "less than a minute", "about 3 minutes", "about 2 hours": for what is still to go. */
  duration(ms: number): string;
}

export function createFormat(t: TFunction<'app'>): Format {
  const monthName = (month: number) => t(`calendar.months.m${month as 1}`);
  const clock = (minutes: number) => {
    const minute = minutes - 1;
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  };
  const day = ({ ymd }: ListDate, withWeekday: boolean): string => {
    const { year, month, day } = partsOf(ymd);
    if (ymd === 0) return '';
    if (month === 0) return String(year);
    if (day === 0) return t('calendar.monthOfYear', { month: monthName(month), year });
    const parts = { day, month: monthName(month), year };
    if (!withWeekday) return t('calendar.day', parts);
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return t('calendar.fullDay', {
      ...parts,
      weekday: t(`calendar.weekdays.d${weekday as 0}`),
    });
  };
  const withTime = (date: ListDate): string =>
    date.minutes > 0
      ? t('calendar.dayAndTime', { day: day(date, true), time: clock(date.minutes) })
      : day(date, true);

  return {
    isoDate: (iso) => day(toListDate(iso), true) || iso,
    isoDateTime: (iso) => withTime(toListDate(iso)) || iso,
    listDate: (date) => day(date, true),
    shortDate: (date) => day(date, false),
    month: ({ ymd }) => day({ ymd: ymd - (ymd % 100), minutes: 0 }, false),
    instant: (ms) => withTime(toLocalListDate(ms)),
    dayOf: (ms) => day(toLocalListDate(ms), true),
    timeOf: (ms) => clock(toLocalListDate(ms).minutes),
    relativeDay(ms, nowMs) {
      const days = dayNumber(ms) - dayNumber(nowMs);
      if (days === 0) return t('calendar.today');
      if (days === 1) return t('calendar.tomorrow');
      if (days === -1) return t('calendar.yesterday');
      return days > 0 ? t('calendar.inDays', { count: days }) : t('calendar.daysAgo', { count: -days });
    },
    number: (value) => oneDecimal.format(value),
    bytes(sizeBytes) {
      if (sizeBytes < 1000) return t('units.bytes', { count: sizeBytes });
      const power = Math.min(Math.floor(Math.log10(sizeBytes) / 3), byteUnits.length);
      const value = sizeBytes / 1000 ** power;
      return `${(value < 100 ? oneDecimal : wholeNumbers).format(value)}\u00a0${byteUnits[power - 1]}`;
    },
    duration(ms) {
      const minutes = Math.round(ms / MS_PER_MINUTE);
      if (minutes < 1) return t('units.lessThanMinute');
      return minutes < 90
        ? t('units.minutes', { count: minutes })
        : t('units.hours', { count: Math.round(minutes / 60) });
    },
  };
}

function partsOf(ymd: number): { year: number; month: number; day: number } {
  return { year: Math.floor(ymd / 10_000), month: Math.floor(ymd / 100) % 100, day: ymd % 100 };
}

function toLocalListDate(ms: number): ListDate {
  const at = new Date(ms);
  return {
    ymd: at.getFullYear() * 10_000 + (at.getMonth() + 1) * 100 + at.getDate(),
    minutes: at.getHours() * 60 + at.getMinutes() + 1,
  };
}

/** Days since 1970 on this computer's calendar; summer time does not shift it. */
function dayNumber(ms: number): number {
  const at = new Date(ms);
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / MS_PER_DAY;
}
