import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { CopyFacts, CopyJobKind, CopyPhase } from '../../shared/model/copy.ts';
import type { SendEvent } from '../host.ts';
import { RemainingTime } from '../imports/remaining-time.ts';
import { nameOf } from '../name-of-error.ts';
import { randomId } from '../vault/identity.ts';

/** Progress is for eyes: more often would only be traffic. */
const PROGRESS_EVERY_MS = 100;

export interface JobOutcome {
  facts: CopyFacts | null;
  /** Where the browser fetches what was made; '' where there is nothing to fetch. */
  downloadPath: string;
  /** A box of the same id was there and waits behind the restored one. */
  hasOlder: boolean;
}

export interface JobTools {
  jobId: string;
  signal: AbortSignal;
  onProgress(phase: CopyPhase, done: number, total: number): void;
}

interface Job {
  jobId: string;
  abort: AbortController;
  done: Promise<void>;
}

/** Long work on whole boxes: one at a time, told to the page as it goes, stopped when it is asked to. */
export class CopyJobs {
  readonly #send: SendEvent;
  readonly #onProgress: () => void;
  #current: Job | null = null;

  /** `onProgress`: work that a person began is a sign of them, so that a large box does not lock under it. */
  constructor(send: SendEvent, onProgress: () => void) {
    this.#send = send;
    this.#onProgress = onProgress;
  }

  /** Throws `vault/busy`. */
  needIdle(): void {
    if (this.#current) throw new DeedboxError('vault/busy', 'another copy is at work');
  }

  /** Throws `vault/busy` while another is at work. What comes of it is told by `copy.finished`. */
  start(kind: CopyJobKind, work: (tools: JobTools) => Promise<JobOutcome>): string {
    this.needIdle();
    const jobId = randomId();
    const abort = new AbortController();
    const onProgress = this.#teller(jobId, kind);
    const done = work({ jobId, signal: abort.signal, onProgress }).then(
      (outcome) => this.#finish({ jobId, kind, outcome: 'done', errorCode: null, ...outcome }),
      (error: unknown) => {
        const code = toErrorCode(error);
        if (code === 'internal') console.error('trouble with a copy:', nameOf(error));
        const outcome = abort.signal.aborted || code === 'copy/cancelled' ? 'cancelled' : 'failed';
        const nothing = { facts: null, downloadPath: '', hasOlder: false };
        this.#finish({ jobId, kind, outcome, errorCode: outcome === 'failed' ? code : null, ...nothing });
      },
    );
    this.#current = { jobId, abort, done };
    return jobId;
  }

  cancel(jobId: string): void {
    if (this.#current?.jobId === jobId) this.#current.abort.abort();
  }

  /** Stops what is at work, and resolves when it has stopped and cleared up. */
  async stop(): Promise<void> {
    this.#current?.abort.abort();
    await this.#current?.done;
  }

  #finish(finished: EventPayload<'copy.finished'>): void {
    this.#current = null;
    this.#send('copy.finished', finished);
  }

  #teller(jobId: string, kind: CopyJobKind): JobTools['onProgress'] {
    let lastMs = 0;
    let lastPhase: CopyPhase | null = null;
    let remaining = new RemainingTime();
    return (phase, done, total) => {
      const nowMs = performance.now();
      if (phase !== lastPhase) remaining = new RemainingTime();
      else if (nowMs - lastMs < PROGRESS_EVERY_MS) return;
      lastPhase = phase;
      lastMs = nowMs;
      this.#onProgress();
      const remainingMs = remaining.estimateMs(done, total);
      this.#send('copy.progress', { jobId, kind, phase, done, total, remainingMs });
    };
  }
}
