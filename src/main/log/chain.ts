import type { StoredLogEntry } from '../../shared/model/log.ts';
import { ByteWriter, toHex } from '../vault/bytes.ts';
import { toRecordId } from '../vault/identity.ts';
import type { Keyring } from '../vault/keyring.ts';
import { HASH_BYTES, plainHash } from '../vault/sodium.ts';

/** Where a log has got to: what the next entry follows from. */
export interface LogHead {
  /** Number of the last entry; 0 for none. */
  sequence: number;
  /** Its chain, hexadecimal. */
  chain: string;
}

export const EMPTY_LOG: LogHead = { sequence: 0, chain: '0'.repeat(HASH_BYTES * 2) };

type Unchained = Omit<StoredLogEntry, 'kind' | 'chain'>;

/**
 * The chain of an entry: a hash of all it says, whose it is, when it was saved, and the chain before it
 * (docs/vault-format.md §13.2). One that is removed, changed or moved shows at the next.
 */
export function chainOf(
  entry: Unchained,
  savedAtMs: number,
  before: string,
  place: { vaultId: Uint8Array; deviceId: Uint8Array },
): string {
  const bytes = new ByteWriter()
    .text('deedbox/log')
    .fixed(place.vaultId)
    .fixed(place.deviceId)
    .u64(entry.sequence)
    .u64(savedAtMs)
    .text(entry.action)
    .text(entry.actor)
    .text(entry.subject)
    .u64(entry.count)
    .text(entry.detail)
    .fixed(Buffer.from(before, 'hex'))
    .bytes();
  return toHex(plainHash(bytes));
}

/** The id under which a device's entry of that number is kept: nobody else's can stand in its place. */
export function logEntryId(sequence: number, deviceId: Uint8Array, keyring: Keyring): string {
  return toRecordId(`log|${toHex(deviceId)}|${sequence}`, keyring);
}
