import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DeedboxError, type ErrorCode } from '../../shared/errors.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { decodeBatch } from './draft-batches.ts';
import { HARD_HEAP_MIB, watchHeap } from './heap-watch.ts';
import type { ParsedCsvPreview, ParsedDocument, ParseProgress, ParseTask } from './parsed-document.ts';
import { type PartMessage, READY, type WorkerMessage } from './worker-messages.ts';

const BASE_TIME_MS = 30_000;
const TIME_PER_MIB_MS = 2_000;
const MIB = 1024 * 1024;

export interface WorkerJob<Task extends ParseTask> {
  /** The entry, built or in source. */
  worker: URL;
  task: Task;
  signal: AbortSignal;
  onProgress?(progress: ParseProgress): void;
  /** Takes what is inside a container, message by message. Without it, containers are refused. What it throws ends the work. */
  onPart?(message: PartMessage): Promise<void>;
  /** For tests; otherwise 30 s and 2 s for each MiB. */
  timeoutMs?: number;
}

type Result<Task extends ParseTask> = Task extends { kind: 'previewCsv' } ? ParsedCsvPreview : ParsedDocument;

/**
 * Reads a file in a thread of its own, with no keys, no environment, 256 MiB of heap (see [Note: two caps])
 * and a wall clock.
 * All of the file or nothing: rejects with DeedboxError `import/parser-failed` (crash, heap, nonsense),
 * `import/parser-timeout`, `import/cancelled` (the signal), or what the parser refused with.
 */
export async function parseInWorker<Task extends ParseTask>(job: WorkerJob<Task>): Promise<Result<Task>> {
  if (job.signal.aborted) throw new DeedboxError('import/cancelled');
  const { last, batches } = await runWorker(job);
  if (last.kind === 'refused') throw new DeedboxError(last.code);
  if (last.kind === 'previewed') return last.preview as Result<Task>;
  const drafts = await decodeAll(batches, job.signal);
  return { ...last.document, drafts } as Result<Task>;
}

type LastMessage = Extract<WorkerMessage, { kind: 'read' | 'previewed' | 'refused' }>;

function runWorker(job: WorkerJob<ParseTask>): Promise<{ last: LastMessage; batches: Uint8Array[] }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ last: LastMessage; batches: Uint8Array[] }>();
  const batches: Uint8Array[] = [];
  const worker = startWorker(job);
  const refuse = (code: ErrorCode): void => reject(new DeedboxError(code));
  const onAbort = (): void => refuse('import/cancelled');
  const clock = new WorkClock(timeAllowedMs(job), () => refuse('import/parser-timeout'));
  const stopWatching = watchHeap(worker, () => refuse('import/parser-failed'));
  job.signal.addEventListener('abort', onAbort, { once: true });
  const takePart = (message: PartMessage): void => {
    if (!job.onPart) {
      refuse('import/parser-failed');
      return;
    }
    clock.pause();
    job.onPart(message).then(() => {
      clock.resume();
      worker.postMessage(READY);
    }, reject);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') job.onProgress?.(message.progress);
    else if (message.kind === 'drafts') batches.push(message.bytes);
    else if (isPartMessage(message)) takePart(message);
    else resolve({ last: message, batches });
  });
  worker.on('error', (cause) =>
    reject(new DeedboxError('import/parser-failed', 'the worker failed', { cause })),
  );
  worker.on('exit', () =>
    reject(new DeedboxError('import/parser-failed', 'the worker ended without an answer')),
  );
  return promise.finally(async () => {
    clock.pause();
    stopWatching();
    job.signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  });
}

function isPartMessage(message: WorkerMessage): message is PartMessage {
  return message.kind.startsWith('part');
}

/** Counts the worker's own time: while main is at work, it stands still. */
class WorkClock {
  #leftMs: number;
  #startedAtMs = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #onOver: () => void;

  constructor(allowedMs: number, onOver: () => void) {
    this.#leftMs = allowedMs;
    this.#onOver = onOver;
    this.resume();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#leftMs -= performance.now() - this.#startedAtMs;
  }

  resume(): void {
    this.#startedAtMs = performance.now();
    this.#timer = setTimeout(this.#onOver, Math.max(0, this.#leftMs));
  }
}

function startWorker({ worker, task }: WorkerJob<ParseTask>): Worker {
  return new Worker(worker, {
    workerData: task,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HARD_HEAP_MIB },
  });
}

function timeAllowedMs({ task, timeoutMs }: WorkerJob<ParseTask>): number {
  return timeoutMs ?? BASE_TIME_MS + Math.ceil(task.bytes.length / MIB) * TIME_PER_MIB_MS;
}

/** Lets other work in between two batches, and stops there when told to. */
async function decodeAll(batches: Uint8Array[], signal: AbortSignal): Promise<RecordDraft[]> {
  const drafts: RecordDraft[] = [];
  for (const batch of batches) {
    await breathe();
    if (signal.aborted) throw new DeedboxError('import/cancelled');
    drafts.push(...decodeOrRefuse(batch));
  }
  return drafts;
}

function decodeOrRefuse(batch: Uint8Array): RecordDraft[] {
  try {
    return decodeBatch(batch);
  } catch (cause) {
    throw new DeedboxError('import/parser-failed', 'the worker answered nonsense', { cause });
  }
}
