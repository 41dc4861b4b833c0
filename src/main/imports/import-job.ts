import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError, type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import type { DocumentState, ImportCounts, Problem, StoredDocument } from '../../shared/model/document.ts';
import type { LogNote } from '../../shared/model/log.ts';
import type { ParsedDocument, ParseProgress } from '../import/parsed-document.ts';
import { getDocument, isOriginalWhole, readOriginal } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import { blobPath } from '../vault/vault-paths.ts';
import type { KeptFile } from './incoming-file.ts';
import { documentChange, patchDocument } from './patch-document.ts';
import { RemainingTime } from './remaining-time.ts';
import { saveRecords } from './save-records.ts';

export type ImportProgress = EventPayload<'import.progress'>;
export type ImportFinished = EventPayload<'import.finished'>;

/** What a job needs of the world around it. */
export interface ImportJobPorts {
  parse(
    bytes: Uint8Array,
    name: string,
    mapping: CsvMapping | null,
    signal: AbortSignal,
    onProgress: (progress: ParseProgress) => void,
  ): Promise<ParsedDocument>;
  /** Resolves when the working copy is near enough, or the job is stopped. */
  whenReady(signal: AbortSignal): Promise<void>;
  onProgress(progress: ImportProgress): void;
}

const KEPT_PROBLEMS = 200;
const SHOWN_PROBLEMS = 5;
const NOTHING_YET: ImportCounts = { found: 0, added: 0, revised: 0, unchanged: 0 };

/**
 * [Note: never half an import without saying so]
 * The bytes are kept first. Then the document's entry is committed as `reading`; then the whole file is
 * parsed; only then are records saved; last, the entry says what came of it. Whatever stops this leaves
 * an entry that says how far it got, from which `resumeImport` carries on.
 */
export class ImportJob {
  readonly jobId: string;
  readonly #session: VaultSession;
  readonly #ports: ImportJobPorts;
  readonly #abort = new AbortController();
  readonly #counts: ImportCounts = { ...NOTHING_YET };

  constructor(jobId: string, session: VaultSession, ports: ImportJobPorts) {
    this.jobId = jobId;
    this.#session = session;
    this.#ports = ports;
  }

  cancel(): void {
    this.#abort.abort();
  }

  /** A new file. Resolves with what came of it; rejects only when not even that could be saved. */
  async run(file: KeptFile): Promise<ImportFinished> {
    const documentId = toRecordId(`document|${file.sha256}`, this.#session.keyring);
    const known = (await this.#session.readIndex()).find(documentId);
    if (!known) return this.#read(documentId, newDocument(file), null);
    const document = await this.#keepOneCopy(documentId, file);
    const isUnfinished = ['reading', 'stopped', 'undone'].includes(document.state);
    if (isUnfinished) return this.#read(documentId, document, null);
    return this.#finished(documentId, document, 'duplicate', null);
  }

  /** A kept file again: to carry on, or with the columns of a CSV named. */
  async resume(documentId: string, mapping: CsvMapping | null): Promise<ImportFinished> {
    return this.#read(documentId, await getDocument(this.#session, documentId), mapping);
  }

  /** The same bytes are here already: the new copy goes, unless the old one has been damaged since. */
  async #keepOneCopy(documentId: string, file: KeptFile): Promise<StoredDocument> {
    const document = await getDocument(this.#session, documentId);
    const isWhole = await isOriginalWhole(this.#session, document);
    if (!isWhole) await patchDocument(this.#session, documentId, (old) => ({ ...old, blobId: file.blobId }));
    const unneeded = isWhole ? file.blobId : document.blobId;
    await this.#session.disk.remove(blobPath(this.#session.paths, unneeded));
    return isWhole ? document : getDocument(this.#session, documentId);
  }

  async #read(
    documentId: string,
    before: StoredDocument,
    mapping: CsvMapping | null,
  ): Promise<ImportFinished> {
    await this.#begin(documentId, before);
    try {
      const parsed = await this.#parse(before, mapping);
      const described = describeParsed(parsed, mapping !== null);
      await this.#patch(documentId, { ...described, state: 'reading' });
      if (described.state === 'complete') await this.#save(documentId, before.name, parsed);
      const counts = { ...this.#counts };
      const document = await this.#patch(documentId, { state: described.state, counts }, toNote);
      return this.#finished(documentId, document, outcomeOf(described.state), null);
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
    const counts = { ...this.#counts };
    const problems = isCancelled ? {} : withProblem(before, code);
    const stopped = await this.#patch(documentId, { ...problems, state: 'stopped', counts }, toNote).catch(
      (): StoredDocument => ({ ...before, state: 'reading', counts }),
    );
    return this.#finished(documentId, stopped, isCancelled ? 'stopped' : 'failed', isCancelled ? null : code);
  }

  /** Only what a job knows of; what the person says of the document meanwhile is kept. */
  async #patch(
    documentId: string,
    changes: Partial<StoredDocument>,
    note?: (document: StoredDocument) => LogNote,
  ): Promise<StoredDocument> {
    let patched: StoredDocument | undefined;
    await patchDocument(
      this.#session,
      documentId,
      (document) => {
        patched = { ...document, ...changes };
        return patched;
      },
      note,
    );
    return patched as StoredDocument;
  }

  async #parse(document: StoredDocument, mapping: CsvMapping | null): Promise<ParsedDocument> {
    const { signal } = this.#abort;
    if (signal.aborted) throw new DeedboxError('import/cancelled');
    const bytes = await readOriginal(this.#session, document, { signal });
    const remaining = new RemainingTime();
    return this.#ports.parse(bytes, document.name, mapping, signal, ({ done, total }) =>
      this.#progress(document.name, 'reading', done, total, remaining),
    );
  }

  async #save(documentId: string, documentName: string, parsed: ParsedDocument): Promise<void> {
    const total = parsed.drafts.length;
    this.#counts.found = total;
    const remaining = new RemainingTime();
    const { signal } = this.#abort;
    await saveRecords(this.#session, parsed.drafts, this.#counts, {
      documentId,
      documentName,
      signal,
      whenReady: () => this.#ports.whenReady(signal),
      onProgress: ({ added, revised, unchanged }) =>
        this.#progress(documentName, 'saving', added + revised + unchanged, total, remaining),
    });
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

function newDocument(file: KeptFile): StoredDocument {
  return {
    kind: 'document',
    ...file,
    format: 'attachment',
    mediaType: 'application/octet-stream',
    state: 'reading',
    title: '',
    date: '',
    agency: '',
    category: 'other',
    counts: NOTHING_YET,
    problems: [],
    problemCount: 0,
    importedAt: new Date().toISOString(),
  };
}

function describeParsed(parsed: ParsedDocument, isMapped: boolean) {
  const { format, mediaType, problems } = parsed;
  return {
    format,
    mediaType,
    state: stateOf(format, isMapped),
    problems: problems.slice(0, KEPT_PROBLEMS),
    problemCount: problems.length,
  };
}

function stateOf(format: ParsedDocument['format'], isMapped: boolean): DocumentState {
  if (format === 'attachment') return 'needsDetails';
  return format === 'csv' && !isMapped ? 'needsMapping' : 'complete';
}

function outcomeOf(state: DocumentState): ImportFinished['outcome'] {
  return state === 'needsDetails' || state === 'needsMapping' ? state : 'complete';
}

function withProblem(
  document: StoredDocument,
  code: string,
): Pick<StoredDocument, 'problems' | 'problemCount'> {
  const problem: Problem = { code: 'importFailed', params: { reason: code } };
  return {
    problems: [problem, ...document.problems].slice(0, KEPT_PROBLEMS),
    problemCount: document.problemCount + 1,
  };
}
