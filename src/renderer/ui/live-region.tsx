import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { onAnnouncement, type Urgency } from './announcer.ts';
import './visually-hidden.css';

export { announce, clearAnnouncements } from './announcer.ts';

const silence: Record<Urgency, string> = { polite: '', assertive: '' };
/** Long enough to be read out; then nobody who reads the page by hand meets old news. */
const KEPT_MS = 15_000;

/**
 * Speaks what `announce` is given; there is one, at the root of the page. It lies in <body>, marked so
 * that an open dialog, which hides the rest of the page, leaves it alone.
 */
export function LiveRegion() {
  const [said, setSaid] = useState(silence);
  useEffect(
    () =>
      onAnnouncement((message, urgency) => {
        // The same words twice are said twice: an unseen character makes them a change.
        setSaid((last) => ({
          ...last,
          [urgency]: message !== '' && last[urgency] === message ? `${message}\u00a0` : message,
        }));
      }),
    [],
  );
  useEffect(() => {
    if (said === silence) return undefined;
    const timer = setTimeout(() => setSaid(silence), KEPT_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return createPortal(
    <div className="ui-visually-hidden" data-live-announcer="true">
      <div role="status" aria-live="polite">
        {said.polite}
      </div>
      <div role="alert" aria-live="assertive">
        {said.assertive}
      </div>
    </div>,
    document.body,
  );
}
