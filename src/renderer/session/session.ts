import type { EventPayload } from '../../shared/contract.ts';
import type { LockReason, OpenVault } from '../../shared/model/vault.ts';
import type { Bridge } from '../bridge.ts';

/** Why the door is shown, so that it can say it. `deleted` and `disconnected` are the page's own knowledge. */
export type DoorReason = LockReason | 'deleted' | 'disconnected';

export type SessionState =
  | { phase: 'asking' }
  | { phase: 'locked'; reason: DoorReason | null }
  | { phase: 'open'; vault: OpenVault };

/** Whose box is open, as main says it; the page is a door or a house by it. */
export class Session {
  readonly #bridge: Bridge;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { phase: 'asking' };
  #isDeleting = false;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    bridge.subscribe('vault.locked', (event) => this.#onLocked(event));
  }

  readonly read = (): SessionState => this.#state;

  /** Returns the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks main what is open: at the start, and whenever the connection is back. Rejects with a DeedboxError. */
  async refresh(): Promise<void> {
    const before = this.#state;
    const { open } = await this.#bridge.invoke('vault.status', {});
    if (this.#state !== before) return;
    if (open) this.#set({ phase: 'open', vault: open });
    else if (before.phase !== 'locked')
      this.#set({ phase: 'locked', reason: before.phase === 'open' ? 'disconnected' : null });
  }

  /** The box is open and the person is through the door, or its name has changed. */
  enter(vault: OpenVault): void {
    this.#set({ phase: 'open', vault });
  }

  /** Locks because the person asks. Rejects with a DeedboxError. */
  async lock(): Promise<void> {
    await this.#bridge.invoke('vault.lock', {});
    this.#set({ phase: 'locked', reason: 'asked' });
  }

  /**
   * Deletes the open box: main locks it on the way, and the door waits until it is gone. Rejects as `work` does.
   */
  async deleteBy(work: () => Promise<unknown>): Promise<void> {
    this.#isDeleting = true;
    try {
      await work();
      this.#set({ phase: 'locked', reason: 'deleted' });
    } catch (error) {
      if (this.#state.phase === 'asking') this.#set({ phase: 'locked', reason: 'failed' });
      throw error;
    } finally {
      this.#isDeleting = false;
    }
  }

  #onLocked({ reason }: EventPayload<'vault.locked'>): void {
    this.#set(this.#isDeleting ? { phase: 'asking' } : { phase: 'locked', reason });
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
