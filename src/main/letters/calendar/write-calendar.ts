import { createHash } from 'node:crypto';
import type { NextStep, StepKind } from '../../../shared/cases/progress.ts';
import { addDays, type CalendarDate } from '../../../shared/law/calendar-date.ts';
import type { StoredCase } from '../../../shared/model/case.ts';
import { createLetterWords } from '../letter-words.ts';
import { contentLine, textValue } from './content-line.ts';

/** Steps that a calendar has an entry for: the others have no date of their own. */
const datedKinds = ['awaitAnswer', 'complainToAgency', 'awaitAcknowledgement', 'awaitRegulator'] as const;
type DatedKind = (typeof datedKinds)[number];

/** Nine in the morning on the day itself, and two days before: RFC 5545 durations from the start of the day. */
const REMINDERS = ['PT9H', '-P1DT15H'];

/**
 * The dates of cases as a calendar (RFC 5545): whole days, each with how it came about, each with
 * reminders. An entry keeps its UID while its case is the same, so that a newer file moves what an older
 * one put in. `madeAt` stamps the entries; the same input gives the same bytes.
 */
export function writeCalendar(
  cases: readonly { stored: StoredCase; next: readonly NextStep[] }[],
  madeAt: Date,
): Uint8Array {
  const first = cases[0]?.stored;
  const name = first && createLetterWords(first.language).say('calendar.name', { agency: first.agency.name });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Deedbox//Deedbox//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name ? [contentLine('X-WR-CALNAME', textValue(name))] : []),
    ...cases.flatMap(({ stored, next }) => next.flatMap((step) => event(stored, step, madeAt))),
    'END:VCALENDAR',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

function event(stored: StoredCase, { kind, on, trace }: NextStep, madeAt: Date): string[] {
  if (on === null || !isDated(kind)) return [];
  const words = createLetterWords(stored.language);
  const title = words.say(`calendar.titles.${kind}`, { agency: stored.agency.name });
  const description = [
    words.say('calendar.reference', { reference: stored.reference }),
    '',
    words.say('calendar.howDate'),
    ...words.trace.sentences(trace, stored).map((sentence) => `– ${sentence}`),
    '',
    words.say('calendar.notAdvice'),
  ];
  return [
    'BEGIN:VEVENT',
    contentLine('UID', `${uid(stored, kind)}@deedbox.invalid`),
    `DTSTAMP:${toUtc(madeAt)}`,
    `DTSTART;VALUE=DATE:${toBasic(on)}`,
    `DTEND;VALUE=DATE:${toBasic(addDays(on, 1))}`,
    contentLine('SUMMARY', textValue(title)),
    contentLine('DESCRIPTION', textValue(description.join('\n'))),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...REMINDERS.flatMap((trigger) => reminder(trigger, title)),
    'END:VEVENT',
  ];
}

function reminder(trigger: string, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    contentLine('DESCRIPTION', textValue(title)),
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

function isDated(kind: StepKind): kind is DatedKind {
  return datedKinds.some((dated) => dated === kind);
}

/** Of the case and what is waited for, not of the day: a day that moves stays one entry. */
function uid({ reference }: StoredCase, kind: DatedKind): string {
  return createHash('sha256').update(`${reference}/${kind}`).digest('hex').slice(0, 32);
}

function toBasic(date: CalendarDate): string {
  return date.replaceAll('-', '');
}

function toUtc(at: Date): string {
  return at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
}
