/** Before this, a rate says little. */
const EARLIEST_MS = 300;

/** How long something takes to finish, by how long the part behind it took. */
export class RemainingTime {
  readonly #now: () => number;
  readonly #startedAtMs: number;

  constructor(now: () => number = performance.now.bind(performance)) {
    this.#now = now;
    this.#startedAtMs = now();
  }

  /** Milliseconds to go; -1 while that cannot be told. */
  estimateMs(done: number, total: number): number {
    const elapsedMs = this.#now() - this.#startedAtMs;
    if (done <= 0 || elapsedMs < EARLIEST_MS) return -1;
    return Math.max(0, Math.round((elapsedMs / done) * (total - done)));
  }
}
