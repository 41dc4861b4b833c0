import type { Bridge } from '../bridge.ts';

/** Main's shortest idle time is a minute: telling it this often keeps the box open while somebody is there. */
const TELL_EVERY_MS = 15_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells main that the person is there, so that the box does not lock under their hands. Returns the way to stop. */
export function reportPresence(bridge: Bridge, page: Window): () => void {
  let toldAt = 0;
  const tell = () => {
    const now = Date.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    // Nothing hangs on one of these: the next sign of life tells again.
    bridge.invoke('vault.touch', {}).catch(() => undefined);
  };
  const options = { capture: true, passive: true };
  for (const sign of signs) page.addEventListener(sign, tell, options);
  return () => {
    for (const sign of signs) page.removeEventListener(sign, tell, options);
  };
}
