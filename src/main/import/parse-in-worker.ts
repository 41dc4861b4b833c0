import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DeedboxError, type ErrorCode } from '../../shared/errors.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { decodeBatch } from './draft-batches.ts';
import { HARD_HEAP_MIB, watchHeap } from './heap-watch.ts';
import type { ParsedCsvPreview, ParsedDocument, ParseProgress, ParseTask } from './parsed-document.ts';
import {
  type Chunk,
  type PartMessage,
  READY,
  type StreamMessage,
  type WorkerMessage,
} from './worker-messages.ts';

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
  /** What a `stream` task reads, and where its drafts go. What they throw ends the work. */
  stream?: StreamEnds;
  /** For tests; otherwise 30 s and 2 s for each MiB. */
  timeoutMs?: number;
}

export interface StreamEnds {
  /** Every call begins at the first byte. */
  open(): AsyncIterable<Uint8Array>;
  onDrafts(drafts: RecordDraft[]): Promise<void>;
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
  const source = new ChunkSource(job.stream);
  /** While main is at it, the worker waits and its clock stands still. */
  const answer = async (message: PartMessage | StreamMessage): Promise<void> => {
    clock.pause();
    const reply = await answerTo(message, job, source);
    clock.resume();
    worker.postMessage(reply);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') job.onProgress?.(message.progress);
    else if (message.kind === 'drafts') batches.push(message.bytes);
    else if (needsAnswer(message)) answer(message).catch(reject);
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
    await source.close();
  });
}

function needsAnswer(message: WorkerMessage): message is PartMessage | StreamMessage {
  return message.kind.startsWith('part') || message.kind === 'want' || message.kind === 'streamedDrafts';
}

/** Throws `import/parser-failed` for what the worker was not asked to do. */
async function answerTo(
  message: PartMessage | StreamMessage,
  { onPart, stream }: WorkerJob<ParseTask>,
  source: ChunkSource,
): Promise<Chunk | typeof READY> {
  if (message.kind === 'want') return source.next(message.isFirst);
  if (message.kind === 'streamedDrafts' && stream) await stream.onDrafts(decodeOrRefuse(message.bytes));
  else if (message.kind !== 'streamedDrafts' && onPart) await onPart(message);
  else throw new DeedboxError('import/parser-failed', 'not what the worker was asked');
  return READY;
}

/** The bytes of a document, as the worker asks for them. */
class ChunkSource {
  readonly #ends: StreamEnds | undefined;
  #chunks: AsyncIterator<Uint8Array> | undefined;

  constructor(ends: StreamEnds | undefined) {
    this.#ends = ends;
  }

  async next(isFirst: boolean): Promise<Chunk> {
    if (isFirst) {
      await this.close();
      this.#chunks = this.#ends?.open()[Symbol.asyncIterator]();
    }
    const next = await this.#chunks?.next();
    return next && !next.done ? next.value.slice() : null;
  }

  async close(): Promise<void> {
    await this.#chunks?.return?.();
    this.#chunks = undefined;
  }
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
  const sizeBytes = task.kind === 'stream' ? task.sizeBytes : task.bytes.length;
  return timeoutMs ?? BASE_TIME_MS + Math.ceil(sizeBytes / MIB) * TIME_PER_MIB_MS;
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
