/**
 * Days of the calendar, without a time and without a time zone: the law counts days where the person is.
 * This file is the only place with arithmetic on dates.
 */
declare const isCalendarDate: unique symbol;
/** `2026-11-24`, a day that exists. Text order is the order of days. */
export type CalendarDate = string & { readonly [isCalendarDate]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** undefined for what is no day of the calendar: `2027-02-29`, `2027-2-1`. */
export function findCalendarDate(text: string): CalendarDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CalendarDate;
}

/** Throws RangeError for what is no day of the calendar. */
export function toCalendarDate(text: string): CalendarDate {
  const date = findCalendarDate(text);
  if (date === undefined) throw new RangeError('not a day of the calendar');
  return date;
}

/** The day of an instant on this computer's calendar. */
export function calendarDateOf(at: Date): CalendarDate {
  return write(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const at = new Date((dayNumber(date) + days) * MS_PER_DAY);
  return write(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** Whole days from one to the other; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export interface CorrespondingDate {
  date: CalendarDate;
  /** The month had no such day, so its last one stands in. */
  isMonthEnd: boolean;
}

/** The same day of the month, `months` later; the month's last day where it has no such day. */
export function correspondingDate(date: CalendarDate, months: number): CorrespondingDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const last = daysInMonth(toYear, toMonth);
  return { date: write(toYear, toMonth, Math.min(day, last)), isMonthEnd: day > last };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

export function latestOf(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first);
}

/** Days since 1970-01-01. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, day: number): CalendarDate {
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as CalendarDate;
}
