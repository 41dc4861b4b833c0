import type { SourceId } from '../../../shared/law/sources.ts';
import type { Person } from '../../../shared/model/case.ts';
import type { LetterBlock, LetterParty, OutgoingLetter } from '../../../shared/model/outgoing-letter.ts';
import { type LetterKind, outgoingLetterSchema } from '../../../shared/model/outgoing-letter.ts';
import { accessRequest } from './access-request.ts';
import { disagreement, recipientsAsked, withdrawal } from './after-decision.ts';
import { clarificationAnswer, extensionContested, feeDisputed, identitySent } from './agency-asks.ts';
import { amendmentRequest } from './amendment-request.ts';
import { createDraft, type Draft, type LetterContext } from './draft.ts';
import { incompleteReply } from './incomplete-reply.ts';
import { toBlocks } from './own-words.ts';
import { findRegulator } from './regulator.ts';
import { agencyComplaint, chaser, regulatorComplaint } from './reminders.ts';

export interface ComposedLetter {
  letter: OutgoingLetter;
  /** The rules that it calls upon, for a screen to show with how sure we are of each. */
  sources: readonly SourceId[];
}

const composers: Record<LetterKind, (draft: Draft) => LetterBlock[]> = {
  accessRequest,
  amendmentRequest,
  identitySent,
  clarificationAnswer,
  feeDisputed,
  extensionContested,
  chaser,
  agencyComplaint,
  regulatorComplaint,
  incompleteReply,
  disagreement,
  recipientsAsked,
  withdrawal,
};

/**
 * A letter out of a case, in the case's language and under its law. Pure: the same case on the same day
 * gives the same letter. Where the person put words of their own in place of the body, addresses,
 * reference and subject stay.
 */
export function composeLetter(kind: LetterKind, context: LetterContext): ComposedLetter {
  const draft = createDraft(context);
  const { stored, say, today } = draft;
  const ownWords = findOwnWords(kind, context);
  const blocks = ownWords === null ? composers[kind](draft) : toBlocks(ownWords);
  const isToRegulator = kind === 'regulatorComplaint';
  const { requester, subject } = stored;
  const letter: OutgoingLetter = {
    language: stored.language,
    on: today,
    reference: stored.reference,
    sender: toSender(requester ?? subject, draft),
    recipient: isToRegulator ? findRegulator(draft) : agencyParty(draft),
    greeting: say(isToRegulator ? 'frame.regulatorGreeting' : 'frame.greeting'),
    subject: say(`subjects.${kind}`, { agency: stored.agency.name }),
    blocks,
    closing: say('frame.closing'),
    signature: { name: (requester ?? subject).name, capacity: capacityOf(draft) },
    enclosures: [...(context.enclosures ?? [])],
    isLargePrint: stored.format === 'largePrint',
  };
  return { letter: outgoingLetterSchema.parse(letter), sources: [...draft.cited] };
}

function findOwnWords(kind: LetterKind, { stored, letterText }: LetterContext): string | null {
  if (letterText !== undefined) return letterText;
  const isFirst = kind === 'accessRequest' || kind === 'amendmentRequest';
  return isFirst ? stored.letterText : null;
}

function toSender({ name, addressLines, email, phone }: Person, { say }: Draft): LetterParty {
  const contactLines = [
    email.trim() === '' ? '' : say('frame.email', { email }),
    phone.trim() === '' ? '' : say('frame.phone', { phone }),
  ].filter((line) => line !== '');
  return { name, addressLines, contactLines };
}

function agencyParty({ stored }: Draft): LetterParty {
  const { name, addressLines, email } = stored.agency;
  return { name, addressLines, contactLines: email.trim() === '' ? [] : [email] };
}

function capacityOf({ stored, say }: Draft): string {
  const { requester, subject } = stored;
  if (!requester) return '';
  const { capacity } = requester;
  return capacity
    ? say('opening.capacity', { capacity, name: subject.name })
    : say('opening.capacityPlain', { name: subject.name });
}
