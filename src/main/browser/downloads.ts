import type { ClearFile, OutgoingFile } from '../host.ts';
import { createToken } from './token.ts';

export const DOWNLOAD_PREFIX = '/download/';
const LIFETIME_MS = 60_000;

export type Waiting = ClearFile | OutgoingFile;

/** Files on their way out: each waits for one download, a minute at most. */
export class Downloads {
  readonly #waiting = new Map<string, { file: Waiting; timer: NodeJS.Timeout }>();
  readonly #lifetimeMs: number;

  constructor(lifetimeMs: number = LIFETIME_MS) {
    this.#lifetimeMs = lifetimeMs;
  }

  /** The path at which the file waits. Nobody can guess it. */
  offer(file: Waiting): string {
    const path = DOWNLOAD_PREFIX + createToken();
    const timer = setTimeout(() => this.#drop(path), this.#lifetimeMs);
    timer.unref();
    this.#waiting.set(path, { file, timer });
    return path;
  }

  /** The file, once: it waits no longer. */
  take(path: string): Waiting | undefined {
    const waiting = this.#waiting.get(path);
    if (waiting === undefined) return undefined;
    clearTimeout(waiting.timer);
    this.#waiting.delete(path);
    return waiting.file;
  }

  /** The vault has locked: nothing in clear stays. */
  clear(): void {
    for (const path of [...this.#waiting.keys()]) this.#drop(path);
  }

  #drop(path: string): void {
    const file = this.take(path);
    if (file && 'dispose' in file) file.dispose();
  }
}
