import { writeFileSync } from 'node:fs';
import { createPublicHolidays } from '../src/main/law/public-holidays.ts';
import {
  addDays,
  type CalendarDate,
  daysBetween,
  toCalendarDate,
  weekdayOf,
} from '../src/shared/law/calendar-date.ts';
import { calculateClock } from '../src/shared/law/clock.ts';
import { inProject } from './project.mjs';

/** `node tools/law-table.ts` writes docs/law-clock.md: when an answer is due, against what other tools count. */
const FIRST = toCalendarDate('2026-11-01');
const LAST = toCalendarDate('2027-10-31');
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const holidays = createPublicHolidays();

interface Row {
  receivedOn: CalendarDate;
  dueOn: CalendarDate;
  /** Days by which +30 and +31 are early (negative) or late. */
  off30: number;
  off31: number;
  why: string;
}

function toRow(receivedOn: CalendarDate): Row {
  const { dueOn, trace } = calculateClock({ kind: 'access', receivedOn }, 'gb-eng', holidays, receivedOn);
  const why = trace.flatMap((step) => {
    if (step.rule === 'month-end') return ['end of the month'];
    if (step.rule === 'holiday') return [step.name];
    return step.rule === 'weekend' ? ['weekend'] : [];
  });
  const off = (days: number) => daysBetween(dueOn, addDays(receivedOn, days));
  return { receivedOn, dueOn, off30: off(30), off31: off(31), why: [...new Set(why)].join(', ') };
}

export function composeLawTable(): string {
  const rows: Row[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) rows.push(toRow(day));
  const share = (test: (row: Row) => boolean) => `${rows.filter(test).length} of ${rows.length} days`;
  return [
    '# When an answer is due, and what other tools would say',
    '',
    'Made by `node tools/law-table.ts`; a test holds it to the code. England and Wales, access request, nothing asked and no extension. The law counts one month by the calendar, to a working day (`src/shared/law/clock.ts`; UK GDPR Article 12(3); ICO, right of access). datarequests.org adds 31 days, YourDigitalRights 30.',
    '',
    '| | 30 days | 31 days |',
    '| --- | --- | --- |',
    `| the right day | ${share(({ off30 }) => off30 === 0)} | ${share(({ off31 }) => off31 === 0)} |`,
    `| too early: a complaint before its time | ${share(({ off30 }) => off30 < 0)} | ${share(({ off31 }) => off31 < 0)} |`,
    `| too late: days given away | ${share(({ off30 }) => off30 > 0)} | ${share(({ off31 }) => off31 > 0)} |`,
    '',
    '| received | due | +30 | +31 | moved by |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ receivedOn, dueOn, off30, off31, why }) =>
        `| ${say(receivedOn)} | **${say(dueOn)}** | ${sign(off30)} | ${sign(off31)} | ${why} |`,
    ),
    '',
  ].join('\n');
}

const say = (date: CalendarDate) => `${WEEKDAYS[weekdayOf(date)]} ${date}`;
const sign = (days: number) => (days === 0 ? 'right' : `${days > 0 ? '+' : '−'}${Math.abs(days)}`);

if (import.meta.main) writeFileSync(inProject('docs', 'law-clock.md'), composeLawTable());
