import type { LockReason } from '../shared/model/vault.ts';
import type { SendEvent } from './host.ts';

/** Time for the page to have its unsaved edits sealed before the keys go. */
const DRAFT_GRACE_MS = 300;

/**
 * Locking, once at a time, whoever asks: the page is told and given a moment for its drafts, everything
 * in work stops and says so, keys are dropped, and the page is told that it is done.
 */
export function createLocker(parts: {
  isOpen(): boolean;
  isPageThere(): boolean;
  send: SendEvent;
  /** Ends what is in work, so that it has said how far it got before the keys go. */
  stopWork(): Promise<void>;
  close(): Promise<void>;
}): (reason: LockReason) => Promise<void> {
  let locking: Promise<void> | null = null;

  const lockNow = async (reason: LockReason): Promise<void> => {
    const wasOpen = parts.isOpen();
    try {
      if (wasOpen) await prepare(reason);
    } finally {
      // Whatever went wrong before, and whatever goes wrong here: keys go, and the page is told.
      try {
        await parts.close();
      } finally {
        if (wasOpen) parts.send('vault.locked', { reason });
      }
    }
  };

  const prepare = async (reason: LockReason): Promise<void> => {
    const graceMs = parts.isPageThere() ? DRAFT_GRACE_MS : 0;
    parts.send('vault.locking', { reason, graceMs });
    const grace = new Promise((resolve) => setTimeout(resolve, graceMs));
    await Promise.all([parts.stopWork(), grace]);
  };

  return (reason) => {
    locking ??= lockNow(reason).finally(() => {
      locking = null;
    });
    return locking;
  };
}
