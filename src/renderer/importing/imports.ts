import { toErrorCode } from '../../shared/errors.ts';
import type { Bridge } from '../bridge.ts';
import { Observable } from '../store/index.ts';
import {
  type ImportFinished,
  type ImportItem,
  type ImportProgress,
  isOver,
  NO_COUNTS,
} from './import-item.ts';
import { sendFile } from './send-file.ts';

interface Waiting {
  id: number;
  file: File;
  abort: AbortController;
}

/**
 * Files on their way in, one after the other, whatever page the person looks at. Jobs that this page did
 * not start, such as one carried on, are shown too. Names are readable, so all is forgotten at lock.
 */
export class Imports {
  readonly items = new Observable<readonly ImportItem[]>([]);
  readonly #bridge: Bridge;
  readonly #whenApplied: (generation: number) => Promise<void>;
  readonly #waiting: Waiting[] = [];
  readonly #finished = new Map<string, () => void>();
  #sending: Waiting | null = null;
  #lastId = 0;

  constructor(bridge: Bridge, whenApplied: (generation: number) => Promise<void>) {
    this.#bridge = bridge;
    this.#whenApplied = whenApplied;
    bridge.subscribe('import.progress', (progress) => this.#onProgress(progress));
    bridge.subscribe('import.finished', (result) => void this.#onFinished(result));
    bridge.subscribe('vault.locked', () => this.clear());
  }

  /** Gives the numbers of their items. */
  add(files: readonly File[]): number[] {
    const waiting = files.map((file) => ({ id: ++this.#lastId, file, abort: new AbortController() }));
    this.#waiting.push(...waiting);
    const items = waiting.map(({ id, file }): ImportItem => {
      return { id, name: file.name, sizeBytes: file.size, stage: { stage: 'waiting' }, isSeen: false };
    });
    // What was seen makes room for what is new.
    const kept = this.items.get().filter((item) => !item.isSeen);
    this.items.set([...kept, ...items]);
    void this.#sendNext();
    return waiting.map(({ id }) => id);
  }

  /** Stops a file wherever it is. What was saved until then stays, and its result says so. */
  async cancel(id: number): Promise<void> {
    const index = this.#waiting.findIndex((waiting) => waiting.id === id);
    if (index !== -1) {
      this.#waiting.splice(index, 1);
      this.#setStage(id, { stage: 'cancelled' });
      return;
    }
    const stage = this.items.get().find((item) => item.id === id)?.stage;
    if (stage?.stage !== 'working') return;
    this.#setStage(id, { ...stage, isStopping: true });
    if (this.#sending?.id === id) this.#sending.abort.abort();
    await this.#bridge.invoke('import.cancel', { jobId: stage.jobId });
  }

  /** What is over by now, or of it only `ids`, has been shown in full. */
  markSeen(ids?: readonly number[]): void {
    const isNews = (item: ImportItem) => isOver(item) && !item.isSeen && (ids?.includes(item.id) ?? true);
    if (!this.items.get().some(isNews)) return;
    this.items.set(this.items.get().map((item) => (isNews(item) ? { ...item, isSeen: true } : item)));
  }

  /** Puts away what is over. */
  putAway(): void {
    this.items.set(this.items.get().filter((item) => !isOver(item)));
  }

  clear(): void {
    this.#waiting.length = 0;
    this.#sending?.abort.abort();
    for (const finish of [...this.#finished.values()]) finish();
    this.items.set([]);
  }

  async #sendNext(): Promise<void> {
    if (this.#sending) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#sending = next;
    try {
      await this.#send(next);
    } catch (error) {
      const code = toErrorCode(error);
      this.#setStage(
        next.id,
        code === 'import/cancelled' ? { stage: 'cancelled' } : { stage: 'failed', code },
      );
    }
    this.#sending = null;
    void this.#sendNext();
  }

  /** Resolves when the file's job is over: one job at a time is what main does, too. */
  async #send({ id, file, abort }: Waiting): Promise<void> {
    let isDone = Promise.resolve();
    let job = '';
    const show = (done: number, remainingMs: number) =>
      this.#setProgress(
        id,
        { phase: 'receiving', done, total: file.size, counts: NO_COUNTS, remainingMs },
        job,
      );
    await sendFile(file, {
      bridge: this.#bridge,
      signal: abort.signal,
      onOpened: (jobId) => {
        job = jobId;
        isDone = new Promise((resolve) => this.#finished.set(jobId, resolve));
        show(0, -1);
      },
      onProgress: show,
    });
    await isDone;
  }

  #onProgress({ jobId, name, ...progress }: ImportProgress): void {
    this.#setProgress(this.#idOfJob(jobId, name), progress, jobId);
  }

  async #onFinished(result: ImportFinished): Promise<void> {
    const id = this.#idOfJob(result.jobId, result.name);
    // "Added" may be said once the working copy has it; a lock comes between only with everything else.
    await this.#whenApplied(result.generation).catch(() => undefined);
    this.#setStage(id, { stage: 'finished', result });
    this.#finished.get(result.jobId)?.();
    this.#finished.delete(result.jobId);
  }

  /** The item of a job; a new one for a job that this page did not start. */
  #idOfJob(jobId: string, name: string): number {
    const known = this.items.get().find(({ stage }) => stage.stage === 'working' && stage.jobId === jobId);
    if (known) return known.id;
    const id = ++this.#lastId;
    this.items.set([
      ...this.items.get(),
      { id, name, sizeBytes: 0, stage: { stage: 'waiting' }, isSeen: false },
    ]);
    return id;
  }

  #setProgress(id: number, progress: Omit<ImportProgress, 'jobId' | 'name'>, jobId: string): void {
    const stage = this.items.get().find((item) => item.id === id)?.stage;
    const isStopping = stage?.stage === 'working' && stage.isStopping;
    this.#setStage(id, { stage: 'working', jobId, progress, isStopping });
  }

  #setStage(id: number, stage: ImportItem['stage']): void {
    this.items.set(this.items.get().map((item) => (item.id === id ? { ...item, stage } : item)));
  }
}
