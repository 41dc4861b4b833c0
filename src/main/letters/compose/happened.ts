import type { CaseEvent } from '../../../shared/model/case-event.ts';
import { type Draft, itemTitle } from './draft.ts';

/** Day by day what happened, for somebody who has not read the letters: [day, sentence]. */
export function happened(draft: Draft): [string, string][] {
  return draft.standing.flatMap((event) => {
    const text = sentence(event, draft);
    return text === undefined ? [] : [[draft.day(event.on), text] as [string, string]];
  });
}

/** undefined for what is the person's own affair. */
function sentence(event: CaseEvent, draft: Draft): string | undefined {
  const { stored, say } = draft;
  switch (event.type) {
    case 'responded':
      return say(`events.responded.${event.outcome}`);
    case 'decided': {
      const item = stored.items.find(({ itemId }) => itemId === event.itemId);
      return item && say(`events.decided.${event.decision}`, { title: itemTitle(item, draft) });
    }
    case 'sent':
    case 'received':
    case 'identityAsked':
    case 'identityShown':
    case 'feeAsked':
    case 'feePaid':
    case 'feeDisputed':
    case 'clarificationAsked':
    case 'clarificationAnswered':
    case 'extensionNoticed':
    case 'disagreed':
    case 'chased':
    case 'complainedToAgency':
    case 'complaintAcknowledged':
    case 'complaintAnswered':
      return say(`events.${event.type}`);
    default:
      return undefined;
  }
}
