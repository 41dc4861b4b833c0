import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { RequestDays } from '../law/clock.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { type Holidays, rollForward } from '../law/working-day.ts';
import type { StoredCase } from '../model/case.ts';
import type { CaseEvent, Transport } from '../model/case-event.ts';
import { allOf, findLast, standingEvents } from './standing-events.ts';

/** A letter by first-class post is taken to arrive on the second working day (Interpretation Act 1978 s.7; CPR 6.26). */
const POST_DAYS: Record<Transport, number> = { letter: 2, email: 0, webform: 0 };

/** The days that the law counts with, out of what happened. undefined while nothing was sent. */
export function findRequestDays(
  { caseKind, events, jurisdiction }: Pick<StoredCase, 'caseKind' | 'events' | 'jurisdiction'>,
  holidays: Holidays,
): RequestDays | undefined {
  const standing = standingEvents(events);
  const receivedOn = findReceivedOn(standing, jurisdiction, holidays);
  if (receivedOn === undefined) return undefined;
  const identityAsked = standing.find(({ type }) => type === 'identityAsked');
  const feeAsked = standing.find(({ type }) => type === 'feeAsked');
  const extension = findLast(standing, 'extensionNoticed');
  return {
    kind: caseKind,
    receivedOn,
    identity: identityAsked && {
      askedOn: identityAsked.on,
      ...on('shownOn', findLast(standing, 'identityShown')),
    },
    // A fee that is disputed does not hold the clock: most requests are free (Article 12(5)).
    fee:
      feeAsked && !findLast(standing, 'feeDisputed')
        ? { askedOn: feeAsked.on, ...on('paidOn', findLast(standing, 'feePaid')) }
        : undefined,
    clarifications: findClarifications(standing),
    extension: extension && { noticedOn: extension.on, hasReasons: extension.hasReasons },
  };
}

/** When the agency had it: as it said, or the day that the post is taken to need. */
export function findReceivedOn(
  standing: readonly CaseEvent[],
  jurisdiction: Jurisdiction,
  holidays: Holidays,
): CalendarDate | undefined {
  const received = findLast(standing, 'received');
  if (received) return received.on;
  const sent = standing.find((event) => event.type === 'sent');
  if (!sent) return undefined;
  let day = sent.on;
  for (let left = POST_DAYS[sent.transport]; left > 0; left--)
    day = rollForward(jurisdiction, addDays(day, 1), holidays).date;
  return day;
}

/** Each question with the first answer after it. */
function findClarifications(standing: readonly CaseEvent[]): RequestDays['clarifications'] {
  const answers = allOf(standing, 'clarificationAnswered');
  return allOf(standing, 'clarificationAsked').map((question) => {
    const answer = answers.find(
      ({ on: day, recordedAtMs }) =>
        day > question.on || (day === question.on && recordedAtMs > question.recordedAtMs),
    );
    return { askedOn: question.on, ...on('answeredOn', answer) };
  });
}

function on<Name extends string>(name: Name, event: CaseEvent | undefined): { [key in Name]?: CalendarDate } {
  return (event ? { [name]: event.on } : {}) as { [key in Name]?: CalendarDate };
}
