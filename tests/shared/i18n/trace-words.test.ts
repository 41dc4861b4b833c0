import { describe, expect, it } from 'vitest';
import { createPublicHolidays } from '../../../src/main/law/public-holidays.ts';
import { createLetterWords } from '../../../src/main/letters/letter-words.ts';
import type { LawPlace } from '../../../src/shared/i18n/trace-words.ts';
import { addDays, toCalendarDate as day } from '../../../src/shared/law/calendar-date.ts';
import { calculateClock, type RequestDays } from '../../../src/shared/law/clock.ts';
import { ukNations } from '../../../src/shared/law/jurisdiction.ts';
import { sourceIds, sources } from '../../../src/shared/law/sources.ts';
import type { TraceStep } from '../../../src/shared/law/trace.ts';
import { locales } from '../../../src/shared/model/preferences.ts';

const holidays = createPublicHolidays();
const uk: LawPlace = { jurisdiction: 'gb-eng', regime: 'ukGdpr' };
const said = (trace: readonly TraceStep[], locale: 'en' | 'cy', place = uk) =>
  createLetterWords(locale).trace.sentences(trace, place);
const traceOf = (days: RequestDays) => calculateClock(days, 'gb-eng', holidays, day('2026-12-01')).trace;

describe('how a date came about, in words', () => {
  const christmas = traceOf({ kind: 'access', receivedOn: day('2026-11-25') });

  it('says day, rule and holiday in English when Christmas moves a date', () => {
    expect(said(christmas, 'en')).toEqual([
      'The agency had the request on 25 November 2026. Its time starts then (UK GDPR, Article 12(3)).',
      '1 month after that is 25 December 2026 (UK GDPR, Article 12(3)).',
      'Friday 25 December 2026 is a public holiday: Christmas Day.',
      'Saturday 26 December 2026 is a public holiday: Boxing Day.',
      'Sunday 27 December 2026 is at a weekend.',
      'Monday 28 December 2026 is a public holiday: Boxing Day, the day in its place.',
      'So the next working day counts: Tuesday 29 December 2026 (the ICO’s guide to the right of access).',
    ]);
  });

  it('says the same in Welsh when Christmas moves a date', () => {
    expect(said(christmas, 'cy')).toEqual([
      'Cyrhaeddodd y cais y corff ar 25 Tachwedd 2026. Mae ei amser yn dechrau bryd hynny (GDPR y DU, Erthygl 12(3)).',
      '1 mis wedi hynny yw 25 Rhagfyr 2026 (GDPR y DU, Erthygl 12(3)).',
      'Mae dydd Gwener 25 Rhagfyr 2026 yn ŵyl gyhoeddus: Dydd Nadolig.',
      'Mae dydd Sadwrn 26 Rhagfyr 2026 yn ŵyl gyhoeddus: Gŵyl San Steffan.',
      'Mae dydd Sul 27 Rhagfyr 2026 ar benwythnos.',
      'Mae dydd Llun 28 Rhagfyr 2026 yn ŵyl gyhoeddus: Gŵyl San Steffan, y diwrnod yn ei lle.',
      'Felly’r diwrnod gwaith nesaf sy’n cyfrif: dydd Mawrth 29 Rhagfyr 2026 (canllaw’r ICO ar yr hawl i weld data).',
    ]);
  });

  it('says what stood still and what does not count when there was a question and a bad extension', () => {
    const trace = traceOf({
      kind: 'access',
      receivedOn: day('2026-11-02'),
      identity: { askedOn: day('2026-11-03'), shownOn: day('2026-11-05') },
      clarifications: [
        { askedOn: day('2026-11-10'), answeredOn: day('2026-11-13') },
        { askedOn: day('2026-11-29') },
      ],
      extension: { noticedOn: day('2026-11-30'), hasReasons: false },
    });
    const text = said(trace, 'en').join('\n');
    expect(text).toContain(
      'Proof of identity was asked for. The time starts when it was there: 5 November 2026',
    );
    expect(text).toContain(
      'stood still from 10 November 2026 to 13 November 2026: 3 days. That gives 8 December 2026',
    );
    expect(text).toContain('The question is still open on 1 December 2026');
    expect(text).toContain('took more time, without reasons. So it does not count');
  });

  it('is under the law of the place when that is not the UK’s GDPR', () => {
    const steps = traceOf({ kind: 'access', receivedOn: day('2026-11-02') });
    expect(said(steps, 'en', { jurisdiction: 'ie', regime: 'euGdpr' })[0]).toContain('(GDPR, Article 12(3))');
    const police = createLetterWords('en').trace.steps(steps, {
      jurisdiction: 'gb-eng',
      regime: 'lawEnforcement',
    });
    expect(police[0]?.source?.name).toBe('Data Protection Act 2018, section 54');
  });
});

describe('the names of rules', () => {
  it.each(locales)('are said in %s, with a mark when they were not read in the law itself', (locale) => {
    const { trace } = createLetterWords(locale);
    for (const id of sourceIds) {
      const { name, marked, confidence } = trace.source(id, uk);
      expect(name, id).not.toContain('sources.');
      expect(confidence).toBe(sources[id].confidence);
      expect(marked !== name, id).toBe(confidence !== 'verified');
    }
    expect(new Set(sourceIds.map((id) => trace.source(id, uk).name)).size).toBe(sourceIds.length);
  });

  it('link to the European text when the request is under it', () => {
    const { trace } = createLetterWords('en');
    expect(trace.source('gdpr-15', uk).url).toContain('legislation.gov.uk');
    expect(trace.source('gdpr-15', { jurisdiction: 'de', regime: 'euGdpr' }).url).toContain(
      'eur-lex.europa.eu',
    );
  });
});

describe('the names of holidays', () => {
  it('are in Welsh when the holiday is one of a UK nation', () => {
    const inEnglish = new Set<string>();
    for (const nation of ukNations)
      for (let date = day('2026-01-01'); date < '2034-01-01'; date = addDays(date, 1)) {
        const name = holidays.findHoliday(nation, date);
        if (name) inEnglish.add(name);
      }
    expect(inEnglish.size).toBeGreaterThan(15);
    for (const name of inEnglish) {
      const [welsh = ''] = said([{ rule: 'holiday', on: day('2026-01-01'), name }], 'cy');
      expect(welsh, name).not.toContain(name.replace(' (substitute day)', ''));
    }
  });

  it('stay as they are when there are no words for them', () => {
    const [text] = said([{ rule: 'holiday', on: day('2026-06-24'), name: 'Jan Hus Day' }], 'cy');
    expect(text).toBe('Mae dydd Mercher 24 Mehefin 2026 yn ŵyl gyhoeddus: Jan Hus Day.');
  });
});
