import { findLast } from '../../../shared/cases/standing-events.ts';
import type { CaseEventOf, Withheld } from '../../../shared/model/case-event.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, heading, list, paragraph } from './draft.ts';
import { gapsIn } from './gaps.ts';
import { aboutRequest } from './opening.ts';

/** What a reply lacks, part by part, and a question on each place that was held back. */
export function incompleteReply(draft: Draft): LetterBlock[] {
  const { standing, say, day } = draft;
  const response = findLast(standing, 'responded');
  return [
    ...aboutRequest(draft),
    paragraph(
      response ? say('incompleteReply.thanks', { day: day(response.on) }) : say('incompleteReply.undated'),
    ),
    ...(response ? [...missing(response, draft), ...withheld(response, draft)] : []),
    ...time(draft),
  ];
}

function missing(response: CaseEventOf<'responded'>, draft: Draft): LetterBlock[] {
  const { say, cite } = draft;
  const gaps = gapsIn(response, draft);
  if (gaps.length === 0) return [];
  return [
    heading(say('incompleteReply.missingTitle')),
    paragraph(say('incompleteReply.missing', { accessLaw: cite('access') })),
    list(
      gaps.map(({ text, isUnclear }) =>
        isUnclear ? say('incompleteReply.unclearPart', { part: text }) : text,
      ),
    ),
  ];
}

function withheld({ withheld: places }: CaseEventOf<'responded'>, { say }: Draft): LetterBlock[] {
  if (places.length === 0) return [];
  const none = say('incompleteReply.none');
  return [
    heading(say('incompleteReply.withheldTitle')),
    paragraph(say('incompleteReply.withheld')),
    {
      kind: 'table',
      head: [
        say('incompleteReply.where'),
        say('incompleteReply.exemption'),
        say('incompleteReply.reason'),
        say('incompleteReply.question'),
      ],
      rows: places.map((place) => [
        place.where,
        place.exemption.trim() || none,
        place.reason.trim() || none,
        say(`incompleteReply.questions.${questionOn(place)}`),
      ]),
    },
  ];
}

/** The first thing that the agency has not said about a place. */
export function questionOn({ exemption, reason }: Withheld): 'noExemption' | 'noReason' | 'rest' {
  if (exemption.trim() === '') return 'noExemption';
  return reason.trim() === '' ? 'noReason' : 'rest';
}

function time({ clock, today, say, day, cite }: Draft): LetterBlock[] {
  if (!clock) return [];
  const key = today > clock.dueOn ? 'incompleteReply.time' : 'incompleteReply.timeLeft';
  return [paragraph(say(key, { day: day(clock.dueOn), timeLaw: cite('time') }))];
}
