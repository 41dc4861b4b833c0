import { describe, expect, it } from 'vitest';
import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import { caseStates, moves } from '../../../src/shared/cases/case-state.ts';
import { findProgress } from '../../../src/shared/cases/progress.ts';
import { toCalendarDate as day } from '../../../src/shared/law/calendar-date.ts';
import { type CaseEvent, caseEventSchema } from '../../../src/shared/model/case-event.ts';
import { toId } from '../../../src/shared/model/ids.ts';

const holidays = createPublicHolidays();
let made = 0;

/** An event of a fictional case; what is not given is as small as it may be. */
function happened(type: CaseEvent['type'], on: string, more: object = {}): CaseEvent {
  made += 1;
  const eventId = toId(Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? made : 1)));
  return caseEventSchema.parse({ type, eventId, on, recordedAtMs: made, ...more });
}
const sent = (on = '2026-11-24') => [happened('prepared', on), happened('sent', on, { transport: 'email' })];
const responded = (on: string, outcome = 'full') =>
  happened('responded', on, { outcome, completeness: {}, withheld: [], reasons: '' });

function progressOf(
  events: readonly CaseEvent[],
  today: string,
  caseKind: 'access' | 'amendment' = 'access',
) {
  return findProgress({ caseKind, events: [...events], jurisdiction: 'gb-eng' }, holidays, day(today));
}
const kinds = (progress: ReturnType<typeof progressOf>) => progress.next.map(({ kind }) => kind);

describe('where a case stands', () => {
  it('is the person’s move when nothing was sent', () => {
    expect(progressOf([], '2026-11-24')).toMatchObject({ state: 'draft', move: 'you', clock: null });
    const ready = progressOf([happened('prepared', '2026-11-24')], '2026-11-24');
    expect([ready.state, kinds(ready)]).toEqual(['ready', ['send']]);
  });

  it('is the agency’s move until its date when it was sent', () => {
    const progress = progressOf(sent(), '2026-12-24');
    expect(progress).toMatchObject({ state: 'sent', move: 'they', isOverdue: false });
    expect(progress.next[0]).toMatchObject({ kind: 'awaitAnswer', on: '2026-12-24' });
  });

  it('is overdue the day after its date when no answer came', () => {
    const progress = progressOf(sent(), '2026-12-25');
    expect(progress).toMatchObject({ state: 'overdue', move: 'you', isOverdue: true });
    expect(kinds(progress)).toEqual(['chase', 'complainToAgency']);
  });

  it('takes a letter to arrive on the second working day when nobody said when it came', () => {
    const letter = happened('sent', '2026-11-27', { transport: 'letter' });
    expect(progressOf([letter], '2026-12-01').clock?.startOn).toBe('2026-12-01');
    const stated = happened('received', '2026-12-03', { basis: 'stated' });
    expect(progressOf([letter, stated], '2026-12-04')).toMatchObject({
      state: 'acknowledged',
      clock: { startOn: '2026-12-03' },
    });
  });

  it('waits for the person when identity, a fee or an answer is owed', () => {
    const identity = [...sent(), happened('identityAsked', '2026-11-26')];
    expect(progressOf(identity, '2026-11-30')).toMatchObject({ state: 'identityNeeded', move: 'you' });
    const shown = [...identity, happened('identityShown', '2026-11-30')];
    expect(progressOf(shown, '2026-12-01').clock?.startOn).toBe('2026-11-30');
    const fee = [...sent(), happened('feeAsked', '2026-11-26', { amount: '£10' })];
    expect(progressOf(fee, '2026-11-30').state).toBe('feeNeeded');
    expect(progressOf([...fee, happened('feeDisputed', '2026-11-27')], '2026-11-30').state).toBe('sent');
    const question = [...sent(), happened('clarificationAsked', '2026-11-26', { question: 'Which years?' })];
    expect(progressOf(question, '2026-11-30')).toMatchObject({
      state: 'clarifying',
      clock: { state: 'paused' },
    });
    expect(progressOf(question, '2026-11-30', 'amendment')).toMatchObject({
      state: 'clarifying',
      clock: { state: 'running' },
    });
  });

  it('offers to contest an extension when it came without reasons', () => {
    const notice = (hasReasons: boolean) =>
      happened('extensionNoticed', '2026-12-10', { hasReasons, claimedUntil: '2027-02-24' });
    expect(progressOf([...sent(), notice(true)], '2027-01-30')).toMatchObject({
      state: 'extended',
      isOverdue: false,
    });
    const without = progressOf([...sent(), notice(false)], '2026-12-11');
    expect(kinds(without)).toEqual(['contestExtension', 'awaitAnswer']);
    expect(progressOf([...sent(), notice(false)], '2026-12-28').state).toBe('overdue');
  });

  it('climbs one rung at a time when the agency stays silent', () => {
    const events = [...sent(), happened('chased', '2026-12-28')];
    expect(progressOf(events, '2026-12-29').next[0]).toMatchObject({
      kind: 'complainToAgency',
      on: '2027-01-11',
    });
    events.push(happened('complainedToAgency', '2027-01-12'));
    const complained = progressOf(events, '2027-01-13');
    expect(complained.next[0]).toMatchObject({ kind: 'awaitAcknowledgement', on: '2027-02-11' });
    events.push(happened('complaintAcknowledged', '2027-01-20'));
    expect(kinds(progressOf(events, '2027-01-21'))).toEqual(['complainToRegulator']);
    events.push(happened('complainedToRegulator', '2027-02-12'));
    expect(progressOf(events, '2027-02-13').next[0]).toMatchObject({
      kind: 'awaitRegulator',
      on: '2027-05-12',
    });
    events.push(happened('regulatorAnswered', '2027-04-01', { outcome: 'upheld' }));
    expect(progressOf(events, '2027-04-02')).toMatchObject({ state: 'regulatorAnswered', move: 'you' });
    expect(progressOf([...events, responded('2027-04-10')], '2027-04-11').state).toBe('checking');
  });

  it('goes back to where it was when an event is taken back', () => {
    const answer = responded('2026-12-10', 'refused');
    const events = [...sent(), answer];
    expect(progressOf(events, '2026-12-11').state).toBe('checking');
    const undone = [...events, happened('undone', '2026-12-11', { undoneEventId: answer.eventId })];
    expect(progressOf(undone, '2026-12-11').state).toBe('sent');
  });

  it('is nobody’s move when it is closed, until it is opened again', () => {
    const closed = [...sent(), responded('2026-12-10'), happened('closed', '2026-12-12')];
    expect(progressOf(closed, '2027-06-01')).toMatchObject({
      state: 'closed',
      move: 'nobody',
      isOverdue: false,
    });
    expect(progressOf([...closed, happened('reopened', '2027-01-02')], '2027-06-01').state).toBe('checking');
    expect(progressOf([...sent(), happened('withdrawn', '2026-12-01')], '2027-06-01').state).toBe(
      'withdrawn',
    );
  });

  it('says for every state whose move it is', () => {
    expect(Object.keys(moves).sort()).toEqual([...caseStates].sort());
  });
});
