import { toErrorCode } from '../../shared/errors.ts';
import { defaultPreferences, type Preferences } from '../../shared/model/preferences.ts';
import type { Bridge } from '../bridge.ts';

/** The settings of this computer. A change shows at once and is kept by main; a change it cannot keep is taken back. */
export class PreferenceStore {
  readonly #bridge: Bridge;
  readonly #listeners = new Set<() => void>();
  #preferences = defaultPreferences;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  readonly read = (): Preferences => this.#preferences;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Until they are read the defaults count; a page that cannot ask main says so elsewhere. */
  async load(): Promise<void> {
    this.#set(await this.#bridge.invoke('preferences.read', {}));
  }

  /** Rejects with a DeedboxError, and shows the old value again, where main cannot keep it. */
  async change(change: Partial<Preferences>): Promise<void> {
    const before = this.#preferences;
    this.#set({ ...before, ...change });
    try {
      this.#set(await this.#bridge.invoke('preferences.write', this.#preferences));
    } catch (error) {
      // Without a connection the choice still counts for this page.
      if (toErrorCode(error) !== 'contract/disconnected') this.#set(before);
      throw error;
    }
  }

  #set(preferences: Preferences): void {
    this.#preferences = preferences;
    for (const listener of this.#listeners) listener();
  }
}
