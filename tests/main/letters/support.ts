import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import type { LetterContext } from '../../../src/main/letters/compose/draft.ts';
import { letterFontFiles } from '../../../src/main/letters/pdf/font-files.ts';
import { readLetterFonts } from '../../../src/main/letters/pdf/typeface.ts';
import { findProgress } from '../../../src/shared/cases/progress.ts';
import { toCalendarDate } from '../../../src/shared/law/calendar-date.ts';
import { type StoredCase, storedCaseSchema } from '../../../src/shared/model/case.ts';
import type { CaseEvent } from '../../../src/shared/model/case-event.ts';
import { toId } from '../../../src/shared/model/ids.ts';

/** Everybody and every agency in here is fictional. */
export const holidays = createPublicHolidays();
export const idOf = (number: number) =>
  toId(Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? number : 7)));

export type Happened = [type: CaseEvent['type'], on: string, more?: object];

export function caseOf(
  changes: Partial<Record<keyof StoredCase, unknown>> = {},
  events: readonly Happened[] = [],
): StoredCase {
  return storedCaseSchema.parse({
    kind: 'case',
    caseKind: 'access',
    reference: 'DB-7K3Q-2F',
    jurisdiction: 'gb-wls',
    regime: 'ukGdpr',
    agency: {
      agencyId: null,
      name: 'Cyngor Dyffryn Gŵyn',
      addressLines: ['Swyddfeydd y Cyngor', 'Heol yr Ŷd', 'Aberdychmyg', 'XX1 1XX'],
      email: 'data@dyffryngwyn.example',
      webformUrl: '',
    },
    subject: {
      name: 'Siân Ŵyn-Jones',
      addressLines: ['3 Rhes yr Afon', 'Aberdychmyg', 'XX1 2YY'],
      email: 'sian@post.example',
      phone: '01632 960123',
    },
    requester: null,
    dateOfBirth: '1984-03-07',
    otherNames: ['Siân Puw'],
    identifiers: [{ label: 'Council tax account', value: '4471 0093' }],
    scope: [],
    items: [],
    transport: 'letter',
    format: 'electronic',
    language: 'en',
    urgency: null,
    letterText: null,
    followsCaseId: null,
    events: events.map(([type, on, more], index) => ({
      type,
      eventId: idOf(100 + index),
      on,
      recordedAtMs: index,
      ...more,
    })),
    ...changes,
  });
}

/** A case as it stands on a day. */
export function contextOf(
  stored: StoredCase,
  today: string,
  more: Partial<LetterContext> = {},
): LetterContext {
  const on = toCalendarDate(today);
  return { stored, clock: findProgress(stored, holidays, on).clock, today: on, ...more };
}

export function itemOf(changes: object = {}): object {
  return {
    itemId: idOf(1),
    recordId: idOf(2),
    revision: 1,
    recordTitle: 'Housing benefit claim',
    fieldKey: 'household',
    fieldLabel: { text: 'People in the household' },
    locator: { kind: 'page', page: 3, quote: 'Number of people: 3' },
    documentId: idOf(3),
    documentName: 'claim-2025.pdf',
    sha256: 'a3'.repeat(32),
    currentValue: '3',
    proposedValue: '2',
    ground: 'inaccurate',
    statement: 'My brother moved out on 1 May 2025.',
    evidenceIds: [],
    harm: 'I get less than I should.',
    restrictMeanwhile: true,
    recipientsToTell: ['Department for Work and Pensions'],
    ...changes,
  };
}

export const fonts = await readLetterFonts(letterFontFiles);
