import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, facts, heading, paragraph } from './draft.ts';

/** That somebody else writes, and for whom, said openly at the start. */
export function behalf({ stored, say }: Draft): LetterBlock[] {
  const { requester, subject } = stored;
  if (!requester) return [];
  const { capacity } = requester;
  return [
    paragraph(
      capacity
        ? say('opening.behalf', { name: subject.name, capacity })
        : say('opening.behalfPlain', { name: subject.name }),
    ),
  ];
}

/** Which request a later letter is about. */
export function aboutRequest(draft: Draft): LetterBlock[] {
  const { stored, standing, say, day } = draft;
  const sent = standing.find(({ type }) => type === 'sent');
  const text = sent
    ? say(`opening.${stored.caseKind}`, { day: day(sent.on) })
    : say(`opening.${stored.caseKind}Undated`);
  return [...behalf(draft), paragraph(text)];
}

/** Who the person is, as far as the agency needs it to find them. */
export function aboutPerson({ stored, say, day }: Draft): LetterBlock[] {
  const { subject, dateOfBirth, otherNames, identifiers } = stored;
  const table = facts([
    [say('about.name'), subject.name],
    [say('about.dateOfBirth'), dateOfBirth ? day(dateOfBirth) : ''],
    [say('about.address'), subject.addressLines.filter((line) => line.trim() !== '').join(', ')],
    [say('about.otherNames'), otherNames.join(', ')],
    ...identifiers.map(({ label, value }) => [label, value] as const),
  ]);
  return [heading(say('about.title')), table];
}
