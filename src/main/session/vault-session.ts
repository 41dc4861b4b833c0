import { encodeCatalogue } from '../../shared/catalogue-codec.ts';
import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError } from '../../shared/errors.ts';
import type { StoredDocument } from '../../shared/model/document.ts';
import { type LogCheck, type LogNote, toLogContent } from '../../shared/model/log.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { Stored } from '../../shared/model/stored.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { summarise } from '../catalogue/summarise.ts';
import type { Frame } from '../journal/frame.ts';
import type { Journal, Position } from '../journal/journal.ts';
import { openJournal } from '../journal/open-journal.ts';
import { chainOf, logEntryId } from '../log/chain.ts';
import { checkLog } from '../log/check-log.ts';
import type { Disk } from '../storage/disk.ts';
import { ActionHistory } from '../undo/action-history.ts';
import type { CollectionName, Keyring } from '../vault/keyring.ts';
import { decodeRowHead, type OpenedRow, openRow, sealRow } from '../vault/row.ts';
import type { VaultPaths } from '../vault/vault-paths.ts';
import { RecordIndex } from './record-index.ts';
import { readRestoredMark, removeRestoredMark } from './restored-vault.ts';
import { type Snapshot, takeSnapshot } from './take-snapshot.ts';

/** Something to save. The session gives it its revision and the time. */
export interface Change {
  collection: CollectionName;
  recordId: string;
  isDeleted: boolean;
  stored: Stored;
}

interface PendingNote {
  note: LogNote;
  onWritten: () => Promise<void>;
}

export type Committed = EventPayload<'vault.committed'>;

/** Commits that the working copy may be behind before an import waits for it. */
const MOST_UNAPPLIED = 3;
/** A commit travels to the page, and perhaps back, in one message. */
const MOST_CHANGES = 1_000;

/**
 * An open vault: keys, journal and catalogue together, and the only way to change them. Changes are
 * queued, so that locking can wait for the one being written and never pulls the keys from under it.
 */
export class VaultSession {
  readonly keyring: Keyring;
  readonly disk: Disk;
  readonly paths: VaultPaths;
  readonly mayBeShortened: boolean;
  /** It came from a copy, and no working copy has been made from it yet. */
  #isRestored: boolean;
  /** What was done since the unlock and can be taken back. */
  readonly actions = new ActionHistory();
  readonly #journal: Journal;
  readonly #catalogue: Catalogue;
  readonly #onCommitted: (commit: Committed) => void;
  readonly #now: () => number;
  #index: RecordIndex | null = null;
  /** The newest entries of the documents this session has met: an import asks for its own again and again. */
  readonly #documents = new Map<string, StoredDocument>();
  #queue: Promise<unknown> = Promise.resolve();
  /** Notes that wait for the next commit, such as that the vault was opened. */
  #pending: PendingNote[] = [];
  #mayCommit = false;
  #isClosing = false;
  #appliedGeneration: number;
  #appliedWaiters: (() => void)[] = [];

  private constructor(parts: {
    keyring: Keyring;
    disk: Disk;
    paths: VaultPaths;
    journal: Journal;
    catalogue: Catalogue;
    mayBeShortened: boolean;
    isRestored: boolean;
    onCommitted: (commit: Committed) => void;
    now: () => number;
  }) {
    this.keyring = parts.keyring;
    this.disk = parts.disk;
    this.paths = parts.paths;
    this.mayBeShortened = parts.mayBeShortened;
    this.#isRestored = parts.isRestored;
    this.#journal = parts.journal;
    this.#catalogue = parts.catalogue;
    this.#onCommitted = parts.onCommitted;
    this.#now = parts.now;
    this.#appliedGeneration = parts.journal.position.generation;
  }

  /** Reads the journal's end and lists the catalogue. Throws `vault/newer-format` before anything is written. */
  static async open(
    disk: Disk,
    paths: VaultPaths,
    keyring: Keyring,
    onCommitted: (commit: Committed) => void,
    now: () => number = Date.now,
  ): Promise<VaultSession> {
    const { journal, mayBeShortened } = await openJournal(disk, keyring, paths);
    const catalogue = await Catalogue.open(disk, paths.catalogue, keyring, journal);
    const isRestored = (await readRestoredMark(disk, paths.folder)) !== undefined;
    const parts = { keyring, disk, paths, journal, catalogue, mayBeShortened, isRestored };
    return new VaultSession({ ...parts, onCommitted, now });
  }

  get isRestored(): boolean {
    return this.#isRestored;
  }

  get position(): Position {
    return this.#journal.position;
  }

  /**
   * Saves changes together, durably. `decide` sees the newest revision of everything as of its turn in
   * the queue; returning no changes commits nothing. `note` is written into the log with them: neither
   * is there without the other. Resolves to the generation at which they are in.
   */
  commit(
    decide: (index: RecordIndex) => readonly Change[] | Promise<readonly Change[]>,
    note?: (changes: readonly Change[]) => LogNote | null,
  ): Promise<number> {
    return this.#enqueue(async () => {
      const index = await this.#ensureIndex();
      const changes = await decide(index);
      const noted = changes.length > 0 ? note?.(changes) : null;
      if (changes.length > 0) await this.#save(changes, noted ? [noted] : [], index);
      return this.#journal.position.generation;
    });
  }

  /**
   * Writes into the log what has already happened elsewhere, such as a new header or a backup. It cannot
   * fail what is done: where it cannot be written now, it waits for the next commit. Never rejects.
   */
  async log(note: LogNote): Promise<void> {
    this.logWithNext(note);
    await this.writePending().catch(() => undefined);
  }

  /**
   * Writes something into the log with the next commit. At an unlock it is not yet known whether the
   * working copy has commits to give back, whose place another commit would take.
   */
  logWithNext(note: LogNote, onWritten: () => Promise<void> = async () => undefined): void {
    this.#pending.push({ note, onWritten });
  }

  /** The working copy has nothing to give back: from now on what waits may be written. */
  mayCommit(): void {
    this.#mayCommit = true;
  }

  /** Writes what waits. Once the working copy and the journal agree. */
  async writePending(): Promise<void> {
    await this.#enqueue(async () => {
      if (this.#pending.length > 0) await this.#save([], [], await this.#ensureIndex());
    });
  }

  /** Whether the log is whole, by the journal itself. Reads all of it. */
  async checkLog(): Promise<LogCheck> {
    const { log, until } = await this.#enqueue(async () => ({
      log: (await this.#ensureIndex()).log,
      until: this.#journal.position.generation,
    }));
    return checkLog(this.#framesUntil(until), log, this.#journal.deviceId, this.keyring);
  }

  /** Runs something that must not overlap a commit or a lock, such as writing the header. */
  exclusively<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#enqueue(run);
  }

  /** The whole vault as it stands at this turn in the queue. */
  takeSnapshot(): Promise<Snapshot> {
    return this.#enqueue(() => takeSnapshot(this.disk, this.paths, this.#journal));
  }

  readIndex(): Promise<RecordIndex> {
    return this.#enqueue(() => this.#ensureIndex());
  }

  readCatalogue(): Promise<{ pages: Uint8Array[]; generation: number }> {
    return this.#enqueue(async () => ({
      pages: await this.#catalogue.read(),
      generation: this.#journal.position.generation,
    }));
  }

  /** Rows after a generation, whole commits, until about `maxBytes` of them. */
  async replay(
    afterGeneration: number,
    maxBytes: number,
  ): Promise<{ rows: SealedRow[]; generation: number; isComplete: boolean }> {
    const rows: SealedRow[] = [];
    let generation = afterGeneration;
    let bytes = 0;
    for await (const frame of this.#journal.replay(afterGeneration)) {
      rows.push(...frame.rows.map((row) => toSealedRow(row, frame.generation)));
      generation = frame.generation;
      bytes += frame.rows.reduce((sum, row) => sum + row.length, 0);
      if (bytes >= maxBytes) break;
    }
    return { rows, generation, isComplete: generation >= this.#journal.position.generation };
  }

  /**
   * A commit that the working copy still has and a damaged journal has lost: the same rows, under the
   * same generation. Throws `record/damaged` for rows that are not this vault's, `contract/bad-request`
   * for a generation that is not the next. Rows must be each record's next revision: a copy of another
   * past has nothing to give back, and a revision twice would be a journal that no copy can hold.
   */
  takeBack(generation: number, rows: readonly SealedRow[]): Promise<Position> {
    return this.#enqueue(async () => {
      if (generation !== this.position.generation + 1) throw new DeedboxError('contract/bad-request');
      const index = await this.#ensureIndex();
      const opened = rows.map((row) => this.open(row));
      needNextRevisions(opened, index);
      const position = await this.#journal.append(rows.map(({ bytes }) => bytes));
      const summaries = opened.map((row) => summarise(row, this.keyring));
      for (const summary of summaries) index.add(summary);
      for (const { head, stored } of opened) this.#remember(head.recordId, stored);
      // The page can be made again from the journal; the commit stands.
      await this.#catalogue.append(generation, encodeCatalogue(summaries)).catch(() => undefined);
      await this.#journal.anchorAt(position);
      this.#appliedGeneration = position.generation;
      return position;
    });
  }

  /** Opens a row and insists that it is the record and revision it is said to be. Throws `record/damaged`. */
  open(row: { recordId: string; revision?: number; bytes: Uint8Array }): OpenedRow {
    try {
      const opened = openRow(row.bytes, this.keyring);
      const isRight =
        opened.head.recordId === row.recordId &&
        (row.revision ?? opened.head.revision) === opened.head.revision;
      if (isRight) return opened;
    } catch (cause) {
      if (cause instanceof DeedboxError && cause.code.startsWith('crypto/'))
        throw new DeedboxError('record/damaged', cause.message, { cause });
      throw cause;
    }
    throw new DeedboxError('record/damaged', 'another row stands in its place');
  }

  /** The newest entry of a document; undefined where there is none. Read from the journal the first time. */
  async findDocument(documentId: string): Promise<StoredDocument | undefined> {
    await this.prepareDocuments([documentId]);
    return this.#documents.get(documentId);
  }

  /** Makes sure that `findDocument` need not read the journal again for each of these. */
  async prepareDocuments(documentIds: Iterable<string>): Promise<void> {
    const unknown = new Set([...documentIds].filter((documentId) => !this.#documents.has(documentId)));
    if (unknown.size === 0) return;
    for (const [documentId, revisions] of await this.findRevisions(unknown)) {
      const newest = revisions.at(-1);
      if (newest) this.#remember(documentId, newest.stored);
    }
  }

  /** All revisions of some records, oldest first, read from the journal. */
  async findRevisions(recordIds: ReadonlySet<string>): Promise<Map<string, OpenedRow[]>> {
    const found = new Map<string, OpenedRow[]>();
    for await (const frame of this.#journal.replay(0))
      for (const row of frame.rows) {
        const { recordId } = decodeRowHead(row);
        if (!recordIds.has(recordId)) continue;
        const revisions = found.get(recordId) ?? [];
        revisions.push(openRow(row, this.keyring));
        found.set(recordId, revisions);
      }
    return found;
  }

  /** The working copy has a commit: the anchor moves, and whoever waited for it goes on. */
  async applied(position: Position): Promise<void> {
    this.#journal.needAgreement(position);
    this.#appliedGeneration = Math.max(this.#appliedGeneration, position.generation);
    // An import goes on at once: it does not depend on where the anchor is.
    this.#wake();
    await this.#journal.anchorAt(position);
    if (this.#isRestored && isSame(position, this.position)) {
      await removeRestoredMark(this.disk, this.paths.folder);
      this.#isRestored = false;
      this.logWithNext({ action: 'restored', count: position.count });
    }
  }

  /** Resolves when the working copy is close behind, so that an import does not run away from it. */
  async whenNearlyApplied(isWorthWaiting: () => boolean): Promise<void> {
    while (
      !this.#isClosing &&
      isWorthWaiting() &&
      this.position.generation - this.#appliedGeneration > MOST_UNAPPLIED
    )
      await new Promise<void>((resolve) => this.#appliedWaiters.push(resolve));
  }

  /** Something changed for whoever waits: the page came or went, a job was stopped. */
  wakeWaiters(): void {
    this.#wake();
  }

  /** Finishes what is being written, then forgets the keys. Later calls throw `vault/locked`. */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    if (this.#mayCommit) await this.writePending().catch(() => undefined);
    this.#isClosing = true;
    this.#wake();
    await this.#queue.catch(() => undefined);
    await this.#journal.close().finally(() => {
      this.#index = null;
      this.#documents.clear();
      this.keyring.drop();
    });
  }

  async #save(changes: readonly Change[], notes: readonly LogNote[], index: RecordIndex): Promise<void> {
    const pending = this.#pending;
    const allNotes = [...pending.map(({ note }) => note), ...notes];
    if (changes.length + allNotes.length > MOST_CHANGES)
      throw new DeedboxError('internal', `${changes.length} changes at once`);
    const savedAtMs = this.#now();
    await this.#saveRows([...changes, ...this.#chain(allNotes, savedAtMs, index)], savedAtMs, index);
    this.#pending = this.#pending.filter((note) => !pending.includes(note));
    for (const { onWritten } of pending) await onWritten();
  }

  /** Notes → entries of the log, each following from the one before. */
  #chain(notes: readonly LogNote[], savedAtMs: number, index: RecordIndex): Change[] {
    const { deviceId } = this.#journal;
    let { sequence, chain } = index.log.head;
    return notes.map((note) => {
      const entry = { ...toLogContent(note), sequence: ++sequence };
      chain = chainOf(entry, savedAtMs, chain, { vaultId: this.keyring.vaultId, deviceId });
      return {
        collection: 'private',
        recordId: logEntryId(sequence, deviceId, this.keyring),
        isDeleted: false,
        stored: { kind: 'log', ...entry, chain },
      };
    });
  }

  /** Whole commits, one after another, with a moment in between for whoever waits. */
  async *#framesUntil(generation: number): AsyncGenerator<Frame> {
    for await (const frame of this.#journal.replay(0)) {
      if (frame.generation > generation) return;
      if (this.#isClosing) throw new DeedboxError('vault/locked');
      yield frame;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #saveRows(changes: readonly Change[], savedAtMs: number, index: RecordIndex): Promise<void> {
    const revisions = new Map<string, number>();
    const rows = changes.map((change) => {
      const known = revisions.get(change.recordId) ?? index.find(change.recordId)?.revision ?? 0;
      revisions.set(change.recordId, known + 1);
      return this.#sealChange(change, known + 1, savedAtMs);
    });
    const appended = this.#journal.append(rows.map(({ bytes }) => bytes));
    // The list's lines are made while the disk is at work.
    const toSummary = ({ bytes, stored }: (typeof rows)[number]) =>
      summarise({ head: decodeRowHead(bytes), savedAtMs, stored }, this.keyring);
    const [position, summaries] = await Promise.all([appended, mapLater(rows, toSummary)]);
    for (const summary of summaries) index.add(summary);
    for (const { recordId, stored } of rows) this.#remember(recordId, stored);
    const catalogue = encodeCatalogue(summaries);
    this.#onCommitted({
      ...position,
      rows: rows.map(({ recordId, revision, bytes }) => ({
        recordId,
        revision,
        generation: position.generation,
        bytes,
      })),
      catalogue,
    });
    // The page can be made again from the journal; the commit stands.
    await this.#catalogue.append(position.generation, catalogue).catch(() => undefined);
  }

  #sealChange(change: Change, revision: number, savedAtMs: number) {
    const { recordId, stored } = change;
    const deviceId = this.#journal.deviceId;
    return {
      recordId,
      revision,
      stored,
      bytes: sealRow({ ...change, revision, deviceId, savedAtMs }, this.keyring),
    };
  }

  #remember(recordId: string, stored: Stored): void {
    if (stored.kind === 'document') this.#documents.set(recordId, stored);
  }

  async #ensureIndex(): Promise<RecordIndex> {
    this.#index ??= RecordIndex.fromPages(await this.#catalogue.read());
    return this.#index;
  }

  #enqueue<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#isClosing) return Promise.reject(new DeedboxError('vault/locked'));
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #wake(): void {
    const waiters = this.#appliedWaiters;
    this.#appliedWaiters = [];
    for (const wake of waiters) wake();
  }
}

function isSame(one: Position, other: Position): boolean {
  return one.generation === other.generation && one.count === other.count && one.root === other.root;
}

/** In a later turn, so that what has just been begun is under way. */
async function mapLater<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
): Promise<Result[]> {
  await null;
  return items.map(map);
}

function needNextRevisions(opened: readonly OpenedRow[], index: RecordIndex): void {
  const revisions = new Map<string, number>();
  for (const { head } of opened) {
    const known = revisions.get(head.recordId) ?? index.find(head.recordId)?.revision ?? 0;
    if (head.revision !== known + 1) throw new DeedboxError('record/damaged', 'not the next revision');
    revisions.set(head.recordId, head.revision);
  }
}

function toSealedRow(bytes: Uint8Array, generation: number): SealedRow {
  const { recordId, revision } = decodeRowHead(bytes);
  return { recordId, revision, generation, bytes };
}
