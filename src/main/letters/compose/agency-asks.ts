import { findLast } from '../../../shared/cases/standing-events.ts';
import { isUnderEuLaw } from '../../../shared/i18n/trace-words.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, paragraph, quotation } from './draft.ts';
import { aboutRequest } from './opening.ts';

/** Answers to what an agency asks before it answers: identity, a question, a fee, more time. */

export function identitySent(draft: Draft): LetterBlock[] {
  const { standing, say, day, cite } = draft;
  const asked = findLast(standing, 'identityAsked');
  return [
    ...aboutRequest(draft),
    paragraph(asked ? say('identitySent.asked', { day: day(asked.on) }) : say('identitySent.undated')),
    paragraph(say('identitySent.time', { timeLaw: cite('time'), identityLaw: cite('identity') })),
    paragraph(say('identitySent.destroy')),
  ];
}

export function clarificationAnswer(draft: Draft): LetterBlock[] {
  const { standing, say, day, cite, clock } = draft;
  const asked = findLast(standing, 'clarificationAsked');
  const answer = draft.answer ?? findLast(standing, 'clarificationAnswered')?.answer ?? '';
  return [
    ...aboutRequest(draft),
    paragraph(
      asked ? say('clarificationAnswer.asked', { day: day(asked.on) }) : say('clarificationAnswer.undated'),
    ),
    ...spoken(asked?.question ?? ''),
    ...(answer.trim() === '' ? [] : [paragraph(say('clarificationAnswer.answer')), quotation(answer)]),
    paragraph(whatTheClockDoes(draft)),
    ...(clock
      ? [paragraph(say('clarificationAnswer.due', { day: day(clock.dueOn), timeLaw: cite('time') }))]
      : []),
  ];
}

/** A question stops the clock of an access request only; the rule that says so is the UK's. */
function whatTheClockDoes({ stored, say, cite }: Draft): string {
  if (stored.caseKind === 'amendment') return say('clarificationAnswer.clockAmendment');
  if (isUnderEuLaw(stored)) return say('clarificationAnswer.clockAccess');
  return say('clarificationAnswer.clockAccessLaw', { clarificationLaw: cite('clarification') });
}

export function feeDisputed(draft: Draft): LetterBlock[] {
  const { standing, say, day, cite, clock } = draft;
  const asked = findLast(standing, 'feeAsked');
  return [
    ...aboutRequest(draft),
    paragraph(
      asked
        ? say('feeDisputed.asked', { day: day(asked.on), amount: asked.amount })
        : say('feeDisputed.undated'),
    ),
    paragraph(say('feeDisputed.free', { feeLaw: cite('fee') })),
    paragraph(say('feeDisputed.please')),
    ...(clock ? [paragraph(say('feeDisputed.due', { day: day(clock.dueOn), timeLaw: cite('time') }))] : []),
  ];
}

export function extensionContested(draft: Draft): LetterBlock[] {
  const { standing, say, day, cite, clock, today } = draft;
  const notice = findLast(standing, 'extensionNoticed');
  const blocks = aboutRequest(draft);
  if (notice)
    blocks.push(
      paragraph(
        notice.claimedUntil
          ? say('extensionContested.claimed', { day: day(notice.on), until: day(notice.claimedUntil) })
          : say('extensionContested.noticed', { day: day(notice.on) }),
      ),
    );
  blocks.push(paragraph(say('extensionContested.rule', { timeLaw: cite('time') })));
  if (!clock) return blocks;
  if (clock.extension === 'late')
    blocks.push(paragraph(say('extensionContested.late', { day: day(clock.firstMonthOn) })));
  if (clock.extension === 'without-reasons') blocks.push(paragraph(say('extensionContested.withoutReasons')));
  const due = today > clock.dueOn ? 'extensionContested.wasDue' : 'extensionContested.due';
  return [...blocks, paragraph(say(due, { day: day(clock.dueOn) }))];
}

function spoken(text: string): LetterBlock[] {
  return text.trim() === '' ? [] : [quotation(text)];
}
