/**
 * connecting: not heard yet. open: answering. lost: fell silent a moment ago, trying again.
 * stopped: silent for long, or said that it stops; still trying, slowly. replaced: opened in another page.
 * refused: without the token, or with an old one, there is no way in.
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'stopped' | 'replaced' | 'refused';

/** How the way to main is, so that the page can say it. */
export class Connection {
  readonly #listeners = new Set<() => void>();
  readonly #retry: () => void;
  #state: ConnectionState;

  constructor(state: ConnectionState, retry: () => void = () => {}) {
    this.#state = state;
    this.#retry = retry;
  }

  readonly read = (): ConnectionState => this.#state;

  /** Returns the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tries again at once, also after `replaced`. */
  retry(): void {
    this.#retry();
  }

  /** For the transport alone. */
  set(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
