import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../src/main/letters/compose/compose-letter.ts';
import type { LetterContext } from '../../../src/main/letters/compose/draft.ts';
import { bodyText, toPlainText } from '../../../src/main/letters/plain-text.ts';
import type { LetterKind, OutgoingLetter } from '../../../src/shared/model/outgoing-letter.ts';
import { letterKinds } from '../../../src/shared/model/outgoing-letter.ts';
import { type Locale, locales } from '../../../src/shared/model/preferences.ts';
import { caseOf, contextOf, type Happened, idOf, itemOf } from './support.ts';

const sent: Happened = ['sent', '2026-09-01', { transport: 'email' }];
const partial: Happened = [
  'responded',
  '2026-10-20',
  {
    outcome: 'partial',
    completeness: { purposes: 'told', retention: 'missing', recipients: 'unclear' },
    withheld: [
      { where: 'Page 4', exemption: 'Third party', reason: '' },
      { where: 'Page 9', exemption: '', reason: '' },
      { where: 'E-mail of 3 May', exemption: 'Legal advice', reason: 'It is from a lawyer.' },
    ],
    reasons: '',
  },
];
const refusedItem: Happened = [
  'decided',
  '2026-10-01',
  { itemId: idOf(1), decision: 'refused', reasons: 'Our records are right.' },
];

/** One case for each letter, on one day, fictional. */
function exampleOf(kind: LetterKind, language: Locale): LetterContext {
  const of = (events: Happened[], today = '2026-11-24', changes: object = {}, more: object = {}) =>
    contextOf(caseOf({ language, ...changes }, events), today, more);
  const amendment = { caseKind: 'amendment', items: [itemOf(), itemOf(opinion)] };
  switch (kind) {
    case 'accessRequest':
      return of([], '2026-11-24', {
        scope: [{ what: 'Housing benefit', from: '2020-01-01', to: null, note: 'Notes of calls' }],
        urgency: { reason: 'There is a hearing.', by: '2027-01-10' },
      });
    case 'amendmentRequest':
      return of([], '2026-11-24', amendment);
    case 'identitySent':
      return of([sent, ['identityAsked', '2026-09-03']], '2026-09-04');
    case 'clarificationAnswer':
      return of(
        [sent, ['clarificationAsked', '2026-09-03', { question: 'Which years?' }]],
        '2026-09-08',
        {},
        { answer: 'All years since 2020.' },
      );
    case 'feeDisputed':
      return of(
        [sent, ['feeAsked', '2026-09-03', { amount: '£10' }], ['feeDisputed', '2026-09-04']],
        '2026-09-04',
      );
    case 'extensionContested':
      return of(
        [sent, ['extensionNoticed', '2026-10-05', { hasReasons: true, claimedUntil: '2026-12-01' }]],
        '2026-10-06',
      );
    case 'chaser':
      return of([sent], '2026-10-02');
    case 'agencyComplaint':
      return of([sent, ['chased', '2026-10-02']], '2026-10-20');
    case 'regulatorComplaint':
      return of([sent, partial, ['complainedToAgency', '2026-10-22']]);
    case 'incompleteReply':
      return of([sent, partial]);
    case 'disagreement':
      return of([sent, refusedItem], '2026-10-05', amendment);
    case 'recipientsAsked':
      return of(
        [sent, ['decided', '2026-10-01', { itemId: idOf(1), decision: 'accepted', reasons: '' }]],
        '2026-10-05',
        amendment,
      );
    case 'withdrawal':
      return of([sent], '2026-09-10');
  }
}

const opinion = {
  itemId: idOf(5),
  recordTitle: 'Note of a visit',
  fieldKey: null,
  fieldLabel: null,
  currentValue: 'The tenant was unfriendly.',
  proposedValue: '',
  ground: 'opinionDisputed',
  statement: 'I was ill that day.',
  restrictMeanwhile: false,
  recipientsToTell: [],
  harm: '',
};

/** As it would be read: who to, what about, and the words. */
function asRead(letter: OutgoingLetter): string {
  return `${letter.recipient.name}\n${letter.reference}\n\n${letter.subject}\n\n${toPlainText(letter)}`;
}
const goldenOf = (kind: LetterKind, language: Locale) =>
  fileURLToPath(new URL(`./golden/${kind}.${language}.txt`, import.meta.url));

describe.each(locales)('letters in %s', (language) => {
  it.each(letterKinds)('says what it always said when it is %s', async (kind) => {
    const file = goldenOf(kind, language);
    expect(existsSync(file), 'a letter has a text to hold it against').toBe(true);
    const { letter } = composeLetter(kind, exampleOf(kind, language));
    await expect(asRead(letter)).toMatchFileSnapshot(file);
  });

  it.each(letterKinds)('leaves nothing to fill in when it is %s', (kind) => {
    const { letter } = composeLetter(kind, exampleOf(kind, language));
    expect(asRead(letter)).not.toMatch(/\{\{|\}\}|undefined|null|\[object|letters:|NaN/);
  });
});

describe('the law a letter calls upon', () => {
  const cited = (regime: string, jurisdiction: string, kind: LetterKind = 'accessRequest') => {
    const { stored, ...rest } = exampleOf(kind, 'en');
    return composeLetter(kind, { ...rest, stored: caseOf({ ...stored, regime, jurisdiction }) });
  };

  it.each([
    ['ukGdpr', 'gb-wls', ['UK GDPR, Article 15', 'UK GDPR, Article 12(3)'], ['gdpr-15', 'gdpr-12-3']],
    ['euGdpr', 'ie', ['(GDPR, Article 15', '(GDPR, Article 12(3)'], ['gdpr-15', 'gdpr-12-3']],
    ['lawEnforcement', 'gb-eng', ['2018, section 45', '2018, section 54'], ['dpa-45', 'dpa-54']],
  ])('is its own when the regime is %s', (regime, jurisdiction, names, ids) => {
    const { letter, sources } = cited(regime, jurisdiction);
    for (const name of names) expect(bodyText(letter)).toContain(name);
    expect(sources).toEqual(ids);
  });

  it('has no word on automated decisions when it is law enforcement', () => {
    expect(bodyText(cited('ukGdpr', 'gb-eng').letter)).toContain('computer');
    expect(bodyText(cited('lawEnforcement', 'gb-eng').letter)).not.toContain('computer');
  });

  it('is section 46 and not Article 16 when an amendment goes to the police', () => {
    const text = bodyText(cited('lawEnforcement', 'gb-eng', 'amendmentRequest').letter);
    for (const section of [46, 47, 48, 54]) expect(text).toContain(`2018, section ${section}`);
    expect(text).not.toContain('GDPR');
  });

  it('names section 164A when a complaint is made in the UK, and nothing when it is made elsewhere', () => {
    expect(bodyText(cited('ukGdpr', 'gb-sct', 'agencyComplaint').letter)).toContain('section 164A');
    const elsewhere = bodyText(cited('euGdpr', 'fr', 'agencyComplaint').letter);
    expect(elsewhere).not.toMatch(/164A|30 days/);
  });

  it('sends a complaint to the regulator that is given when it is given', () => {
    const regulator = {
      name: 'Data Protection Commission (fictional)',
      addressLines: ['Dublin'],
      contactLines: [],
    };
    const context = exampleOf('regulatorComplaint', 'en');
    expect(composeLetter('regulatorComplaint', context).letter.recipient.name).toBe(
      'Information Commissioner’s Office',
    );
    expect(composeLetter('regulatorComplaint', { ...context, regulator }).letter.recipient).toEqual(
      regulator,
    );
  });
});

describe('a letter for somebody else', () => {
  it('says openly who writes and as what when there is a requester', () => {
    const requester = {
      name: 'Gwyn Puw',
      addressLines: ['9 Stryd Fawr'],
      email: '',
      phone: '',
      capacity: 'her attorney',
    };
    const { letter } = composeLetter('accessRequest', contextOf(caseOf({ requester }), '2026-11-24'));
    expect(letter.sender.name).toBe('Gwyn Puw');
    expect(letter.signature).toEqual({
      name: 'Gwyn Puw',
      capacity: 'her attorney, on behalf of Siân Ŵyn-Jones',
    });
    expect(bodyText(letter)).toMatch(/^I am writing on behalf of Siân Ŵyn-Jones. I act as: her attorney./);
  });
});

describe('a person’s own words', () => {
  const own = 'First.\r\nSecond line.\n\n\nAnother $t(letters:frame.date) {{day}} paragraph.';

  it('take the place of the body and nothing else when they are stored', () => {
    const composed = composeLetter('accessRequest', contextOf(caseOf(), '2026-11-24')).letter;
    const { letter } = composeLetter('accessRequest', contextOf(caseOf({ letterText: own }), '2026-11-24'));
    expect(letter).toEqual({
      ...composed,
      blocks: [
        { kind: 'paragraph', text: 'First.\nSecond line.' },
        { kind: 'paragraph', text: 'Another $t(letters:frame.date) {{day}} paragraph.' },
      ],
    });
  });

  it('leave later letters alone when they were for the first one', () => {
    const { letter } = composeLetter(
      'withdrawal',
      contextOf(caseOf({ letterText: own }, [sent]), '2026-11-24'),
    );
    expect(bodyText(letter)).toContain('I withdraw');
  });

  it('come back as they were when a composed letter is changed and changed back', () => {
    const context = contextOf(caseOf(), '2026-11-24');
    const text = bodyText(composeLetter('accessRequest', context).letter);
    const { letter } = composeLetter('accessRequest', { ...context, letterText: text });
    expect(bodyText(letter)).toBe(text);
  });
});

describe('what a person wrote', () => {
  it('is never taken for a key or a variable of ours when it looks like one', () => {
    const nasty = '$t(frame.greeting) {{name}} $t(letters:subjects.chaser)';
    const { letter } = composeLetter(
      'regulatorComplaint',
      contextOf(caseOf({ agency: { ...caseOf().agency, name: nasty } }, [sent]), '2026-11-24'),
    );
    expect(letter.subject).toBe(`Complaint about ${nasty}`);
  });
});

describe('dates in a letter', () => {
  it('say that an answer was due when the day is past, and is due when it is to come', () => {
    const late = caseOf({}, [
      sent,
      ['extensionNoticed', '2026-09-20', { hasReasons: false, claimedUntil: null }],
    ]);
    const textOn = (today: string) =>
      bodyText(composeLetter('extensionContested', contextOf(late, today)).letter);
    expect(textOn('2026-10-01')).toContain('Your answer is still due by 1 October 2026.');
    expect(textOn('2026-10-02')).toContain('Your answer was due by 1 October 2026.');
    expect(textOn('2026-10-02')).toContain('gives no reasons');
  });
});
