import { DeedboxError } from '../../shared/errors.ts';
import type { LogBreak, LogCheck, StoredLogEntry } from '../../shared/model/log.ts';
import type { Frame } from '../journal/frame.ts';
import type { Keyring } from '../vault/keyring.ts';
import { decodeRowHead, openRow } from '../vault/row.ts';
import { equalBytes } from '../vault/sodium.ts';
import { chainOf, EMPTY_LOG, type LogHead, logEntryId } from './chain.ts';

/** What the catalogue says of the log: the journal must say the same. */
export interface ExpectedLog {
  head: LogHead;
  /** How many entries there are, whoever wrote them. */
  count: number;
}

/** One entry as the journal has it. */
export interface FoundEntry {
  entry: StoredLogEntry;
  savedAtMs: number;
  deviceId: Uint8Array;
}

/** Follows a log from its first entry and stops at the first that does not fit. */
export class ChainReader {
  readonly #place: { vaultId: Uint8Array; deviceId: Uint8Array };
  #head = EMPTY_LOG;
  #lastAtMs = 0;
  #broken: LogBreak | null = null;

  constructor(vaultId: Uint8Array, deviceId: Uint8Array) {
    this.#place = { vaultId, deviceId };
  }

  get isBroken(): boolean {
    return this.#broken !== null;
  }

  /** The next entry, in the order of the journal. */
  read({ entry, savedAtMs, deviceId }: FoundEntry): void {
    if (this.#broken) return;
    const next = this.#head.sequence + 1;
    if (!equalBytes(deviceId, this.#place.deviceId)) this.break('foreign');
    else if (entry.sequence > next) this.break('missing');
    else if (entry.sequence < next) this.break('order');
    else if (entry.chain !== chainOf(entry, savedAtMs, this.#head.chain, this.#place)) this.break('changed');
    else {
      this.#head = { sequence: entry.sequence, chain: entry.chain };
      this.#lastAtMs = savedAtMs;
    }
  }

  /** Something else says that the log is not whole from here on. The first break counts. */
  break(reason: LogBreak['reason']): void {
    const after = this.#lastAtMs === 0 ? '' : new Date(this.#lastAtMs).toISOString();
    this.#broken ??= { reason, sequence: this.#head.sequence + 1, after };
  }

  finish({ head, count }: ExpectedLog): LogCheck {
    const { sequence, chain } = this.#head;
    if (head.sequence > sequence) this.break('cut');
    else if (head.chain !== chain) this.break('changed');
    else if (count > sequence) this.break('foreign');
    return { entries: sequence, head: sequence === 0 ? '' : chain, broken: this.#broken };
  }
}

/**
 * Reads the whole journal and follows this device's log in it. `expected` is what the catalogue lists.
 * A journal that cannot be read is a break, too. Throws `vault/locked` when the vault is locked meanwhile.
 */
export async function checkLog(
  frames: AsyncIterable<Frame>,
  expected: ExpectedLog,
  deviceId: Uint8Array,
  keyring: Keyring,
): Promise<LogCheck> {
  const reader = new ChainReader(keyring.vaultId, deviceId);
  const ids = new Set<string>();
  for (let sequence = 1; sequence <= expected.head.sequence; sequence++)
    ids.add(logEntryId(sequence, deviceId, keyring));
  try {
    for await (const frame of frames) {
      for (const found of entriesOf(frame, ids, keyring)) reader.read(found);
      if (reader.isBroken) break;
    }
  } catch (error) {
    if (!(error instanceof DeedboxError) || error.code === 'vault/locked') throw error;
    reader.break('unreadable');
  }
  return reader.finish(expected);
}

function entriesOf({ rows }: Frame, ids: ReadonlySet<string>, keyring: Keyring): FoundEntry[] {
  return rows
    .filter((row) => ids.has(decodeRowHead(row).recordId))
    .flatMap((row) => {
      const { head, savedAtMs, stored } = openRow(row, keyring);
      return stored.kind === 'log' ? [{ entry: stored, savedAtMs, deviceId: head.deviceId }] : [];
    });
}
