import { findLast } from '../../../shared/cases/standing-events.ts';
import { isUnderEuLaw } from '../../../shared/i18n/trace-words.ts';
import { chaseOn, hasComplaintsDuty } from '../../../shared/law/next-steps.ts';
import type { LetterBlock } from '../../../shared/model/outgoing-letter.ts';
import { type Draft, facts, heading, list, paragraph } from './draft.ts';
import { failures } from './failures.ts';
import { happened } from './happened.ts';
import { aboutRequest, behalf } from './opening.ts';

/** Asking again, complaining to the agency, complaining to the regulator. */

export function chaser(draft: Draft): LetterBlock[] {
  const { clock, today, say, day, cite } = draft;
  return [
    ...aboutRequest(draft),
    paragraph(
      clock ? say('chaser.due', { day: day(clock.dueOn), timeLaw: cite('time') }) : say('chaser.noAnswer'),
    ),
    paragraph(say('chaser.please')),
    paragraph(say('chaser.refusal', { refusalLaw: cite('refusal') })),
    paragraph(say('chaser.next', { day: day(chaseOn(today).on) })),
  ];
}

export function agencyComplaint(draft: Draft): LetterBlock[] {
  const { stored, today, say, cite } = draft;
  const hasDuty = !isUnderEuLaw(stored) && hasComplaintsDuty(stored.jurisdiction, today);
  return [
    paragraph(
      hasDuty
        ? say('agencyComplaint.openingLaw', { agencyComplaintLaw: cite('agencyComplaint') })
        : say('agencyComplaint.opening'),
    ),
    ...aboutRequest(draft),
    heading(say('agencyComplaint.whyTitle')),
    list(failures(draft)),
    heading(say('agencyComplaint.wantTitle')),
    list([
      say('agencyComplaint.want.answer'),
      say('agencyComplaint.want.explain'),
      say('agencyComplaint.want.prevent'),
    ]),
    paragraph(say(hasDuty ? 'agencyComplaint.timeLaw' : 'agencyComplaint.time')),
    paragraph(say('agencyComplaint.next')),
  ];
}

export function regulatorComplaint(draft: Draft): LetterBlock[] {
  const { stored, standing, say, day, cite } = draft;
  const { agency } = stored;
  const complained = findLast(standing, 'complainedToAgency');
  const why = failures(draft);
  if (complained) why.push(say('failures.complaintUnanswered', { day: day(complained.on) }));
  const rows = happened(draft);
  return [
    ...behalf(draft),
    paragraph(say('regulatorComplaint.opening', { agency: agency.name, regulatorLaw: cite('regulator') })),
    heading(say('regulatorComplaint.agencyTitle')),
    facts([
      [say('about.name'), agency.name],
      [say('about.address'), agency.addressLines.filter((line) => line.trim() !== '').join(', ')],
    ]),
    ...(rows.length > 0
      ? ([
          heading(say('regulatorComplaint.happenedTitle')),
          { kind: 'table', head: [say('regulatorComplaint.day'), say('regulatorComplaint.event')], rows },
        ] satisfies LetterBlock[])
      : []),
    heading(say('regulatorComplaint.whyTitle')),
    list(why),
    heading(say('regulatorComplaint.wantTitle')),
    paragraph(say('regulatorComplaint.want', { progressLaw: cite('progress') })),
    paragraph(say('regulatorComplaint.copies')),
  ];
}
