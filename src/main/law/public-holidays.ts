import DateHolidays from 'date-holidays';
import { type CalendarDate, partsOf } from '../../shared/law/calendar-date.ts';
import { isUkNation, type Jurisdiction } from '../../shared/law/jurisdiction.ts';
import type { Holidays } from '../../shared/law/working-day.ts';

/**
 * Public and bank holidays of each place, from the `date-holidays` library, whose UK days the tests hold
 * against the Banking and Financial Dealings Act 1971. Of member states with regions only the days of the
 * whole state count: a date may then be a working day in law although offices are closed, never the other
 * way round.
 */
export function createPublicHolidays(): Holidays {
  const years = new Map<string, ReadonlyMap<string, string>>();
  const daysOf = (jurisdiction: Jurisdiction, year: number): ReadonlyMap<string, string> => {
    const key = `${jurisdiction}/${year}`;
    const known = years.get(key) ?? readYear(jurisdiction, year);
    years.set(key, known);
    return known;
  };
  return {
    findHoliday: (jurisdiction: Jurisdiction, date: CalendarDate) =>
      daysOf(jurisdiction, partsOf(date).year).get(date),
  };
}

const calendars = new Map<Jurisdiction, DateHolidays>();

function readYear(jurisdiction: Jurisdiction, year: number): ReadonlyMap<string, string> {
  const calendar = calendars.get(jurisdiction) ?? openCalendar(jurisdiction);
  calendars.set(jurisdiction, calendar);
  const days = calendar
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public' || (type === 'bank' && isUkNation(jurisdiction)));
  return new Map(days.map(({ date, name }) => [date.slice(0, 10), name]));
}

function openCalendar(jurisdiction: Jurisdiction): DateHolidays {
  if (!isUkNation(jurisdiction)) return new DateHolidays(jurisdiction.toUpperCase());
  return new DateHolidays('GB', jurisdiction.slice(3).toUpperCase());
}
