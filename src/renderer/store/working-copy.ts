import type { EventPayload } from '../../shared/contract.ts';
import { DeedboxError, type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { RepairReason } from '../../shared/model/repair.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { Bridge } from '../bridge.ts';
import { applyRows } from './apply-rows.ts';
import { type Position, readRevisions, START, type WorkingCopyDatabase } from './database.ts';
import { Observable } from './observable.ts';
import { type CurrentCopy, type OpenCopy, openCurrentCopy } from './open-current-copy.ts';
import { type Reconciled, reconcile, repair } from './reconcile.ts';
import { SerialQueue } from './serial-queue.ts';
import type { Shelf } from './shelf.ts';
import { verifyRows } from './verify-rows.ts';
import { Waiters } from './waiters.ts';

export type Commit = EventPayload<'vault.committed'>;

/** `done` and `total` count rows. `background`: the list is usable meanwhile. */
export type WorkingCopyStatus =
  | { phase: 'closed' | 'checking' | 'ready' }
  | { phase: 'catchingUp' | 'repairing'; done: number; total: number; background: boolean }
  | { phase: 'failed'; code: ErrorCode };

export interface WorkingCopyEvents {
  /** The commit is in the working copy, durably. */
  onApplied(commit: Commit): void;
  /** Commits were missed and have been replayed: what was learnt from commits is no longer complete. */
  onMissed(): void;
}

/** An open vault's copy, between unlock and lock. */
interface Session {
  vaultId: string;
  ended: AbortController;
  shelf: Shelf | null;
  copy: OpenCopy | null;
  /** Where the copy stood when it was last found to agree with the journal. */
  agreed: Position;
  generation: number;
  opened: boolean;
}

/**
 * The sealed rows of the open vault. Everything that changes them passes through one queue, so that
 * commits, replays and repairs never meet.
 */
export class WorkingCopy {
  readonly status = new Observable<WorkingCopyStatus>({ phase: 'closed' });
  readonly #bridge: Bridge;
  readonly #events: WorkingCopyEvents;
  readonly #queue = new SerialQueue();
  readonly #waiters = new Waiters();
  #session: Session | null = null;
  #prepared: { vaultId: string; current: Promise<CurrentCopy> } | null = null;

  constructor(bridge: Bridge, events: WorkingCopyEvents) {
    this.#bridge = bridge;
    this.#events = events;
  }

  /** Opens the copy's database ahead of `open`, while main is still at the passphrase: that takes no key. */
  prepare(vaultId: string): void {
    const current = this.#takePrepared(vaultId);
    // What went wrong is for `open` to hear.
    current.catch(() => undefined);
    this.#prepared = { vaultId, current };
  }

  /** Resolves when the copy agrees with the journal, or when `status` says why it cannot. */
  async open(vaultId: string): Promise<void> {
    this.close();
    const session = {
      vaultId,
      ended: new AbortController(),
      shelf: null,
      copy: null,
      agreed: START,
      generation: 0,
      opened: false,
    };
    this.#session = session;
    await this.#enqueue(session, () => this.#reconcile(session));
  }

  close(): void {
    const session = this.#session;
    if (!session) return;
    this.#session = null;
    session.ended.abort();
    session.copy?.database.close();
    this.#waiters.reset('vault/locked');
    this.status.set({ phase: 'closed' });
  }

  /** Tries again after `failed`. */
  async retry(): Promise<void> {
    const session = this.#session;
    if (session) await this.#enqueue(session, () => this.#reconcile(session));
  }

  receive(commit: Commit): void {
    const session = this.#session;
    if (session) void this.#enqueue(session, () => this.#apply(session, commit));
  }

  /** Resolves when the generation is safe on disk. Rejects with `vault/locked`. */
  whenApplied(generation: number): Promise<void> {
    return this.#waiters.whenApplied(generation);
  }

  /** Something main could not open: the copy is made whole from the journal. */
  async repair(reason: RepairReason): Promise<void> {
    const session = this.#session;
    const damaged = session?.copy;
    if (!session || !damaged) return;
    await this.#enqueue(session, async () => {
      // Several may find the same damage; the first repair is for all of them.
      if (session.copy === damaged) await this.#repair(session, damaged, reason);
    });
  }

  /** All revisions of a record, newest first; none when there is no such record. Waits for what is under way. */
  async revisionsOf(recordId: string): Promise<SealedRow[]> {
    const database = this.#session?.copy?.database;
    const rows = database ? await readRevisions(database, recordId).catch(() => []) : [];
    if (rows.length > 0) return rows;
    return this.#queue.run(() => readRevisions(this.#database(), recordId));
  }

  /** Runs something on the copy's drafts, in turn with everything else. */
  withDatabase<Result>(use: (database: WorkingCopyDatabase) => Promise<Result>): Promise<Result> {
    return this.#queue.run(() => use(this.#database()));
  }

  #database(): WorkingCopyDatabase {
    const copy = this.#session?.copy;
    if (!copy) throw new DeedboxError(this.#session ? 'storage/failed' : 'vault/locked');
    return copy.database;
  }

  async #enqueue(session: Session, task: () => Promise<void>): Promise<void> {
    await this.#queue.run(async () => {
      if (session.ended.signal.aborted) return;
      try {
        await task();
      } catch (error) {
        if (!session.ended.signal.aborted) this.status.set({ phase: 'failed', code: toErrorCode(error) });
      }
    });
  }

  async #reconcile(session: Session): Promise<void> {
    session.copy?.database.close();
    session.copy = null;
    if (!session.opened) this.status.set({ phase: 'checking' });
    const current = this.#takePrepared(session.vaultId);
    this.#settle(session, await reconcile(current, this.#bridge, this.#progress(session)));
  }

  /** What was prepared for this vault; otherwise opened now, and what was prepared for another is closed. */
  #takePrepared(vaultId: string): Promise<CurrentCopy> {
    const prepared = this.#prepared;
    this.#prepared = null;
    if (prepared?.vaultId === vaultId) return prepared.current;
    void prepared?.current.then(
      ({ copy }) => copy?.database.close(),
      () => undefined,
    );
    return openCurrentCopy(vaultId);
  }

  async #repair(session: Session, old: OpenCopy, reason: RepairReason): Promise<void> {
    const { shelf } = session;
    if (!shelf) return;
    const onProgress = this.#progress(session);
    this.#settle(session, await repair(shelf, old.number + 1, old, reason, this.#bridge, onProgress));
    this.#events.onMissed();
  }

  #settle(session: Session, { shelf, copy, position }: Reconciled): void {
    if (session.ended.signal.aborted) {
      copy.database.close();
      return;
    }
    const isFirst = !session.opened;
    session.shelf = shelf;
    session.copy = copy;
    session.agreed = position;
    session.opened = true;
    copy.database.on('close', () => this.#onLost(session, copy));
    this.#reach(session, position);
    this.status.set({ phase: 'ready' });
    if (!isFirst) void this.verify();
  }

  async #apply(session: Session, commit: Commit): Promise<void> {
    const { copy } = session;
    // While the copy has failed, the journal keeps the commit for the next try.
    if (!copy) return;
    if (commit.generation > session.generation + 1) {
      await this.#reconcile(session);
      this.#events.onMissed();
    } else if (commit.generation > session.generation) {
      await this.#applyNext(session, copy, commit);
    }
    if (session.generation >= commit.generation) this.#events.onApplied(commit);
  }

  async #applyNext(session: Session, copy: OpenCopy, commit: Commit): Promise<void> {
    let position: Position;
    try {
      position = await applyRows(copy.database, commit.rows, commit.generation);
    } catch {
      await this.#reconcile(session);
      return;
    }
    this.#reach(session, position);
    if (position.root !== commit.root || position.count !== commit.count) {
      await this.#reconcile(session);
      return;
    }
    // Nobody waits for it: main learns at the next unlock at the latest, and the commit is safe whether it hears of it or not.
    void this.#bridge.invoke('workingCopy.applied', position).catch(() => undefined);
  }

  #reach(session: Session, position: Position): void {
    session.generation = position.generation;
    this.#waiters.reach(position.generation);
  }

  /**
   * Reads every row again, without haste, and repairs when they do not add up. Called once the list is
   * shown: until then it would only be in the way.
   */
  async verify(): Promise<void> {
    const session = this.#session;
    const copy = session?.copy;
    if (!session || !copy) return;
    const expected = session.agreed;
    const isOver = () => session.ended.signal.aborted || session.copy !== copy;
    try {
      const found = await verifyRows(copy.database, expected.generation, session.ended.signal);
      if (!found || isOver()) return;
      if (found.count !== expected.count) await this.repair('count');
      else if (found.root !== expected.root) await this.repair('root');
    } catch {
      if (!isOver()) await this.repair('unreadable');
    }
  }

  /** The browser closed the database on its own: its files are gone or broken. */
  #onLost(session: Session, copy: OpenCopy): void {
    void this.#enqueue(session, async () => {
      // Closing the old copy at the end of a rebuild is no loss.
      if (session.copy === copy) await this.#reconcile(session);
    });
  }

  #progress(session: Session) {
    return (phase: 'catchingUp' | 'repairing', done: number, total: number) => {
      if (session.ended.signal.aborted) return;
      this.status.set({ phase, done, total, background: session.opened });
    };
  }
}
