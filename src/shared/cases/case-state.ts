import type { CalendarDate } from '../law/calendar-date.ts';
import type { Clock } from '../law/clock.ts';
import type { CaseEvent } from '../model/case-event.ts';
import { allOf, findLast } from './standing-events.ts';

/** Where a case stands. Each has words of its own: what it is called, and what happens if nobody moves. */
export const caseStates = [
  'draft',
  'ready',
  'sent',
  'acknowledged',
  'identityNeeded',
  'feeNeeded',
  'clarifying',
  'extended',
  'overdue',
  'chased',
  'complainedToAgency',
  'complaintAnswered',
  'complainedToRegulator',
  'regulatorAnswered',
  'wentFurther',
  'checking',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof caseStates)[number];

export type Move = 'you' | 'they' | 'nobody';

/** Whose move it is. */
export const moves: Record<CaseState, Move> = {
  draft: 'you',
  ready: 'you',
  sent: 'they',
  acknowledged: 'they',
  identityNeeded: 'you',
  feeNeeded: 'you',
  clarifying: 'you',
  extended: 'they',
  overdue: 'you',
  chased: 'they',
  complainedToAgency: 'they',
  complaintAnswered: 'you',
  complainedToRegulator: 'they',
  regulatorAnswered: 'you',
  wentFurther: 'they',
  checking: 'you',
  closed: 'nobody',
  withdrawn: 'nobody',
};

const ESCALATIONS = [
  'chased',
  'complainedToAgency',
  'complaintAcknowledged',
  'complaintAnswered',
  'complainedToRegulator',
  'regulatorAnswered',
  'wentFurther',
] as const;
type Escalation = (typeof ESCALATIONS)[number];

/** `standing`: the events that count, in order. `clock` is undefined while nothing was sent. */
export function findState(
  standing: readonly CaseEvent[],
  clock: Clock | undefined,
  today: CalendarDate,
): CaseState {
  const ended = standing.findLast(({ type }) => ['closed', 'reopened', 'withdrawn'].includes(type));
  if (ended?.type === 'closed') return 'closed';
  if (ended?.type === 'withdrawn') return 'withdrawn';
  if (!clock) return findLast(standing, 'prepared') ? 'ready' : 'draft';

  const escalation = standing.findLast((event) => isEscalation(event.type));
  const response = findLast(standing, 'responded');
  if (escalation && (!response || isAfter(escalation, response)))
    return toState(escalation.type as Escalation);
  if (response) return 'checking';
  if (clock.state === 'waiting-for-identity') return 'identityNeeded';
  if (clock.state === 'waiting-for-fee') return 'feeNeeded';
  if (hasOpenQuestion(standing)) return 'clarifying';
  if (today > clock.dueOn) return 'overdue';
  if (clock.extension === 'valid') return 'extended';
  return findLast(standing, 'received') ? 'acknowledged' : 'sent';
}

function isEscalation(type: CaseEvent['type']): type is Escalation {
  return ESCALATIONS.some((escalation) => escalation === type);
}

function toState(escalation: Escalation): CaseState {
  return escalation === 'complaintAcknowledged' ? 'complainedToAgency' : escalation;
}

function isAfter(event: CaseEvent, other: CaseEvent): boolean {
  return event.on > other.on || (event.on === other.on && event.recordedAtMs > other.recordedAtMs);
}

/** Asked and not answered; it waits for the person whether or not it holds the clock. */
function hasOpenQuestion(standing: readonly CaseEvent[]): boolean {
  return allOf(standing, 'clarificationAsked').length > allOf(standing, 'clarificationAnswered').length;
}
