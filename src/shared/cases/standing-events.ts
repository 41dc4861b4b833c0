import type { CaseEvent, CaseEventOf, CaseEventType } from '../model/case-event.ts';

/** The events that count, in the order they happened: none that was taken back, and none that took one back. */
export function standingEvents(events: readonly CaseEvent[]): CaseEvent[] {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.undoneEventId] : [])));
  return events
    .filter(({ type, eventId }) => type !== 'undone' && !undone.has(eventId))
    .sort((a, b) => (a.on === b.on ? a.recordedAtMs - b.recordedAtMs : a.on < b.on ? -1 : 1));
}

/** The last event of a type, of those that count. */
export function findLast<Type extends CaseEventType>(
  events: readonly CaseEvent[],
  type: Type,
): CaseEventOf<Type> | undefined {
  return events.findLast((event): event is CaseEventOf<Type> => event.type === type);
}

export function allOf<Type extends CaseEventType>(
  events: readonly CaseEvent[],
  type: Type,
): CaseEventOf<Type>[] {
  return events.filter((event): event is CaseEventOf<Type> => event.type === type);
}
