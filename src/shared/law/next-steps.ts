import { addDays, type CalendarDate, correspondingDate } from './calendar-date.ts';
import { isUkNation, type Jurisdiction } from './jurisdiction.ts';
import type { TraceStep } from './trace.ts';
import { type Holidays, rollForward } from './working-day.ts';

export interface DatedStep {
  on: CalendarDate;
  trace: readonly TraceStep[];
}

const CHASE_AFTER_DAYS = 14;
const COMPLAINT_ACKNOWLEDGED_DAYS = 30;
const REGULATOR_MONTHS = 3;
/** Data Protection Act 2018 s.164A is in force from this day. */
const COMPLAINTS_DUTY_FROM = '2026-06-19';

/** When to ask again after a missed date. No rule, a convention. */
export function chaseOn(dueOn: CalendarDate): DatedStep {
  const on = addDays(dueOn, CHASE_AFTER_DAYS);
  return { on, trace: [{ rule: 'days', on, days: CHASE_AFTER_DAYS, source: 'convention' }] };
}

/**
 * By when the agency must have acknowledged a complaint: 30 days counted from the day after it came, put
 * off to a working day (DPA 2018 s.164A). undefined where no such duty holds: elsewhere than in the UK,
 * and before 19 June 2026.
 */
export function findComplaintAcknowledgedBy(
  complainedOn: CalendarDate,
  jurisdiction: Jurisdiction,
  holidays: Holidays,
): DatedStep | undefined {
  if (!hasComplaintsDuty(jurisdiction, complainedOn)) return undefined;
  const counted = addDays(complainedOn, COMPLAINT_ACKNOWLEDGED_DAYS);
  const step: TraceStep = {
    rule: 'days',
    on: counted,
    days: COMPLAINT_ACKNOWLEDGED_DAYS,
    source: 'dpa-164a',
  };
  const { date, trace } = rollForward(jurisdiction, counted, holidays);
  return { on: date, trace: [step, ...trace] };
}

/** Whether the law says how an agency handles a complaint: DPA 2018 s.164A. */
export function hasComplaintsDuty(jurisdiction: Jurisdiction, complainedOn: CalendarDate): boolean {
  return isUkNation(jurisdiction) && complainedOn >= COMPLAINTS_DUTY_FROM;
}

/** By when the regulator must have said how a complaint stands (DPA 2018 s.166; GDPR Article 78(2)). */
export function regulatorProgressBy(complainedOn: CalendarDate, jurisdiction: Jurisdiction): DatedStep {
  const { date, isMonthEnd } = correspondingDate(complainedOn, REGULATOR_MONTHS);
  const source = isUkNation(jurisdiction) ? 'dpa-166' : 'gdpr-78';
  const trace: TraceStep[] = [{ rule: 'months', on: date, months: REGULATOR_MONTHS, source }];
  if (isMonthEnd) trace.push({ rule: 'month-end', on: date });
  return { on: date, trace };
}
