import { expect, it } from 'vitest';
import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import { toCalendarDate as day } from '../../../src/shared/law/calendar-date.ts';
import {
  chaseOn,
  findComplaintAcknowledgedBy,
  regulatorProgressBy,
} from '../../../src/shared/law/next-steps.ts';

const holidays = createPublicHolidays();

it('asks again two weeks on when a date was missed', () => {
  expect(chaseOn(day('2026-12-29')).on).toBe('2027-01-12');
});

it('gives a complaint 30 days and then a working day when the agency is in the UK', () => {
  const step = findComplaintAcknowledgedBy(day('2026-11-27'), 'gb-eng', holidays);
  expect(step?.on).toBe('2026-12-29');
  expect(step?.trace[0]).toEqual({ rule: 'days', on: '2026-12-27', days: 30, source: 'dpa-164a' });
});

it('names no date for a complaint when there is no such duty yet, or not there', () => {
  expect(findComplaintAcknowledgedBy(day('2026-06-18'), 'gb-eng', holidays)).toBeUndefined();
  expect(findComplaintAcknowledgedBy(day('2026-11-27'), 'fr', holidays)).toBeUndefined();
});

it('gives the regulator three months when a complaint was made at a month’s end', () => {
  expect(regulatorProgressBy(day('2026-11-30'), 'gb-eng')).toEqual({
    on: '2027-02-28',
    trace: [
      { rule: 'months', on: '2027-02-28', months: 3, source: 'dpa-166' },
      { rule: 'month-end', on: '2027-02-28' },
    ],
  });
  expect(regulatorProgressBy(day('2026-11-30'), 'fr').trace[0]).toMatchObject({ source: 'gdpr-78' });
});
