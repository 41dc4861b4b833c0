import { DeedboxError, type ErrorCode } from '../../shared/errors.ts';

interface Waiter {
  generation: number;
  resolve: () => void;
  reject: (error: DeedboxError) => void;
}

/** Those who wait until a generation is safe on disk: "Saved" is shown only then. */
export class Waiters {
  #applied = 0;
  #waiting: Waiter[] = [];

  /** Rejects with `vault/locked` when the vault locks before. */
  whenApplied(generation: number): Promise<void> {
    if (generation <= this.#applied) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ generation, resolve, reject }));
  }

  reach(generation: number): void {
    this.#applied = generation;
    const reached = this.#waiting.filter((waiter) => waiter.generation <= generation);
    this.#waiting = this.#waiting.filter((waiter) => waiter.generation > generation);
    for (const waiter of reached) waiter.resolve();
  }

  reset(code: ErrorCode): void {
    const waiting = this.#waiting;
    this.#applied = 0;
    this.#waiting = [];
    for (const waiter of waiting) waiter.reject(new DeedboxError(code));
  }
}
