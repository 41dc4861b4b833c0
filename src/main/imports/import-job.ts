import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError, type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import type {
  DocumentState,
  ImportCounts,
  Part,
  Problem,
  StoredDocument,
} from '../../shared/model/document.ts';
import type { LogNote } from '../../shared/model/log.ts';
import type { RecordDraft } from '../../shared/model/record.ts';
import { limits } from '../import/limits.ts';
import type { StreamEnds } from '../import/parse-in-worker.ts';
import type { Allowance, ParsedDocument, ParseProgress, ParseTask } from '../import/parsed-document.ts';
import type { PartMessage } from '../import/worker-messages.ts';
import { getDocument, openOriginal, readOriginal } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { describeParsed, outcomeOf, withDetails, withProblem } from './describe-parsed.ts';
import type { KeptFile } from './incoming-file.ts';
import { isStreamed, LOOK_BYTES } from './is-streamed.ts';
import { keepOneCopy } from './keep-one-copy.ts';
import { documentIdOf, isUnfinished, NOTHING_YET, newDocument } from './new-document.ts';
import { PartReceiver } from './part-receiver.ts';
import { documentChange, patchDocument } from './patch-document.ts';
import { RemainingTime } from './remaining-time.ts';
import { saveParts } from './save-parts.ts';
import { saveRecords } from './save-records.ts';

export type ImportProgress = EventPayload<'import.progress'>;
export type ImportFinished = EventPayload<'import.finished'>;

/** What a job needs of the world around it. */
export interface ImportJobPorts {
  parse(options: {
    task: Omit<Extract<ParseTask, { kind: 'parse' }>, 'kind'>;
    signal: AbortSignal;
    onProgress: (progress: ParseProgress) => void;
    onPart: (message: PartMessage) => Promise<void>;
  }): Promise<ParsedDocument>;
  /** The same for a file that is read while its bytes come: its drafts are taken as they are made. */
  stream(options: {
    sizeBytes: number;
    ends: StreamEnds;
    signal: AbortSignal;
    onProgress: (progress: ParseProgress) => void;
  }): Promise<ParsedDocument>;
  /** For tests: the size from which on files are read that way. */
  streamFromBytes?: number;
  /** Resolves when the working copy is near enough, or the job is stopped. */
  whenReady(signal: AbortSignal): Promise<void>;
  onProgress(progress: ImportProgress): void;
}

/** Where a job stands among containers: they share one stop and one allowance. */
interface Surroundings {
  abort: AbortController;
  left: Omit<Allowance, 'depth'>;
  depth: number;
}

const SHOWN_PROBLEMS = 5;

/**
 * [Note: never half an import without saying so]
 * The bytes are kept first. Then the document's entry is committed as `reading`; then the whole file is
 * parsed; only then are records saved; last, the entry says what came of it. Whatever stops this leaves
 * an entry that says how far it got, from which `resume` carries on. The files inside a container get
 * entries of their own, all of them, before the first is read; each is then read by a job like this one.
 * A file too large to be held is read twice: the first time through to its end, and only when that has
 * found it sound, once more with its records saved as they come.
 */
export class ImportJob {
  readonly jobId: string;
  readonly #session: VaultSession;
  readonly #ports: ImportJobPorts;
  readonly #around: Surroundings;
  readonly #counts: ImportCounts = { ...NOTHING_YET };

  constructor(jobId: string, session: VaultSession, ports: ImportJobPorts, around?: Surroundings) {
    this.jobId = jobId;
    this.#session = session;
    this.#ports = ports;
    const { totalBytes: bytes, parts } = limits.container;
    this.#around = around ?? { abort: new AbortController(), left: { bytes, parts }, depth: 0 };
  }

  cancel(): void {
    this.#around.abort.abort();
  }

  /** A new file. Resolves with what came of it; rejects only when not even that could be saved. */
  async run(file: KeptFile): Promise<ImportFinished> {
    const documentId = documentIdOf(file, this.#session);
    const known = (await this.#session.readIndex()).find(documentId);
    if (!known) return this.#read(documentId, newDocument(file, null), null);
    const document = await keepOneCopy(this.#session, documentId, file);
    if (isUnfinished(document)) return this.#read(documentId, document, null);
    return this.#finished(documentId, document, 'duplicate', null);
  }

  /** A kept file again: to carry on, or with the columns of a CSV named. */
  async resume(documentId: string, mapping: CsvMapping | null): Promise<ImportFinished> {
    return this.#read(documentId, await getDocument(this.#session, documentId), mapping);
  }

  async #read(
    documentId: string,
    before: StoredDocument,
    mapping: CsvMapping | null,
  ): Promise<ImportFinished> {
    await this.#begin(documentId, before);
    try {
      const { parsed, parts } = await this.#parse(documentId, before, mapping);
      const { state, ...described } = describeParsed(parsed, before, mapping !== null);
      await this.#patch(documentId, () => ({ ...described, parts, state: 'reading' }));
      if (parsed.drafts.length > 0) await this.#save(documentId, before, parsed);
      const problems = await this.#readParts(documentId, before.name, parts);
      const document = await this.#end(documentId, state, problems);
      return this.#finished(documentId, document, outcomeOf(state), null);
    } catch (error) {
      return this.#stopped(documentId, before, toErrorCode(error));
    }
  }

  /** A new document's entry, or an old one's once more. */
  async #begin(documentId: string, document: StoredDocument): Promise<void> {
    await this.#session.commit(async (index) => {
      const current = index.find(documentId) ? await getDocument(this.#session, documentId) : document;
      return [documentChange(documentId, { ...current, state: 'reading', counts: NOTHING_YET })];
    });
  }

  /** Says how far it got; where even that cannot be saved, the page is told all the same. */
  async #stopped(documentId: string, before: StoredDocument, code: ErrorCode): Promise<ImportFinished> {
    const isCancelled = code === 'import/cancelled';
    const problems: Problem[] = isCancelled ? [] : [{ code: 'importFailed', params: { reason: code } }];
    const stopped = await this.#end(documentId, 'stopped', problems).catch(
      (): StoredDocument => ({ ...before, state: 'reading', counts: { ...this.#counts } }),
    );
    return this.#finished(documentId, stopped, isCancelled ? 'stopped' : 'failed', isCancelled ? null : code);
  }

  /** What came of it, and of the files inside; those are no entries of the log by themselves. */
  #end(documentId: string, state: DocumentState, problems: readonly Problem[]): Promise<StoredDocument> {
    const counts = { ...this.#counts };
    return this.#patch(
      documentId,
      (current) => ({ ...withProblem(current, ...problems), state, counts }),
      this.#around.depth === 0 ? toNote : undefined,
    );
  }

  /** Only what a job knows of; what the person says of the document meanwhile is kept. */
  async #patch(
    documentId: string,
    changes: (document: StoredDocument) => Partial<StoredDocument>,
    note?: (document: StoredDocument) => LogNote,
  ): Promise<StoredDocument> {
    let patched: StoredDocument | undefined;
    const patch = (document: StoredDocument): StoredDocument => {
      patched = { ...document, ...changes(document) };
      return patched;
    };
    await patchDocument(this.#session, documentId, patch, note);
    return patched as StoredDocument;
  }

  /** Reads the whole file. What was inside it is in the vault, unread, when this resolves; or none of it is. */
  async #parse(
    documentId: string,
    document: StoredDocument,
    mapping: CsvMapping | null,
  ): Promise<{ parsed: ParsedDocument; parts: Part[] }> {
    const { abort, left, depth } = this.#around;
    const { signal } = abort;
    if (signal.aborted) throw new DeedboxError('import/cancelled');
    const { name } = document;
    const firstBytes = await readOriginal(this.#session, document, { maxBytes: LOOK_BYTES });
    if (isStreamed(document.sizeBytes, firstBytes, this.#ports.streamFromBytes))
      return { parsed: await this.#stream(documentId, document), parts: [] };
    const bytes = await readOriginal(this.#session, document, { signal });
    const remaining = new RemainingTime();
    const receiver = new PartReceiver(this.#session);
    try {
      const parsed = await this.#ports.parse({
        task: { bytes, name, mapping, allowance: { ...left, depth } },
        signal,
        onProgress: ({ done, total }) => this.#progress(name, 'reading', done, total, remaining),
        onPart: (message) => receiver.take(message),
      });
      const arrived = await receiver.settle();
      left.parts -= arrived.length;
      left.bytes -= arrived.reduce((sum, { file }) => sum + file.sizeBytes, 0);
      return { parsed, parts: await saveParts(this.#session, { documentId, name }, arrived) };
    } catch (error) {
      await receiver.discard();
      throw error;
    }
  }

  /** Reads a large file entry by entry; what it holds is saved on the way. */
  async #stream(documentId: string, document: StoredDocument): Promise<ParsedDocument> {
    const { signal } = this.#around.abort;
    const remaining = new RemainingTime();
    return this.#ports.stream({
      sizeBytes: document.sizeBytes,
      signal,
      onProgress: ({ done, total }) => this.#progress(document.name, 'reading', done, total, remaining),
      ends: {
        open: () => openOriginal(this.#session, document),
        onDrafts: (drafts) => this.#saveDrafts(documentId, document.name, drafts, () => undefined),
      },
    });
  }

  async #save(documentId: string, document: StoredDocument, parsed: ParsedDocument): Promise<void> {
    const drafts = withDetails(parsed, document);
    const total = drafts.length;
    const remaining = new RemainingTime();
    await this.#saveDrafts(documentId, document.name, drafts, ({ added, revised, unchanged }) =>
      this.#progress(document.name, 'saving', added + revised + unchanged, total, remaining),
    );
  }

  async #saveDrafts(
    documentId: string,
    documentName: string,
    drafts: readonly RecordDraft[],
    onProgress: (counts: ImportCounts) => void,
  ): Promise<void> {
    this.#counts.found += drafts.length;
    const { signal } = this.#around.abort;
    await saveRecords(this.#session, drafts, this.#counts, {
      documentId,
      documentName,
      signal,
      whenReady: () => this.#ports.whenReady(signal),
      onProgress,
    });
  }

  /** Reads the files inside, each by a job of its own. Gives the problems of those that could not be read. */
  async #readParts(documentId: string, name: string, parts: readonly Part[]): Promise<Problem[]> {
    const problems: Problem[] = [];
    const remaining = new RemainingTime();
    await this.#session.prepareDocuments(parts.map((part) => part.documentId));
    for (const [index, { path, documentId: partId }] of parts.entries()) {
      this.#progress(name, 'parts', index, parts.length, remaining);
      const part = await getDocument(this.#session, partId);
      if (part.container?.documentId !== documentId || !isUnfinished(part)) continue;
      const ports = { ...this.#ports, onProgress: () => undefined };
      const around = { ...this.#around, depth: this.#around.depth + 1 };
      const job = new ImportJob(this.jobId, this.#session, ports, around);
      const { outcome, counts, errorCode } = await job.resume(partId, null);
      addCounts(this.#counts, counts);
      if (outcome === 'stopped') throw new DeedboxError('import/cancelled');
      // A full disk or a lock is not the part's fault, and the next one would fare no better.
      if (errorCode && !errorCode.startsWith('import/')) throw new DeedboxError(errorCode);
      if (errorCode) problems.push({ code: 'part-failed', params: { path } });
    }
    return problems;
  }

  #progress(
    name: string,
    phase: ImportProgress['phase'],
    done: number,
    total: number,
    remaining: RemainingTime,
  ): void {
    const remainingMs = remaining.estimateMs(done, total);
    this.#ports.onProgress({
      jobId: this.jobId,
      name,
      phase,
      done,
      total,
      counts: { ...this.#counts },
      remainingMs,
    });
  }

  #finished(
    documentId: string,
    document: StoredDocument,
    outcome: ImportFinished['outcome'],
    errorCode: ImportFinished['errorCode'],
  ): ImportFinished {
    return {
      jobId: this.jobId,
      name: document.name,
      outcome,
      documentId,
      state: document.state,
      counts: { ...document.counts },
      partCount: document.parts.length,
      problemCount: document.problemCount,
      problems: document.problems.slice(0, SHOWN_PROBLEMS),
      errorCode,
      generation: this.#session.position.generation,
    };
  }
}

function toNote({ name, counts, state }: StoredDocument): LogNote {
  return { action: 'imported', subject: name, count: counts.added + counts.revised, detail: state };
}

function addCounts(counts: ImportCounts, more: ImportCounts): void {
  counts.found += more.found;
  counts.added += more.added;
  counts.revised += more.revised;
  counts.unchanged += more.unchanged;
}
