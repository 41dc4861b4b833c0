import type { Bridge } from '../../../../src/renderer/bridge.ts';
import { RowSum } from '../../../../src/renderer/store/row-sum.ts';
import { encodeCatalogue } from '../../../../src/shared/catalogue-codec.ts';
import type {
  ChannelName,
  EventName,
  EventPayload,
  Request,
  Response,
} from '../../../../src/shared/contract.ts';
import { DeedboxError } from '../../../../src/shared/errors.ts';
import { ID_BYTES, toId } from '../../../../src/shared/model/ids.ts';
import type { SealedRow } from '../../../../src/shared/model/sealed-row.ts';
import type { Summary } from '../../../../src/shared/model/summary.ts';

interface Position {
  generation: number;
  count: number;
  root: string;
}

const START: Position = { generation: 0, count: 0, root: '0'.repeat(64) };

export const randomId = (): string => toId(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
export const randomBytes = (length = 320): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/**
 * Main's side of the contract as far as the store needs it: a journal of opaque rows, kept in memory,
 * that answers check and replay as main does. It records every call.
 */
export class JournalDouble implements Bridge {
  readonly calls: { channel: ChannelName; request: unknown }[] = [];
  readonly commits: { rows: SealedRow[]; position: Position; summaries: Summary[] }[] = [];
  readonly #lost: { rows: SealedRow[]; position: Position; summaries: Summary[] }[] = [];
  readonly #listeners = new Set<{ event: string; listener: (payload: never) => void }>();
  /** Whether commits are told: false makes a gap. */
  isTelling = true;
  isLocked = false;
  /** As when what is given back does not follow what the journal holds. */
  refusesReturns = false;

  get position(): Position {
    return this.commits.at(-1)?.position ?? START;
  }

  get rows(): SealedRow[] {
    return this.commits.flatMap((commit) => commit.rows);
  }

  /** Commits rows of random bytes: `count` new records, or a new revision of each of `recordIds`. */
  async commit(count: number, recordIds: string[] = [], summaries: Summary[] = []): Promise<Position> {
    const generation = this.position.generation + 1;
    const ids = [...recordIds, ...Array.from({ length: count }, randomId)];
    const rows = ids.map((recordId) => ({
      recordId,
      revision: this.rows.filter((row) => row.recordId === recordId).length + 1,
      generation,
      bytes: randomBytes(),
    }));
    const sum = new RowSum(this.position.root);
    await sum.addAll(rows);
    const position = { generation, count: this.position.count + rows.length, root: sum.toHex() };
    this.commits.push({ rows, position, summaries });
    if (this.isTelling) {
      this.tell('vault.committed', { ...position, rows, catalogue: encodeCatalogue(summaries) });
    }
    return position;
  }

  tell<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    for (const entry of this.#listeners) if (entry.event === event) entry.listener(payload as never);
  }

  callsOf(channel: ChannelName): unknown[] {
    return this.calls.filter((call) => call.channel === channel).map((call) => call.request);
  }

  subscribe<Name extends EventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void {
    const entry = { event, listener: listener as (payload: never) => void };
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  async invoke<Name extends ChannelName>(channel: Name, request: Request<Name>): Promise<Response<Name>> {
    this.calls.push({ channel, request });
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.isLocked) throw new DeedboxError('vault/locked');
    return this.answer(channel, request) as Response<Name>;
  }

  /** Tests that need more than the journal override this. */
  answer(channel: ChannelName, request: unknown): unknown {
    switch (channel) {
      case 'workingCopy.check':
        return this.#check(request as Position & { readable: boolean });
      case 'workingCopy.replay':
        return this.#replay((request as { afterGeneration: number }).afterGeneration);
      case 'workingCopy.giveBack':
        return { journal: this.#takeBack(request as { generation: number; rows: SealedRow[] }) };
      case 'workingCopy.repaired':
        return { generation: this.position.generation };
      case 'catalogue.read':
        return {
          pages: this.commits.map((commit) => encodeCatalogue(commit.summaries)),
          generation: this.position.generation,
        };
      case 'draft.seal':
        return { bytes: seal((request as { text: string }).text) };
      case 'draft.open':
        return { text: new TextDecoder().decode(seal((request as { bytes: Uint8Array }).bytes)) };
      case 'record.open':
        return this.#open((request as { rows: SealedRow[] }).rows);
      default:
        return {};
    }
  }

  #check({ readable, ...offered }: Position & { readable: boolean }) {
    const journal = this.position;
    const answer = (verdict: string, reason: string | null) => ({ verdict, reason, journal });
    if (!readable) return answer('rebuild', 'unreadable');
    const then = this.commits[offered.generation - 1]?.position ?? START;
    if (offered.generation > journal.generation) return answer('ahead', null);
    if (offered.count === 0 && journal.count > 0) return answer('rebuild', 'empty');
    if (offered.count !== then.count) return answer('rebuild', 'count');
    if (offered.root !== then.root) return answer('rebuild', 'root');
    return offered.generation === journal.generation ? answer('current', null) : answer('behind', null);
  }

  /** Two generations at a time, so that a replay takes several calls. */
  #replay(afterGeneration: number) {
    const next = this.commits.slice(afterGeneration, afterGeneration + 2);
    const generation = afterGeneration + next.length;
    return {
      rows: next.flatMap((commit) => commit.rows),
      generation,
      complete: generation >= this.commits.length,
    };
  }

  /** What a damaged journal does: forgets its last commits. */
  lose(commits: number): void {
    this.#lost.unshift(...this.commits.splice(-commits));
  }

  #takeBack({ generation, rows }: { generation: number; rows: SealedRow[] }): Position {
    if (this.refusesReturns) throw new DeedboxError('record/damaged');
    const commit = this.#lost.shift();
    if (commit?.position.generation !== generation) throw new DeedboxError('contract/bad-request');
    this.commits.push({ ...commit, rows });
    return this.position;
  }

  #open(rows: SealedRow[]) {
    const known = new Set(this.rows.map((row) => String(row.bytes)));
    if (rows.some((row) => !known.has(String(row.bytes)))) throw new DeedboxError('record/damaged');
    return { revisions: rows.map((row) => ({ recordId: row.recordId, revision: row.revision })) };
  }
}

/** Stands for sealing: not secret, but not the text either, and its own inverse. */
function seal(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return bytes.map((byte) => byte ^ 0xa5);
}
