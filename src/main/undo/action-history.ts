import { DeedboxError } from '../../shared/errors.ts';
import type { LogAction } from '../../shared/model/log.ts';
import { randomId } from '../vault/identity.ts';

/** A row that an action wrote. */
export interface Touched {
  recordId: string;
  /** The revision that says what the action made of it. */
  revision: number;
  /** The one that says what was there before; 0 for nothing. */
  before: number;
}

/** What came of taking something back. */
export interface Undone {
  /** How many things are as they were. */
  undone: number;
  /** How many were changed again since, and so were left alone. */
  left: number;
}

/** A row that says again what an older revision of it said. */
export interface Restored {
  recordId: string;
  /** The older revision. */
  said: number;
  /** The new one. */
  revision: number;
}

/** Something the person did in this session and may take back. */
export interface UndoableAction {
  action: LogAction;
  subject: string;
  count: number;
  /** The rows it wrote; none where it changed something else. */
  touched: readonly Touched[];
  undo(touched: readonly Touched[]): Promise<Undone & { restored: readonly Restored[] }>;
}

const MOST_KEPT = 50;

/**
 * What can be taken back, the newest last. It is kept in main and not in the page, so that a page that is
 * loaded again can still do it; it goes with the session, since afterwards a person thinks of other things.
 */
export class ActionHistory {
  #actions: (UndoableAction & { actionId: string })[] = [];

  add(action: UndoableAction): string {
    const actionId = randomId();
    this.#actions = [...this.#actions, { ...action, actionId }].slice(-MOST_KEPT);
    return actionId;
  }

  get last(): (UndoableAction & { actionId: string }) | undefined {
    return this.#actions.at(-1);
  }

  /**
   * Takes one back, or the last one for null. What failed can be tried again; what was done is not offered
   * any more. Throws `undo/nothing`.
   */
  async undo(actionId: string | null): Promise<UndoableAction & Undone> {
    const chosen = actionId === null ? this.last : this.#actions.find((one) => one.actionId === actionId);
    if (!chosen) throw new DeedboxError('undo/nothing');
    // Out of the list at once: two presses of a key take back two things, not one thing twice.
    this.#actions = this.#actions.filter((one) => one !== chosen);
    try {
      const { restored, ...undone } = await chosen.undo(chosen.touched);
      this.#follow(restored);
      return { ...chosen, ...undone };
    } catch (error) {
      const isOver = error instanceof DeedboxError && error.code === 'undo/changed';
      if (!isOver) this.#actions = [...this.#actions, chosen];
      throw error;
    }
  }

  /** What an older action made is there again, as a newer revision: it can be taken back in its turn. */
  #follow(restored: readonly Restored[]): void {
    const places = new Map(restored.map(({ recordId, said, revision }) => [`${recordId}/${said}`, revision]));
    const follow = (place: Touched): Touched => ({
      ...place,
      revision: places.get(`${place.recordId}/${place.revision}`) ?? place.revision,
    });
    this.#actions = this.#actions.map((one) => ({ ...one, touched: one.touched.map(follow) }));
  }
}
