import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import {
  addDays,
  type CalendarDate,
  correspondingDate,
  toCalendarDate,
} from '../../../src/shared/law/calendar-date.ts';
import { calculateClock, type RequestDays } from '../../../src/shared/law/clock.ts';
import { type Jurisdiction, jurisdictions } from '../../../src/shared/law/jurisdiction.ts';
import { isWorkingDay } from '../../../src/shared/law/working-day.ts';

const holidays = createPublicHolidays();
const day = toCalendarDate;
const TODAY = day('2027-06-01');

function clockOf(
  days: Partial<RequestDays> & { receivedOn: CalendarDate },
  jurisdiction: Jurisdiction = 'gb-eng',
) {
  return calculateClock({ kind: 'access', ...days }, jurisdiction, holidays, TODAY);
}
const rules = (clock: ReturnType<typeof clockOf>) => clock.trace.map(({ rule }) => rule);

describe('the last day for an answer', () => {
  it.each([
    ['the month has no such day, and its last is a Sunday', '2027-01-31', '2027-03-01'],
    ['Christmas, a Saturday and a substitute day stand in its way', '2026-11-25', '2026-12-29'],
    ['it is a Saturday before Easter Monday', '2027-02-27', '2027-03-30'],
    ['nothing stands in its way', '2026-11-24', '2026-12-24'],
    ['the month ends with a leap day', '2028-01-31', '2028-02-29'],
  ])('is a working day when %s', (_, receivedOn, dueOn) => {
    expect(clockOf({ receivedOn: day(receivedOn) }).dueOn).toBe(dueOn);
  });

  it('is told step by step when several rules move it', () => {
    expect(clockOf({ receivedOn: day('2026-11-25') }).trace).toEqual([
      { rule: 'start', on: '2026-11-25', basis: 'received', source: 'gdpr-12-3' },
      { rule: 'months', on: '2026-12-25', months: 1, source: 'gdpr-12-3' },
      { rule: 'holiday', on: '2026-12-25', name: 'Christmas Day' },
      { rule: 'holiday', on: '2026-12-26', name: 'Boxing Day' },
      { rule: 'weekend', on: '2026-12-27' },
      { rule: 'holiday', on: '2026-12-28', name: 'Boxing Day (substitute day)' },
      { rule: 'next-working-day', on: '2026-12-29', source: 'ico-time-limit' },
    ]);
  });

  it('follows the holidays of the nation when they differ', () => {
    const receivedOn = day('2026-10-30');
    expect(clockOf({ receivedOn }, 'gb-sct').dueOn).toBe('2026-12-01');
    expect(clockOf({ receivedOn }, 'gb-eng').dueOn).toBe('2026-11-30');
    const july = day('2027-06-12');
    expect(clockOf({ receivedOn: july }, 'gb-nir').dueOn).toBe('2027-07-13');
    expect(clockOf({ receivedOn: july }, 'gb-wls').dueOn).toBe('2027-07-12');
    expect(clockOf({ receivedOn: day('2027-06-14') }, 'fr').dueOn).toBe('2027-07-15');
  });

  it('counts from the last of request, identity and fee when all are asked for', () => {
    const receivedOn = day('2027-01-04');
    const identity = { askedOn: day('2027-01-06'), shownOn: day('2027-01-12') };
    const fee = { askedOn: day('2027-01-06'), paidOn: day('2027-01-20') };
    expect(clockOf({ receivedOn, identity })).toMatchObject({ startOn: '2027-01-12', dueOn: '2027-02-12' });
    expect(clockOf({ receivedOn, identity, fee })).toMatchObject({
      startOn: '2027-01-20',
      dueOn: '2027-02-22',
    });
    expect(rules(clockOf({ receivedOn, identity, fee }))[0]).toBe('start');
  });

  it('has not begun to count when identity or a fee is still owed', () => {
    const asked = { askedOn: day('2027-01-06') };
    const receivedOn = day('2027-01-04');
    expect(clockOf({ receivedOn, identity: asked })).toMatchObject({
      state: 'waiting-for-identity',
      startOn: TODAY,
    });
    expect(clockOf({ receivedOn, fee: asked })).toMatchObject({ state: 'waiting-for-fee', startOn: TODAY });
  });
});

describe('a question about the request', () => {
  const receivedOn = day('2027-01-04');
  const clarifications = [{ askedOn: day('2027-01-11'), answeredOn: day('2027-01-18') }];

  it('puts the date off by its days when the request is for access', () => {
    const clock = clockOf({ receivedOn, clarifications });
    expect(clock).toMatchObject({ state: 'running', dueOn: '2027-02-11' });
    expect(clock.trace).toContainEqual({
      rule: 'paused',
      on: '2027-02-11',
      days: 7,
      from: '2027-01-11',
      to: '2027-01-18',
      source: 'dpa-54-clarification',
    });
  });

  it('changes nothing when the request is for a correction', () => {
    expect(clockOf({ kind: 'amendment', receivedOn, clarifications }).dueOn).toBe('2027-02-04');
  });

  it('counts no day twice when questions overlap', () => {
    const overlapping = [...clarifications, { askedOn: day('2027-01-13'), answeredOn: day('2027-01-20') }];
    expect(clockOf({ receivedOn, clarifications: overlapping }).dueOn).toBe('2027-02-15');
  });

  it('holds the clock when it has no answer yet', () => {
    const open = [{ askedOn: day('2027-01-11') }];
    expect(clockOf({ receivedOn, clarifications: open }).state).toBe('paused');
    expect(rules(clockOf({ receivedOn, clarifications: open }))).toContain('still-paused');
  });
});

describe('an extension', () => {
  const receivedOn = day('2026-11-30');

  it('gives three months in all when it was told in time and with reasons', () => {
    const clock = clockOf({ receivedOn, extension: { noticedOn: day('2026-12-30'), hasReasons: true } });
    expect(clock).toMatchObject({ extension: 'valid', dueOn: '2027-03-01', firstMonthOn: '2026-12-30' });
    expect(rules(clock)).toContain('extended');
  });

  it.each([
    ['it was told a day late', '2026-12-31', true, 'late'],
    ['it gives no reasons', '2026-12-01', false, 'without-reasons'],
  ] as const)('counts for nothing when %s', (_, noticedOn, hasReasons, extension) => {
    const clock = clockOf({ receivedOn, extension: { noticedOn: day(noticedOn), hasReasons } });
    expect(clock).toMatchObject({ extension, dueOn: '2026-12-30' });
    expect(rules(clock)).toContain(`extension-${extension}`);
  });
});

describe('over 200 years and in every place', () => {
  const FIRST = day('1970-01-01');
  const received = fc.integer({ min: 0, max: 200 * 365 }).map((days) => addDays(FIRST, days));
  const place = fc.constantFrom(...jurisdictions);

  it('is a working day, never early, and tells the rule for each day it moved', () => {
    fc.assert(
      fc.property(received, place, fc.boolean(), (receivedOn, jurisdiction, isExtended) => {
        const extension = isExtended ? { noticedOn: receivedOn, hasReasons: true } : undefined;
        const clock = clockOf({ receivedOn, extension }, jurisdiction);
        const months = isExtended ? 3 : 1;
        const corresponding = correspondingDate(receivedOn, months);
        expect(isWorkingDay(jurisdiction, clock.dueOn, holidays)).toBe(true);
        expect(clock.dueOn >= corresponding.date).toBe(true);
        for (let on = corresponding.date; on < clock.dueOn; on = addDays(on, 1))
          expect(
            clock.trace.some((step) => step.on === on && ['weekend', 'holiday'].includes(step.rule)),
          ).toBe(true);
        expect(rules(clock).includes('month-end')).toBe(corresponding.isMonthEnd);
        expect(rules(clock).includes('next-working-day')).toBe(clock.dueOn !== corresponding.date);
        expect(rules(clock).includes('extended')).toBe(isExtended);
      }),
      { numRuns: 3000 },
    );
  });

  it('never comes earlier when the request came later', () => {
    fc.assert(
      fc.property(received, place, fc.integer({ min: 1, max: 40 }), (receivedOn, jurisdiction, later) => {
        const first = clockOf({ receivedOn }, jurisdiction).dueOn;
        expect(clockOf({ receivedOn: addDays(receivedOn, later) }, jurisdiction).dueOn >= first).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
