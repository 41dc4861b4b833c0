import type { ScopeItem } from '../../../shared/model/case.ts';
import { type CompletenessPart, completenessParts } from '../../../shared/model/case-event.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, heading, list, paragraph, quotation } from './draft.ts';
import { aboutPerson, behalf } from './opening.ts';

export function accessRequest(draft: Draft): LetterBlock[] {
  const { stored, say, cite } = draft;
  return [
    ...behalf(draft),
    paragraph(say('accessRequest.ask', { accessLaw: cite('access') })),
    ...aboutPerson(draft),
    heading(say('accessRequest.scopeTitle')),
    ...scope(draft),
    heading(say('accessRequest.informationTitle')),
    list(partsOwed(draft).map((part) => say(`parts.${part}`))),
    paragraph(say('accessRequest.withheld')),
    ...urgency(draft),
    heading(say('accessRequest.howTitle')),
    paragraph(`${say(`formats.${stored.format}`)} ${say('answerLanguage')}`),
    paragraph(say('accessRequest.time', { timeLaw: cite('time') })),
  ];
}

/** Article 15(1)(a)–(h). DPA 2018 s.45(2), for law enforcement, has no word on automated decisions. */
export function partsOwed({ stored }: Draft): CompletenessPart[] {
  return completenessParts.filter((part) => stored.regime !== 'lawEnforcement' || part !== 'automated');
}

function scope({ stored, say, day }: Draft): LetterBlock[] {
  if (stored.scope.length === 0) return [paragraph(say('accessRequest.everything'))];
  const columns: { title: string; cell: (item: ScopeItem) => string }[] = [
    { title: say('accessRequest.what'), cell: ({ what }) => what },
    { title: say('accessRequest.from'), cell: ({ from }) => (from ? day(from) : '') },
    { title: say('accessRequest.to'), cell: ({ to }) => (to ? day(to) : '') },
    { title: say('accessRequest.note'), cell: ({ note }) => note },
  ];
  const used = columns.filter(({ cell }) => stored.scope.some((item) => cell(item).trim() !== ''));
  return [
    paragraph(say('accessRequest.scope')),
    {
      kind: 'table',
      head: used.map(({ title }) => title),
      rows: stored.scope.map((item) => used.map(({ cell }) => cell(item))),
    },
  ];
}

export function urgency({ stored, say, day }: Draft): LetterBlock[] {
  if (!stored.urgency) return [];
  const { by, reason } = stored.urgency;
  return [
    heading(say('urgency.title')),
    paragraph(by ? say('urgency.by', { day: day(by) }) : say('urgency.plain')),
    ...(reason.trim() === '' ? [] : [quotation(reason)]),
  ];
}
