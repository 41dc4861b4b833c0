import { allOf } from '../../../shared/cases/standing-events.ts';
import type { AmendmentItem } from '../../../shared/model/amendment-item.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, facts, itemTitle, list, paragraph, quotation } from './draft.ts';
import { aboutRequest } from './opening.ts';

/** After the agency decided on an amendment: disagreeing, asking who was told; and taking a request back. */

export function disagreement(draft: Draft): LetterBlock[] {
  const { standing, say, day, cite } = draft;
  const item = disputedItem(draft);
  const decided = allOf(standing, 'decided').findLast(({ itemId }) => itemId === item?.itemId);
  const disagreed = allOf(standing, 'disagreed').findLast(({ itemId }) => itemId === item?.itemId);
  return [
    ...aboutRequest(draft),
    paragraph(decided ? say('disagreement.refused', { day: day(decided.on) }) : say('disagreement.undated')),
    ...(item ? [disputedPoint(item, decided?.reasons ?? '', draft)] : []),
    paragraph(say('disagreement.disagree')),
    quotation(disagreed?.statement ?? item?.statement ?? ''),
    paragraph(say('disagreement.please', { recipientsLaw: cite('recipients') })),
    paragraph(say('disagreement.confirm')),
    paragraph(say('disagreement.rights')),
  ];
}

function disputedItem({ stored, standing, itemId }: Draft): AmendmentItem | undefined {
  const refused = standing.find((event) => event.type === 'decided' && event.decision === 'refused');
  const wanted = itemId ?? (refused?.type === 'decided' ? refused.itemId : undefined);
  return stored.items.find((item) => item.itemId === wanted) ?? stored.items[0];
}

function disputedPoint(item: AmendmentItem, reasons: string, { say, words }: Draft): LetterBlock {
  return facts([
    [say('amendmentRequest.record'), item.recordTitle],
    [
      say('amendmentRequest.what'),
      item.fieldLabel ? words.vocabulary.label(item.fieldLabel) : say('amendmentRequest.wholeRecord'),
    ],
    [say('amendmentRequest.current'), item.currentValue],
    [say('amendmentRequest.proposed'), item.proposedValue],
    [say('disagreement.reasons'), reasons],
  ]);
}

export function recipientsAsked(draft: Draft): LetterBlock[] {
  const { stored, say, cite } = draft;
  const corrected = correctedItems(draft);
  const open = (corrected.length > 0 ? corrected : stored.items).flatMap((item) =>
    untold(item, draft).map((recipient) =>
      say('recipientsAsked.recipient', { recipient, title: itemTitle(item, draft) }),
    ),
  );
  return [
    ...aboutRequest(draft),
    ...(corrected.length > 0
      ? [paragraph(say('recipientsAsked.corrected')), list(corrected.map((item) => itemTitle(item, draft)))]
      : [paragraph(say('recipientsAsked.opening'))]),
    paragraph(say('recipientsAsked.please', { recipientsLaw: cite('recipients') })),
    ...(open.length > 0
      ? [paragraph(say('recipientsAsked.ask')), list(open), paragraph(say('recipientsAsked.others'))]
      : [paragraph(say('recipientsAsked.askAll'))]),
  ];
}

function correctedItems({ stored, standing }: Draft): AmendmentItem[] {
  const decided = allOf(standing, 'decided');
  return stored.items.filter((item) => {
    const last = decided.findLast(({ itemId }) => itemId === item.itemId);
    return last?.decision === 'accepted' || last?.decision === 'partial';
  });
}

/** Recipients of an item whom nobody has confirmed to have been told. */
function untold(item: AmendmentItem, { standing }: Draft): string[] {
  const confirmed = allOf(standing, 'recipientTold')
    .filter(({ itemId, isConfirmed }) => itemId === item.itemId && isConfirmed)
    .map(({ recipient }) => recipient);
  return item.recipientsToTell.filter((recipient) => !confirmed.includes(recipient));
}

export function withdrawal(draft: Draft): LetterBlock[] {
  const { say } = draft;
  return [
    ...aboutRequest(draft),
    paragraph(say('withdrawal.withdraw')),
    paragraph(say('withdrawal.rights')),
    paragraph(say('withdrawal.confirm')),
  ];
}
