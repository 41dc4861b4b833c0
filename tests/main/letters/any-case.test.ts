import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../src/main/letters/compose/compose-letter.ts';
import { bodyText } from '../../../src/main/letters/plain-text.ts';
import { jurisdictions } from '../../../src/shared/law/jurisdiction.ts';
import { grounds } from '../../../src/shared/model/amendment-item.ts';
import { regimes } from '../../../src/shared/model/case.ts';
import { completenessParts } from '../../../src/shared/model/case-event.ts';
import { letterKinds } from '../../../src/shared/model/outgoing-letter.ts';
import { locales } from '../../../src/shared/model/preferences.ts';
import { caseOf, contextOf, type Happened, idOf, itemOf } from './support.ts';

/** A case in which every text is what is given, cut to the length that it may have. */
function fullCase(text: string, count: number, changes: object) {
  const line = text.slice(0, 500) || '-';
  const long = text.slice(0, 20_000);
  const person = { name: line, addressLines: Array(10).fill(line), email: line, phone: line };
  const item = (number: number) =>
    itemOf({
      itemId: idOf(number % 90),
      recordTitle: text,
      fieldLabel: { text },
      documentName: text,
      locator: { kind: 'page', page: 1, quote: text },
      currentValue: long,
      proposedValue: long,
      statement: long,
      harm: long,
      ground: grounds[number % grounds.length],
      recipientsToTell: Array(count).fill(line),
    });
  const withheld = Array(count).fill({ where: long, exemption: long, reason: long });
  const missing = Object.fromEntries(completenessParts.map((part) => [part, 'missing']));
  const on = '2026-10-20';
  const events: Happened[] = [
    ['sent', '2026-09-01', { transport: 'letter' }],
    ['clarificationAsked', '2026-09-02', { question: long }],
    ['clarificationAnswered', '2026-09-09', { answer: long }],
    ['feeAsked', '2026-09-02', { amount: long }],
    ['feeDisputed', '2026-09-03'],
    ['extensionNoticed', '2026-10-19', { hasReasons: true, claimedUntil: null }],
    ['responded', on, { outcome: 'refused', completeness: missing, withheld, reasons: long }],
    ['responded', on, { outcome: 'partial', completeness: missing, withheld, reasons: long }],
    ['decided', on, { itemId: idOf(1), decision: 'refused', reasons: long }],
    ['disagreed', on, { itemId: idOf(1), statement: long }],
    ...Array.from({ length: count * 10 }, (): Happened => ['chased', on]),
  ];
  return caseOf(
    {
      agency: {
        agencyId: null,
        name: line,
        addressLines: Array(10).fill(line),
        email: line,
        webformUrl: line,
      },
      subject: person,
      requester: { ...person, capacity: line },
      otherNames: Array(30).fill(line),
      identifiers: Array(30).fill({ label: line, value: line }),
      scope: Array(count).fill({ what: line, from: null, to: null, note: long }),
      items: Array.from({ length: count }, (_, index) => item(index + 1)),
      urgency: { reason: long, by: null },
      ...changes,
    },
    events,
  );
}

describe('a letter out of any case', () => {
  it.each(letterKinds)('is composed within its bounds when the case is as full as it may be: %s', (kind) => {
    for (const caseKind of ['access', 'amendment'] as const)
      for (const language of locales) {
        const stored = fullCase('Ŵ{{x}} $t(y) '.repeat(2000), 100, { caseKind, language });
        expect(() => composeLetter(kind, contextOf(stored, '2026-11-24'))).not.toThrow();
      }
  });

  it('is composed, and says something, when anything stands in it and under any law', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...letterKinds),
        fc.constantFrom(...regimes),
        fc.constantFrom(...jurisdictions),
        fc.constantFrom(...locales),
        fc.constantFrom('access', 'amendment'),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (kind, regime, jurisdiction, language, caseKind, text) => {
          const stored = fullCase(text, 2, { regime, jurisdiction, language, caseKind });
          const { letter, sources } = composeLetter(kind, contextOf(stored, '2026-11-24'));
          expect(bodyText(letter)).not.toBe('');
          expect(letter.reference).toBe(stored.reference);
          if (regime !== 'lawEnforcement') expect(sources).not.toContain('dpa-45');
        },
      ),
      { numRuns: process.env.DEEDBOX_FULL ? 3000 : 150 },
    );
  });
});
