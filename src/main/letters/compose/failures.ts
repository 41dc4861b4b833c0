import { allOf, findLast } from '../../../shared/cases/standing-events.ts';
import type { CaseEventOf } from '../../../shared/model/case-event.ts';
import { clip, type Draft, itemTitle } from './draft.ts';
import { gapsIn } from './gaps.ts';

/** What the agency did wrong, as the case shows it, one sentence each. At least one. */
export function failures(draft: Draft): string[] {
  const found = [...lateness(draft), ...extension(draft), ...reply(draft), ...items(draft)];
  return found.length > 0 ? found : [draft.say('failures.other')];
}

function lateness({ clock, standing, today, say, day, cite }: Draft): string[] {
  if (clock?.state !== 'running') return [];
  const response = standing.find(({ type }) => type === 'responded');
  const isLate = (response?.on ?? today) > clock.dueOn;
  if (!isLate) return [];
  const dueOn = { day: day(clock.dueOn), timeLaw: cite('time') };
  return [
    response
      ? say('failures.late', { ...dueOn, answered: day(response.on) })
      : say('failures.overdue', dueOn),
  ];
}

function extension({ clock, standing, say, day, cite }: Draft): string[] {
  const notice = findLast(standing, 'extensionNoticed');
  if (!notice || !clock) return [];
  const words = { day: day(notice.on), timeLaw: cite('time') };
  if (clock.extension === 'late') return [say('failures.extensionLate', words)];
  if (clock.extension === 'without-reasons') return [say('failures.extensionWithoutReasons', words)];
  return [];
}

function reply(draft: Draft): string[] {
  const response = findLast(draft.standing, 'responded');
  if (!response) return [];
  return response.outcome === 'refused' ? [refusal(response, draft)] : gaps(response, draft);
}

function refusal({ on, reasons }: CaseEventOf<'responded'>, { say, day }: Draft): string {
  return reasons.trim() === ''
    ? say('failures.refused', { day: day(on) })
    : say('failures.refusedBecause', { day: day(on), reasons: reasons.trim() });
}

function gaps(response: CaseEventOf<'responded'>, draft: Draft): string[] {
  const { say, day, cite } = draft;
  const parts = gapsIn(response, draft).map(({ text }) => text);
  const where = response.withheld.map((place) => clip(place.where)).filter((text) => text !== '');
  const on = day(response.on);
  return [
    ...(parts.length > 0
      ? [say('failures.incomplete', { day: on, accessLaw: cite('access'), parts: parts.join('; ') })]
      : []),
    ...(where.length > 0 ? [say('failures.withheld', { day: on, where: some(where) })] : []),
  ];
}

const PLACES_NAMED = 20;

/** As many as a sentence bears; the letter about the reply asks on each. */
function some(places: readonly string[]): string {
  return [...places.slice(0, PLACES_NAMED), ...(places.length > PLACES_NAMED ? ['…'] : [])].join('; ');
}

/** Items that were refused, and those that a newer copy shows as before. */
function items(draft: Draft): string[] {
  const { stored, standing, say } = draft;
  return stored.items.flatMap((item) => {
    const title = itemTitle(item, draft);
    const decided = allOf(standing, 'decided').findLast(({ itemId }) => itemId === item.itemId);
    const compared = allOf(standing, 'compared').findLast(({ itemId }) => itemId === item.itemId);
    if (compared?.result === 'notCorrected' || compared?.result === 'cameBack')
      return [say('failures.notCorrected', { title })];
    return decided?.decision === 'refused' ? [say('failures.itemRefused', { title })] : [];
  });
}
