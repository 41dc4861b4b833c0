/** Calls back when nothing has touched it for a while. Off until it is started; the time can change under it. */
export class IdleTimer {
  readonly #limitMs: () => number;
  readonly #onIdle: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(limitMs: () => number, onIdle: () => void) {
    this.#limitMs = limitMs;
    this.#onIdle = onIdle;
  }

  touch(): void {
    this.stop();
    this.#timer = setTimeout(this.#onIdle, this.#limitMs());
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
