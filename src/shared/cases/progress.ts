import type { CalendarDate } from '../law/calendar-date.ts';
import { type Clock, calculateClock } from '../law/clock.ts';
import { chaseOn, findComplaintAcknowledgedBy, regulatorProgressBy } from '../law/next-steps.ts';
import type { TraceStep } from '../law/trace.ts';
import type { Holidays } from '../law/working-day.ts';
import type { StoredCase } from '../model/case.ts';
import type { CaseEvent } from '../model/case-event.ts';
import { type CaseState, findState, type Move, moves } from './case-state.ts';
import { findRequestDays } from './request-days.ts';
import { findLast, standingEvents } from './standing-events.ts';

/** What can be done next, or is waited for. */
export const stepKinds = [
  'finishDraft',
  'send',
  'showIdentity',
  'payFee',
  'answerQuestion',
  'awaitAnswer',
  'contestExtension',
  'chase',
  'complainToAgency',
  'awaitAcknowledgement',
  'complainToRegulator',
  'awaitRegulator',
  'goFurther',
  'checkAnswer',
] as const;
export type StepKind = (typeof stepKinds)[number];

export interface NextStep {
  kind: StepKind;
  /** From when, or by when; null where no date goes with it. */
  on: CalendarDate | null;
  trace: readonly TraceStep[];
}

export interface Progress {
  state: CaseState;
  move: Move;
  /** null while nothing was sent. */
  clock: Clock | null;
  /** The agency has let its date pass without an answer. */
  isOverdue: boolean;
  /** The likeliest first. */
  next: readonly NextStep[];
}

/** Where a case stands on a day, whose move it is and what comes next. Worked out anew each time, never stored. */
export function findProgress(
  stored: Pick<StoredCase, 'caseKind' | 'events' | 'jurisdiction'>,
  holidays: Holidays,
  today: CalendarDate,
): Progress {
  const standing = standingEvents(stored.events);
  const days = findRequestDays(stored, holidays);
  const clock = days && calculateClock(days, stored.jurisdiction, holidays, today);
  const state = findState(standing, clock, today);
  const isOverdue =
    clock?.state === 'running' &&
    today > clock.dueOn &&
    !findLast(standing, 'responded') &&
    moves[state] !== 'nobody';
  const next = clock ? findNext({ state, standing, clock, stored, holidays }) : beforeSending(state);
  return { state, move: moves[state], clock: clock ?? null, isOverdue, next };
}

const undated = (kind: StepKind): NextStep => ({ kind, on: null, trace: [] });

function beforeSending(state: CaseState): NextStep[] {
  if (state === 'draft') return [undated('finishDraft')];
  return state === 'ready' ? [undated('send')] : [];
}

interface Sent {
  state: CaseState;
  standing: readonly CaseEvent[];
  clock: Clock;
  stored: Pick<StoredCase, 'jurisdiction'>;
  holidays: Holidays;
}

function findNext(sent: Sent): NextStep[] {
  const { state, clock } = sent;
  const answer: NextStep = { kind: 'awaitAnswer', on: clock.dueOn, trace: clock.trace };
  switch (state) {
    case 'identityNeeded':
      return [undated('showIdentity')];
    case 'feeNeeded':
      return [undated('payFee')];
    case 'clarifying':
      return [undated('answerQuestion'), answer];
    case 'sent':
    case 'acknowledged':
    case 'extended':
      return isContestable(clock) ? [undated('contestExtension'), answer] : [answer];
    case 'overdue':
      return [undated('chase'), undated('complainToAgency')];
    case 'chased': {
      const chased = findLast(sent.standing, 'chased');
      const step = chaseOn(chased ? chased.on : clock.dueOn);
      return [{ kind: 'complainToAgency', ...step }];
    }
    case 'complainedToAgency':
      return afterComplaint(sent);
    case 'complaintAnswered':
      return [undated('complainToRegulator')];
    case 'complainedToRegulator':
      return afterRegulator(sent);
    case 'regulatorAnswered':
      return [undated('goFurther')];
    case 'checking':
      return [undated('checkAnswer')];
    case 'draft':
    case 'ready':
    case 'wentFurther':
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

function isContestable({ extension }: Clock): boolean {
  return extension === 'late' || extension === 'without-reasons';
}

/** The regulator can be asked at any time; most want the agency to have had its turn. */
function afterComplaint({ standing, stored, holidays }: Sent): NextStep[] {
  const complained = findLast(standing, 'complainedToAgency');
  const by = complained && findComplaintAcknowledgedBy(complained.on, stored.jurisdiction, holidays);
  const isAcknowledged = findLast(standing, 'complaintAcknowledged') !== undefined;
  const regulator = undated('complainToRegulator');
  return by && !isAcknowledged ? [{ kind: 'awaitAcknowledgement', ...by }, regulator] : [regulator];
}

function afterRegulator({ standing, stored }: Sent): NextStep[] {
  const complained = findLast(standing, 'complainedToRegulator');
  if (!complained) return [undated('goFurther')];
  return [
    { kind: 'awaitRegulator', ...regulatorProgressBy(complained.on, stored.jurisdiction) },
    undated('goFurther'),
  ];
}
