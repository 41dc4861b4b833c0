export type Urgency = 'polite' | 'assertive';
type Listener = (message: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/** Says something to who listens with a screen reader, without moving the focus. `LiveRegion` speaks it. */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  for (const listener of listeners) listener(message, urgency);
}

/** Returns the way to stop listening. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
