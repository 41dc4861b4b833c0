import { exactPlace } from '../../../shared/i18n/vocabulary.ts';
import type { AmendmentItem } from '../../../shared/model/amendment-item.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { urgency } from './access-request.ts';
import { type Draft, facts, heading, itemTitle, list, paragraph } from './draft.ts';
import { aboutPerson, behalf } from './opening.ts';

export function amendmentRequest(draft: Draft): LetterBlock[] {
  const { stored, say, cite } = draft;
  return [
    ...behalf(draft),
    paragraph(say('amendmentRequest.ask', { amendmentLaw: cite('amendment') })),
    ...aboutPerson(draft),
    ...stored.items.flatMap((item, index) => onePoint(item, index + 1, draft)),
    ...restriction(draft),
    heading(say('amendmentRequest.recipientsTitle')),
    ...recipients(draft),
    ...urgency(draft),
    heading(say('amendmentRequest.answerTitle')),
    paragraph(say('amendmentRequest.time', { timeLaw: cite('time') })),
    paragraph(say('amendmentRequest.refusal', { refusalLaw: cite('refusal') })),
  ];
}

/** What stands where, what should, and why: enough to find the place and decide. */
function onePoint(item: AmendmentItem, number: number, draft: Draft): LetterBlock[] {
  const { say, words } = draft;
  const row = (
    name:
      | 'record'
      | 'what'
      | 'place'
      | 'file'
      | 'fingerprint'
      | 'current'
      | 'proposed'
      | 'ground'
      | 'statement'
      | 'evidence'
      | 'harm',
    value: string,
  ) => [say(`amendmentRequest.${name}`), value] as const;
  const table = facts([
    row('record', item.recordTitle),
    row(
      'what',
      item.fieldLabel ? words.vocabulary.label(item.fieldLabel) : say('amendmentRequest.wholeRecord'),
    ),
    row('place', placeOf(item, draft)),
    row('file', item.documentName),
    row('fingerprint', item.sha256),
    row('current', item.currentValue),
    row('proposed', proposedValue(item, draft)),
    row('ground', say(`amendmentRequest.grounds.${item.ground}`)),
    row('statement', item.statement),
    row('evidence', evidenceOf(item, draft)),
    row('harm', item.harm),
  ]);
  return [
    heading(say('amendmentRequest.itemTitle', { number, title: itemTitle(item, draft) })),
    table,
    ...specialAsk(item, draft),
  ];
}

function placeOf({ locator }: AmendmentItem, { say, words }: Draft): string {
  const place = words.vocabulary.place(locator);
  const exact = exactPlace(locator);
  return exact === '' ? place : say('amendmentRequest.placeExact', { place, exact });
}

/** Nothing proposed means "take it out" only where that is what the ground asks for. */
function proposedValue({ proposedValue: value, ground }: AmendmentItem, { say }: Draft): string {
  if (value !== '' || ground === 'incomplete' || ground === 'opinionDisputed') return value;
  return say('amendmentRequest.nothing');
}

function evidenceOf({ evidenceIds }: AmendmentItem, { documentNames }: Draft): string {
  return evidenceIds.map((id) => documentNames?.get(id) ?? id).join(', ');
}

function specialAsk({ ground }: AmendmentItem, { say }: Draft): LetterBlock[] {
  switch (ground) {
    case 'opinionDisputed':
    case 'wrongPerson':
    case 'duplicate':
    case 'unlawful':
      return [paragraph(say(`amendmentRequest.asks.${ground}`))];
    case 'inaccurate':
    case 'incomplete':
    case 'outOfDate':
      return [];
  }
}

function restriction({ stored, say, cite }: Draft): LetterBlock[] {
  const numbers = numbersOf(stored.items, ({ restrictMeanwhile }) => restrictMeanwhile);
  if (numbers === '') return [];
  return [
    heading(say('amendmentRequest.restrictTitle')),
    paragraph(say('amendmentRequest.restrict', { restrictLaw: cite('restriction'), numbers })),
  ];
}

function recipients({ stored, say, cite }: Draft): LetterBlock[] {
  const named = [...new Set(stored.items.flatMap(({ recipientsToTell }) => recipientsToTell))];
  const recipientsLaw = cite('recipients');
  if (named.length === 0) return [paragraph(say('amendmentRequest.recipientsUnknown', { recipientsLaw }))];
  return [
    paragraph(say('amendmentRequest.recipients', { recipientsLaw })),
    list(
      named.map((recipient) => {
        const numbers = numbersOf(stored.items, ({ recipientsToTell }) =>
          recipientsToTell.includes(recipient),
        );
        return say('amendmentRequest.recipient', { recipient, numbers });
      }),
    ),
  ];
}

function numbersOf(items: readonly AmendmentItem[], isMeant: (item: AmendmentItem) => boolean): string {
  return items.flatMap((item, index) => (isMeant(item) ? [String(index + 1)] : [])).join(', ');
}
