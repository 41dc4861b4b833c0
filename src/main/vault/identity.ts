import { ID_BYTES, toId } from '../../shared/model/ids.ts';
import { utf8 } from './bytes.ts';
import type { Keyring } from './keyring.ts';
import { keyedHash, randomBytes } from './sodium.ts';

/**
 * The id of whatever has this identity: the same in every import and on every device of this vault, and
 * without the vault's key no more than random bytes (docs/adr/0003-record-ids-from-identity.md).
 */
export function toRecordId(identity: string, keyring: Keyring): string {
  return toId(keyedHash(utf8(identity), keyring.subkey('identity'), ID_BYTES));
}

export function randomId(): string {
  return toId(randomBytes(ID_BYTES));
}
