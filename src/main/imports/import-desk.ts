import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { CsvMapping, CsvPreview } from '../../shared/model/csv-mapping.ts';
import type { SendEvent } from '../host.ts';
import type { StreamEnds } from '../import/parse-in-worker.ts';
import type {
  ParsedCsvPreview,
  ParsedDocument,
  ParseProgress,
  ParseTask,
} from '../import/parsed-document.ts';
import type { PartMessage } from '../import/worker-messages.ts';
import { getDocument, readOriginal } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { Touched } from '../undo/action-history.ts';
import { revertRows, touch } from '../undo/revert-rows.ts';
import { randomId } from '../vault/identity.ts';
import { findMapping, rememberMapping } from './csv-mappings.ts';
import { type ImportFinished, ImportJob } from './import-job.ts';
import { IncomingFile, type KeptFile } from './incoming-file.ts';
import { undoImport } from './undo-import.ts';

/** Runs a task in an import worker. */
export type ParseInWorker = (options: {
  task: ParseTask;
  signal: AbortSignal;
  onProgress: (progress: ParseProgress) => void;
  onPart?: (message: PartMessage) => Promise<void>;
  stream?: StreamEnds;
}) => Promise<ParsedDocument | ParsedCsvPreview>;

const MOST_INCOMING = 8;
/** Progress is for eyes: more often would only be traffic. */
const PROGRESS_EVERY_MS = 100;

/** All imports of one open vault: files arriving, and one job at a time, in the order they were started. */
export class ImportDesk {
  readonly #session: VaultSession;
  readonly #parse: ParseInWorker;
  readonly #send: SendEvent;
  readonly #isPageThere: () => boolean;
  readonly #incoming = new Map<string, IncomingFile>();
  readonly #jobs = new Map<string, ImportJob>();
  #queue: Promise<unknown> = Promise.resolve();
  #isClosing = false;

  readonly #streamFromBytes: number | undefined;

  constructor(
    session: VaultSession,
    parse: ParseInWorker,
    send: SendEvent,
    isPageThere: () => boolean,
    streamFromBytes?: number,
  ) {
    this.#streamFromBytes = streamFromBytes;
    this.#session = session;
    this.#parse = parse;
    this.#send = send;
    this.#isPageThere = isPageThere;
  }

  async open(name: string, sizeBytes: number): Promise<string> {
    this.#needOpen();
    if (this.#incoming.size >= MOST_INCOMING) throw new DeedboxError('vault/busy', 'too many files at once');
    const fileToken = randomId();
    this.#incoming.set(fileToken, await IncomingFile.open(this.#session, name, sizeBytes));
    return fileToken;
  }

  async write(fileToken: string, bytes: Uint8Array): Promise<void> {
    const file = this.#getIncoming(fileToken);
    try {
      await file.write(bytes);
    } catch (error) {
      await this.#giveUp(fileToken);
      throw error;
    }
  }

  /** The file is whole. The job's id is the file's token, so that one cancel serves both. */
  start(fileToken: string): string {
    const file = this.#getIncoming(fileToken);
    return this.#startJob(fileToken, file.name, async (job) => {
      const kept = await this.#finish(fileToken, file);
      return job.run(kept);
    });
  }

  /** A CSV is read with the columns as they were named; where none were, it asks for them again. */
  async resume(documentId: string): Promise<string> {
    const { name, format } = await getDocument(this.#session, documentId);
    const preview = format === 'csv' ? await this.previewCsv(documentId) : undefined;
    const mapping = preview?.remembered ? preview.suggestion : null;
    return this.#startJob(randomId(), name, (job) => job.resume(documentId, mapping));
  }

  /** Columns named, and the table read by them. Both can be taken back together. */
  async mapCsv(documentId: string, mapping: CsvMapping): Promise<{ jobId: string; actionId: string }> {
    const { name, format } = await getDocument(this.#session, documentId);
    if (format !== 'csv') throw new DeedboxError('import/bad-mapping', 'not a CSV file');
    let touched: Touched[] = [];
    await this.#session.commit(
      (index) => {
        const changes = [rememberMapping(this.#session, mapping)];
        touched = touch(changes, index);
        return changes;
      },
      () => ({ action: 'mapped', subject: name }),
    );
    const undo = (places: readonly Touched[]) => this.#unmap(documentId, places);
    const actionId = this.#session.actions.add({ action: 'mapped', subject: name, count: 1, touched, undo });
    const jobId = this.#startJob(randomId(), name, (job) => job.resume(documentId, mapping));
    return { jobId, actionId };
  }

  /** The table waits for its columns again, and the columns are as they were named before, if they were. */
  async #unmap(documentId: string, touched: readonly Touched[]): ReturnType<typeof revertRows> {
    await this.undo(documentId, 'needsMapping');
    return revertRows(this.#session, touched, 'mapped');
  }

  async previewCsv(documentId: string): Promise<CsvPreview> {
    const document = await getDocument(this.#session, documentId);
    const bytes = await readOriginal(this.#session, document);
    const { signal } = new AbortController();
    const preview = await this.#parse({
      task: { kind: 'previewCsv', bytes },
      signal,
      onProgress: () => undefined,
    });
    if (!('headers' in preview)) throw new DeedboxError('import/parser-failed', 'no preview');
    const remembered = await findMapping(this.#session, preview.headers);
    return { ...preview, suggestion: remembered ?? preview.suggestion, remembered: remembered !== undefined };
  }

  async cancel(jobId: string): Promise<void> {
    if (this.#incoming.has(jobId) && !this.#jobs.has(jobId)) await this.#giveUp(jobId);
    this.#jobs.get(jobId)?.cancel();
    this.#session.wakeWaiters();
  }

  /** Throws `vault/busy` while a job is at work: it would put back what is taken out. */
  async undo(documentId: string, state: 'undone' | 'needsMapping' = 'undone'): Promise<number> {
    if (this.#jobs.size > 0) throw new DeedboxError('vault/busy', 'an import is at work');
    return undoImport(this.#session, documentId, state);
  }

  /** The page that was sending is gone: what it has not sent whole never will be. */
  async dropIncoming(): Promise<void> {
    for (const fileToken of [...this.#incoming.keys()])
      if (!this.#jobs.has(fileToken)) await this.#giveUp(fileToken);
  }

  /** Stops everything and waits until what was stopped has said so in the vault. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const job of this.#jobs.values()) job.cancel();
    this.#session.wakeWaiters();
    await this.#queue;
    await this.dropIncoming();
  }

  #startJob(jobId: string, name: string, run: (job: ImportJob) => Promise<ImportFinished>): string {
    if (this.#isClosing) throw new DeedboxError('vault/locked');
    const job = new ImportJob(jobId, this.#session, {
      parse: async ({ task, ...listeners }) =>
        needDocument(await this.#parse({ task: { kind: 'parse', ...task }, ...listeners })),
      stream: async ({ sizeBytes, ends, ...listeners }) =>
        needDocument(await this.#parse({ task: { kind: 'stream', sizeBytes }, stream: ends, ...listeners })),
      ...(this.#streamFromBytes === undefined ? {} : { streamFromBytes: this.#streamFromBytes }),
      whenReady: (signal) => this.#session.whenNearlyApplied(() => this.#isPageThere() && !signal.aborted),
      onProgress: throttle((progress) => this.#send('import.progress', progress), PROGRESS_EVERY_MS),
    });
    this.#jobs.set(jobId, job);
    this.#queue = this.#queue
      .then(() => run(job))
      .catch((error: unknown) => failed(jobId, name, error, this.#session.position.generation))
      .then((finished) => {
        this.#jobs.delete(jobId);
        this.#send('import.finished', finished);
      });
    return jobId;
  }

  async #giveUp(fileToken: string): Promise<void> {
    const file = this.#incoming.get(fileToken);
    this.#incoming.delete(fileToken);
    // What cannot be removed now is removed at the next unlock.
    await file?.abandon().catch(() => undefined);
  }

  async #finish(fileToken: string, file: IncomingFile): Promise<KeptFile> {
    try {
      const kept = await file.finish();
      this.#incoming.delete(fileToken);
      return kept;
    } catch (error) {
      await this.#giveUp(fileToken);
      throw error;
    }
  }

  #needOpen(): void {
    if (this.#isClosing) throw new DeedboxError('vault/locked');
  }

  #getIncoming(fileToken: string): IncomingFile {
    const file = this.#incoming.get(fileToken);
    if (!file) throw new DeedboxError('import/not-started', 'no such file');
    return file;
  }
}

function needDocument(parsed: ParsedDocument | ParsedCsvPreview): ParsedDocument {
  if ('drafts' in parsed) return parsed;
  throw new DeedboxError('import/parser-failed', 'no document');
}

/** Not even the document's entry could be kept: nothing of the file is in the vault. */
function failed(jobId: string, name: string, error: unknown, generation: number): ImportFinished {
  const counts = { found: 0, added: 0, revised: 0, unchanged: 0 };
  const errorCode = toErrorCode(error);
  return {
    jobId,
    name,
    outcome: 'failed',
    documentId: null,
    state: null,
    counts,
    partCount: 0,
    problemCount: 0,
    problems: [],
    errorCode,
    generation,
  };
}

/** The first call, then at most one each interval; the last of an interval may be left out, since the end is told apart. */
function throttle<Value>(call: (value: Value) => void, everyMs: number): (value: Value) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (value) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < everyMs) return;
    lastMs = nowMs;
    call(value);
  };
}
