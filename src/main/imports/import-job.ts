import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { CsvMapping } from '../../shared/model/csv-mapping.ts';
import type { DocumentState, ImportCounts, Problem, StoredDocument } from '../../shared/model/document.ts';
import type { ParsedDocument, ParseProgress } from '../import/parsed-document.ts';
import { getDocument, readOriginal } from '../session/stored-documents.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { toRecordId } from '../vault/identity.ts';
import { blobPath } from '../vault/vault-paths.ts';
import type { KeptFile } from './incoming-file.ts';
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
  whenReady(): Promise<void>;
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
    // The same bytes are here already: the new copy goes, the old one is carried on where it was left.
    await this.#session.disk.remove(blobPath(this.#session.paths, file.blobId));
    const document = await getDocument(this.#session, documentId);
    const isUnfinished = ['reading', 'stopped', 'undone'].includes(document.state);
    if (isUnfinished) return this.#read(documentId, document, null);
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
    let document = await this.#keep(documentId, { ...before, state: 'reading', counts: NOTHING_YET });
    try {
      const parsed = await this.#parse(document, mapping);
      document = { ...document, ...describeParsed(parsed, mapping !== null), counts: this.#counts };
      if (document.state === 'complete') await this.#save(documentId, document, parsed);
      document = await this.#keep(documentId, { ...document, counts: this.#counts });
      return this.#finished(documentId, document, outcomeOf(document.state), null);
    } catch (error) {
      const code = toErrorCode(error);
      const stopped = await this.#keep(documentId, {
        ...document,
        ...(code === 'import/cancelled' ? {} : withProblem(document, code)),
        state: 'stopped',
        counts: this.#counts,
      });
      const isCancelled = code === 'import/cancelled';
      return this.#finished(
        documentId,
        stopped,
        isCancelled ? 'stopped' : 'failed',
        isCancelled ? null : code,
      );
    }
  }

  async #parse(document: StoredDocument, mapping: CsvMapping | null): Promise<ParsedDocument> {
    const bytes = await readOriginal(this.#session, document);
    const remaining = new RemainingTime();
    const { signal } = this.#abort;
    if (signal.aborted) throw new DeedboxError('import/cancelled');
    return this.#ports.parse(bytes, document.name, mapping, signal, ({ done, total }) =>
      this.#progress(document.name, 'reading', done, total, remaining),
    );
  }

  async #save(documentId: string, document: StoredDocument, parsed: ParsedDocument): Promise<void> {
    const total = parsed.drafts.length;
    this.#counts.found = total;
    const remaining = new RemainingTime();
    await saveRecords(this.#session, parsed.drafts, this.#counts, {
      documentId,
      documentName: document.name,
      signal: this.#abort.signal,
      whenReady: this.#ports.whenReady,
      onProgress: ({ added, revised, unchanged }) =>
        this.#progress(document.name, 'saving', added + revised + unchanged, total, remaining),
    });
  }

  async #keep(documentId: string, stored: StoredDocument): Promise<StoredDocument> {
    await this.#session.commit(() => [
      {
        collection: 'records',
        recordId: documentId,
        isDeleted: false,
        stored: { ...stored, counts: { ...stored.counts } },
      },
    ]);
    return stored;
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
