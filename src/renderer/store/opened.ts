import type { Response } from '../../shared/contract.ts';
import { DeedboxError, toErrorCode } from '../../shared/errors.ts';
import type { SealedRow } from '../../shared/model/sealed-row.ts';
import type { Bridge } from '../bridge.ts';
import type { WorkingCopy } from './working-copy.ts';

/** The contract's bound on revisions in one call. */
const MAX_REVISIONS = 200;

type OpenChannel = 'record.open' | 'document.open';

/**
 * Opens what is sealed, one record at a time. A row that main refuses is damage in the working copy: it
 * is repaired from the journal and read once more, so that the person sees the record and not the damage.
 */
export class Opener {
  readonly #bridge: Bridge;
  readonly #copy: WorkingCopy;

  constructor(bridge: Bridge, copy: WorkingCopy) {
    this.#bridge = bridge;
    this.#copy = copy;
  }

  /** All revisions, newest first. Rejects with `record/not-found` and with what main says. */
  async open<Name extends OpenChannel>(
    channel: Name,
    recordId: string,
  ): Promise<Response<Name>['revisions']> {
    return this.#withRepair(recordId, async (rows) => {
      const { revisions } = await this.#bridge.invoke<OpenChannel>(channel, { recordId, rows });
      return revisions as Response<Name>['revisions'];
    });
  }

  /** The piece of the original that a revision was read from. */
  async original(recordId: string, revision: number, maxBytes: number): Promise<Response<'record.original'>> {
    return this.#withRepair(recordId, async (rows) => {
      const row = rows.find((candidate) => candidate.revision === revision);
      if (!row) throw new DeedboxError('record/not-found');
      return this.#bridge.invoke('record.original', { row, maxBytes });
    });
  }

  /** A revision as it is stored, for main to go on from. Rejects with `record/not-found`. */
  async sealedRow(recordId: string, revision: number): Promise<SealedRow> {
    const row = (await this.#rows(recordId)).find((candidate) => candidate.revision === revision);
    if (!row) throw new DeedboxError('record/not-found');
    return row;
  }

  async #withRepair<Result>(recordId: string, use: (rows: SealedRow[]) => Promise<Result>): Promise<Result> {
    try {
      return await use(await this.#rows(recordId));
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#copy.repair('damaged-row');
      return use(await this.#rows(recordId));
    }
  }

  async #rows(recordId: string): Promise<SealedRow[]> {
    const rows = await this.#copy.revisionsOf(recordId);
    if (rows.length === 0) throw new DeedboxError('record/not-found');
    return rows.slice(0, MAX_REVISIONS);
  }
}

/** `contract/bad-request`: a damaged row can have lost even its shape. `not-found`: the row itself is gone. */
function isDamage(error: unknown): boolean {
  const damage = ['record/damaged', 'record/not-found', 'crypto/refused', 'contract/bad-request'];
  return damage.includes(toErrorCode(error));
}
