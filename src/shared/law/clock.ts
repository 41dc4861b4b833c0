import { addDays, type CalendarDate, correspondingDate, daysBetween, latestOf } from './calendar-date.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { StartBasis, TraceStep } from './trace.ts';
import { type Holidays, rollForward } from './working-day.ts';

/** Days of a request as far as they are known. What is not asked for or not charged is absent. */
export interface RequestDays {
  kind: 'access' | 'amendment';
  receivedOn: CalendarDate;
  /** Identity: asked for, and shown. Asked and not yet shown, the month has not begun. */
  identity?: { askedOn: CalendarDate; shownOn?: CalendarDate } | undefined;
  fee?: { askedOn: CalendarDate; paidOn?: CalendarDate } | undefined;
  /** Questions about what is wanted. They stop the clock of an access request only. */
  clarifications?: readonly { askedOn: CalendarDate; answeredOn?: CalendarDate }[] | undefined;
  extension?: { noticedOn: CalendarDate; hasReasons: boolean } | undefined;
}

export type Extension = 'none' | 'valid' | 'late' | 'without-reasons';

export interface Clock {
  /** running: the agency has to answer by `dueOn`. waiting: nothing runs until the person shows or pays or answers. */
  state: 'running' | 'waiting-for-identity' | 'waiting-for-fee' | 'paused';
  startOn: CalendarDate;
  /** The last day for an answer; while waiting or paused, the day it would be if that ended on `today`. */
  dueOn: CalendarDate;
  /** The last day of the first month: a refusal, and notice of an extension, must come by then. */
  firstMonthOn: CalendarDate;
  extension: Extension;
  /** How `dueOn` came about. */
  trace: readonly TraceStep[];
}

const MONTHS = 1;
const MONTHS_EXTENDED = 3;

/**
 * The statutory clock: UK GDPR and GDPR Article 12(3); Data Protection Act 2018 section 54; Regulation
 * 1182/71 Article 3. `today` counts only for what has not ended yet.
 */
export function calculateClock(
  days: RequestDays,
  jurisdiction: Jurisdiction,
  holidays: Holidays,
  today: CalendarDate,
): Clock {
  const start = findStart(days, today);
  const pauses = days.kind === 'access' ? findPauses(days, start.on, today) : [];
  const end = (months: number) => endOf(start.on, months, pauses, jurisdiction, holidays);
  const first = end(MONTHS);
  const extension = judgeExtension(days.extension, first.date);
  const last = extension === 'valid' ? end(MONTHS_EXTENDED) : first;
  const isPaused = pauses.some(({ isOpen }) => isOpen);
  return {
    state: start.waitsFor ?? (isPaused ? 'paused' : 'running'),
    startOn: start.on,
    dueOn: last.date,
    firstMonthOn: first.date,
    extension,
    trace: [start.step, ...extensionSteps(days.extension, extension), ...last.trace],
  };
}

interface Start {
  on: CalendarDate;
  step: TraceStep;
  waitsFor: 'waiting-for-identity' | 'waiting-for-fee' | undefined;
}

/** The latest of: request received, identity shown, fee paid (DPA 2018 s.54(2)–(3)). */
function findStart({ receivedOn, identity, fee }: RequestDays, today: CalendarDate): Start {
  const shownOn = identity && latestOf(receivedOn, identity.shownOn ?? today);
  const paidOn = fee && latestOf(receivedOn, fee.paidOn ?? today);
  const on = latestOf(receivedOn, ...[shownOn, paidOn].filter((date) => date !== undefined));
  const basis: StartBasis = on === receivedOn ? 'received' : on === shownOn ? 'identity' : 'fee';
  return {
    on,
    step: { rule: 'start', on, basis, source: basis === 'received' ? 'gdpr-12-3' : 'dpa-54' },
    waitsFor:
      identity && !identity.shownOn
        ? 'waiting-for-identity'
        : fee && !fee.paidOn
          ? 'waiting-for-fee'
          : undefined,
  };
}

interface Pause {
  from: CalendarDate;
  to: CalendarDate;
  isOpen: boolean;
}

/** Spans between a question and its answer, put together where they overlap: no day is taken off twice. */
function findPauses(days: RequestDays, startOn: CalendarDate, today: CalendarDate): Pause[] {
  const spans = (days.clarifications ?? [])
    .map(({ askedOn, answeredOn }) => {
      const from = latestOf(startOn, askedOn);
      return { from, to: latestOf(from, answeredOn ?? today), isOpen: answeredOn === undefined };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Pause[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      last.to = latestOf(last.to, span.to);
      last.isOpen ||= span.isOpen;
    } else merged.push({ ...span });
  }
  return merged;
}

/** The corresponding day, put off by the pauses, and rolled to a working day. */
function endOf(
  startOn: CalendarDate,
  months: number,
  pauses: readonly Pause[],
  jurisdiction: Jurisdiction,
  holidays: Holidays,
): { date: CalendarDate; trace: TraceStep[] } {
  const corresponding = correspondingDate(startOn, months);
  const trace: TraceStep[] = [{ rule: 'months', on: corresponding.date, months, source: 'gdpr-12-3' }];
  if (corresponding.isMonthEnd) trace.push({ rule: 'month-end', on: corresponding.date });
  let date = corresponding.date;
  for (const { from, to, isOpen } of pauses) {
    const days = daysBetween(from, to);
    date = addDays(date, days);
    trace.push({ rule: 'paused', on: date, days, from, to, source: 'dpa-54-clarification' });
    if (isOpen) trace.push({ rule: 'still-paused', on: to, source: 'dpa-54-clarification' });
  }
  const rolled = rollForward(jurisdiction, date, holidays);
  return { date: rolled.date, trace: [...trace, ...rolled.trace] };
}

/** Two further months count only when the person was told, with reasons, before the first month ended. */
function judgeExtension(extension: RequestDays['extension'], firstMonthOn: CalendarDate): Extension {
  if (!extension) return 'none';
  if (extension.noticedOn > firstMonthOn) return 'late';
  return extension.hasReasons ? 'valid' : 'without-reasons';
}

function extensionSteps(notice: RequestDays['extension'], extension: Extension): TraceStep[] {
  if (!notice || extension === 'none') return [];
  const on = notice.noticedOn;
  const source = 'gdpr-12-3';
  if (extension === 'valid') return [{ rule: 'extended', on, source }];
  return extension === 'late'
    ? [{ rule: 'extension-late', on, source }]
    : [{ rule: 'extension-without-reasons', on, source }];
}
