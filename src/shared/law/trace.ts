import type { CalendarDate } from './calendar-date.ts';
import type { SourceId } from './sources.ts';

/** What starts the month: whichever of these came last. */
export const startBases = ['received', 'identity', 'fee'] as const;
export type StartBasis = (typeof startBases)[number];

/**
 * How a date came about, step by step, for a person to follow. Each step is said in words by the `law`
 * namespace; a step that rests on a rule names its source.
 */
export type TraceStep =
  | { rule: 'start'; on: CalendarDate; basis: StartBasis; source: SourceId }
  | { rule: 'months'; on: CalendarDate; months: number; source: SourceId }
  | { rule: 'month-end'; on: CalendarDate }
  | { rule: 'days'; on: CalendarDate; days: number; source: SourceId }
  | { rule: 'paused'; on: CalendarDate; days: number; from: CalendarDate; to: CalendarDate; source: SourceId }
  | { rule: 'still-paused'; on: CalendarDate; source: SourceId }
  | { rule: 'extended'; on: CalendarDate; source: SourceId }
  | { rule: 'extension-late'; on: CalendarDate; source: SourceId }
  | { rule: 'extension-without-reasons'; on: CalendarDate; source: SourceId }
  | { rule: 'weekend'; on: CalendarDate }
  | { rule: 'holiday'; on: CalendarDate; name: string }
  | { rule: 'next-working-day'; on: CalendarDate; source: SourceId };
