import type { Request } from '../../shared/contract.ts';
import { toErrorCode } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';
import { Observable } from '../store/index.ts';
import {
  type CopyFinished,
  type CopyKind,
  type CopyProgress,
  type CopyState,
  NOT_FAR,
  type Secret,
} from './copy-state.ts';
import { sendCopy } from './send-copy.ts';

/**
 * Copies as the page sees them: one thing at a time, whatever page the person looks at. Forgotten at a
 * lock, since a copy's facts name the box.
 */
export class Copies {
  readonly state = new Observable<CopyState>({ stage: 'idle' });
  readonly #bridge: Bridge;
  readonly #fetch: (path: string) => void;
  #sending: AbortController | null = null;
  #lastOver = '';

  constructor(bridge: Bridge, fetch: (path: string) => void) {
    this.#bridge = bridge;
    this.#fetch = fetch;
    bridge.subscribe('copy.progress', (progress) => this.#onProgress(progress));
    bridge.subscribe('copy.finished', (finished) => this.#onFinished(finished));
    bridge.subscribe('vault.locked', () => this.clear());
  }

  /** Rejects with main's refusal. Nothing happens when the person chooses no place. */
  async make(): Promise<void> {
    const { jobId } = await this.#bridge.invoke('copy.make', {});
    if (jobId !== null) this.#begin('make', jobId, 'writing');
  }

  /** Reads a copy of the open box; what comes of it is in `state`. */
  async check(file: File): Promise<void> {
    const copyToken = await this.#send('check', file);
    if (copyToken === null) return;
    try {
      const { jobId } = await this.#bridge.invoke('copy.check', { copyToken });
      this.#begin('check', jobId, 'checking');
    } catch (error) {
      this.#fail('check', error);
    }
  }

  /** The first step of a restore: then `state` is `sent`, or says what went wrong. */
  async send(file: File): Promise<void> {
    const copyToken = await this.#send('restore', file);
    if (copyToken !== null) this.state.set({ stage: 'sent', copyToken });
  }

  /** Rejects when the secret does not open the copy; it can then be tried again. */
  async restore(copyToken: string, proof: Secret): Promise<void> {
    const { jobId } = await this.#bridge.invoke('copy.restore', { copyToken, proof });
    this.#begin('restore', jobId, 'checking');
  }

  /** Rejects with main's refusal. */
  async export(request: Request<'export.start'>): Promise<void> {
    const { jobId, downloadPath } = await this.#bridge.invoke('export.start', request);
    if (jobId === null) return;
    this.#begin('export', jobId, 'writing');
    if (downloadPath !== '') this.#fetch(downloadPath);
  }

  stop(): void {
    this.#sending?.abort();
    const state = this.state.get();
    if (state.stage !== 'working') return;
    this.state.set({ ...state, isStopping: true });
    // What is over by now needs no stopping.
    this.#bridge.invoke('copy.cancel', { jobId: state.jobId }).catch(() => undefined);
  }

  /** Puts away what is over, or a file that was handed over for nothing. */
  clear(): void {
    this.#sending?.abort();
    if (this.state.get().stage === 'sent') this.#bridge.invoke('copy.drop', {}).catch(() => undefined);
    this.state.set({ stage: 'idle' });
  }

  async #send(kind: CopyKind, file: File): Promise<string | null> {
    const abort = new AbortController();
    this.#sending = abort;
    this.state.set({ stage: 'sending', kind, ...NOT_FAR, total: file.size });
    try {
      return await sendCopy(file, this.#bridge, abort.signal, (far) => {
        if (!abort.signal.aborted) this.state.set({ stage: 'sending', kind, ...far });
      });
    } catch (error) {
      if (this.#sending === abort) this.#fail(kind, error);
      return null;
    } finally {
      if (this.#sending === abort) this.#sending = null;
    }
  }

  /** A small box may be done before the answer that it has begun. */
  #begin(kind: CopyKind, jobId: string, phase: CopyProgress['phase']): void {
    const { stage } = this.state.get();
    if (stage === 'working' || (stage === 'over' && this.#lastOver === jobId)) return;
    this.state.set({ stage: 'working', kind, jobId, phase, isStopping: false, ...NOT_FAR });
  }

  #onProgress({ jobId, kind, phase, ...far }: CopyProgress): void {
    const state = this.state.get();
    const isStopping = state.stage === 'working' && state.isStopping;
    this.state.set({ stage: 'working', kind, jobId, phase, isStopping, ...far });
  }

  #onFinished({ jobId, kind, downloadPath, ...result }: CopyFinished): void {
    this.#lastOver = jobId;
    if (downloadPath !== '') this.#fetch(downloadPath);
    this.state.set({ stage: 'over', kind, result: { ...result, isDownload: downloadPath !== '' } });
  }

  #fail(kind: CopyKind, error: unknown): void {
    const code = toErrorCode(error);
    const outcome = code === 'copy/cancelled' ? 'cancelled' : 'failed';
    const nothing = { facts: null, hasOlder: false, isDownload: false };
    this.state.set({ stage: 'over', kind, result: { outcome, errorCode: code, ...nothing } });
  }
}
