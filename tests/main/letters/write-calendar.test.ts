import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../src/main/letters/calendar/write-calendar.ts';
import { findProgress } from '../../../src/shared/cases/progress.ts';
import { toCalendarDate as day } from '../../../src/shared/law/calendar-date.ts';
import type { StoredCase } from '../../../src/shared/model/case.ts';
import { caseOf, type Happened, holidays } from './support.ts';

const madeAt = new Date('2026-11-24T10:00:00Z');
const sent: Happened = ['sent', '2026-11-25', { transport: 'email' }];

function calendarOf(stored: StoredCase, today = '2026-11-26'): string {
  const { next } = findProgress(stored, holidays, day(today));
  return Buffer.from(writeCalendar([{ stored, next }], madeAt)).toString('utf8');
}

interface Property {
  name: string;
  parameters: string;
  value: string;
}

/** A reader of RFC 5545 of the tests' own: unfolds, parts names from values, takes the escapes out. */
function read(calendar: string): Property[] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/su.exec(line) ?? [];
    expect(name, line).not.toBe('');
    return { name, parameters, value };
  });
}
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
const valuesOf = (calendar: string, name: string) =>
  read(calendar).flatMap((property) => (property.name === name ? [unescaped(property.value)] : []));

describe('the dates of a case as a calendar', () => {
  it('has the day, how it came about, and reminders when an answer is awaited', () => {
    const calendar = calendarOf(caseOf({ jurisdiction: 'gb-eng' }, [sent]));
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261229\r\nDTEND;VALUE=DATE:20261230\r\n');
    expect(valuesOf(calendar, 'SUMMARY')).toEqual(['Cyngor Dyffryn Gŵyn: last day to answer']);
    const [description = ''] = valuesOf(calendar, 'DESCRIPTION');
    expect(description).toBe(
      [
        'Reference: DB-7K3Q-2F',
        '',
        'How this date comes about:',
        '– The agency had the request on 25 November 2026. Its time starts then (UK GDPR, Article 12(3)).',
        '– 1 month after that is 25 December 2026 (UK GDPR, Article 12(3)).',
        '– Friday 25 December 2026 is a public holiday: Christmas Day.',
        '– Saturday 26 December 2026 is a public holiday: Boxing Day.',
        '– Sunday 27 December 2026 is at a weekend.',
        '– Monday 28 December 2026 is a public holiday: Boxing Day, the day in its place.',
        '– So the next working day counts: Tuesday 29 December 2026 (the ICO’s guide to the right of access).',
        '',
        'This is research, not legal advice.',
      ].join('\n'),
    );
    expect(valuesOf(calendar, 'TRIGGER')).toEqual(['PT9H', '-P1DT15H']);
  });

  it('marks a rule that was not read in the law itself when it has one', () => {
    const complained: Happened[] = [sent, ['complainedToAgency', '2027-01-04']];
    const [description = ''] = valuesOf(calendarOf(caseOf({}, complained), '2027-01-05'), 'DESCRIPTION');
    expect(description).toContain(
      'section 164A (taken from other sources that agree, not from the law itself)',
    );
  });

  it('moves an entry and adds none when the day of the same case changes', () => {
    const before = calendarOf(caseOf({}, [sent]));
    const after = calendarOf(
      caseOf({}, [sent, ['received', '2026-12-01', { basis: 'stated' }]]),
      '2026-12-02',
    );
    expect(valuesOf(after, 'UID')).toEqual(valuesOf(before, 'UID'));
    expect(valuesOf(after, 'DTSTART')).not.toEqual(valuesOf(before, 'DTSTART'));
    const other = calendarOf(caseOf({ reference: 'DB-AAAA-AA' }, [sent]));
    expect(valuesOf(other, 'UID')).not.toEqual(valuesOf(before, 'UID'));
  });

  it('has no entry when nothing was sent', () => {
    const calendar = calendarOf(caseOf());
    expect(calendar).not.toContain('VEVENT');
    expect(read(calendar).map(({ name }) => name)).toContain('VERSION');
  });

  it('keeps to the format, and says what was written, when anything stands in the agency’s name', () => {
    const names = new Set<string>();
    for (const { name } of read(calendarOf(caseOf({}, [sent])))) names.add(name);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
          fc.constantFrom(
            'x\r\nATTACH:http://evil.example/',
            'END:VEVENT\nBEGIN:VTODO',
            'a\\,b;c\\n',
            'Ŵ'.repeat(200),
          ),
        ),
        (name) => {
          const text = name.slice(0, 500);
          const calendar = calendarOf(caseOf({ agency: { ...caseOf().agency, name: text } }, [sent]));
          for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(calendar.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
          for (const property of read(calendar)) expect(names).toContain(property.name);
          const written = text
            .toWellFormed()
            .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
            .replace(/(?!\n)\p{Cc}/gu, ' ');
          expect(valuesOf(calendar, 'SUMMARY')).toEqual([`${written}: last day to answer`]);
        },
      ),
      { numRuns: process.env.DEEDBOX_FULL ? 3000 : 200 },
    );
  });
});
