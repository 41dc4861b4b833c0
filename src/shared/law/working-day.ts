import { addDays, type CalendarDate, weekdayOf } from './calendar-date.ts';
import { isUkNation, type Jurisdiction } from './jurisdiction.ts';
import type { TraceStep } from './trace.ts';

/** The public holidays of a place. Main answers from a kept library (`main/law/public-holidays.ts`). */
export interface Holidays {
  /** The holiday's name in English, or undefined on an ordinary day. Weekends are not asked for. */
  findHoliday(jurisdiction: Jurisdiction, date: CalendarDate): string | undefined;
}

export function isWeekend(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

export function isWorkingDay(jurisdiction: Jurisdiction, date: CalendarDate, holidays: Holidays): boolean {
  return !isWeekend(date) && holidays.findHoliday(jurisdiction, date) === undefined;
}

/** The day itself, or the next working day after it, with a step for each day that it passes over. */
export function rollForward(
  jurisdiction: Jurisdiction,
  date: CalendarDate,
  holidays: Holidays,
): { date: CalendarDate; trace: TraceStep[] } {
  const trace: TraceStep[] = [];
  let day = date;
  for (;;) {
    const name = holidays.findHoliday(jurisdiction, day);
    if (name !== undefined) trace.push({ rule: 'holiday', on: day, name });
    else if (isWeekend(day)) trace.push({ rule: 'weekend', on: day });
    else break;
    day = addDays(day, 1);
  }
  const source = isUkNation(jurisdiction) ? 'ico-time-limit' : 'eu-1182-71';
  if (trace.length > 0) trace.push({ rule: 'next-working-day', on: day, source });
  return { date: day, trace };
}
