export type Urgency = 'polite' | 'assertive';
type Listener = (message: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/** Says something to who listens with a screen reader, without moving the focus. `LiveRegion` speaks it. */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  for (const listener of listeners) listener(message, urgency);
}

/** Takes back everything that was said: what stands in a live region stays in the page until the next words come. */
export function clearAnnouncements(): void {
  for (const listener of listeners)
    for (const urgency of ['polite', 'assertive'] as const) listener('', urgency);
  // The parts' own announcer, which keeps its words for some seconds.
  for (const log of document.querySelectorAll('[data-live-announcer] [role=log]')) log.replaceChildren();
}

/** Returns the way to stop listening. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
