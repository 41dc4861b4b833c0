import type { App, Connection, SendEvent } from './host.ts';

/** Long enough for a page to be loaded again, short enough that a closed window is a locked vault. */
const RETURN_WITHIN_MS = 10_000;

/** The one page that main speaks to. A newer page takes the place of an older one. */
export class Page {
  readonly #dispatch: Connection['handle'];
  readonly #onChanged: () => void;
  readonly #onGone: () => void;
  #current: { send: SendEvent; onReplaced: () => void } | null = null;
  #leaving: NodeJS.Timeout | null = null;

  constructor(dispatch: Connection['handle'], onChanged: () => void, onGone: () => void) {
    this.#dispatch = dispatch;
    this.#onChanged = onChanged;
    this.#onGone = onGone;
  }

  get isThere(): boolean {
    return this.#current !== null;
  }

  readonly send: SendEvent = (event, payload) => this.#current?.send(event, payload);

  readonly connect: App['connect'] = (send, onReplaced) => {
    this.#current?.onReplaced();
    const mine = { send, onReplaced };
    this.#current = mine;
    this.#stopLeaving();
    this.#onChanged();
    return {
      handle: async (channel, request) =>
        this.#current === mine
          ? this.#dispatch(channel, request)
          : { ok: false, code: 'contract/disconnected' },
      close: () => this.#leave(mine),
    };
  };

  /** Forgets the page without waiting for it to come back. */
  drop(): void {
    this.#stopLeaving();
    this.#current = null;
  }

  #leave(page: object): void {
    if (this.#current !== page) return;
    this.#current = null;
    this.#onChanged();
    this.#leaving = setTimeout(this.#onGone, RETURN_WITHIN_MS);
    this.#leaving.unref();
  }

  #stopLeaving(): void {
    if (this.#leaving) clearTimeout(this.#leaving);
    this.#leaving = null;
  }
}
