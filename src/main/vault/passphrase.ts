import { DeedboxError } from '../../shared/errors.ts';
import { utf8 } from './bytes.ts';

/**
 * RFC 8265 §4.2, OpaqueString: every space becomes U+0020, then NFC, so that the same passphrase typed
 * on another keyboard or system gives the same bytes. Case and width are left alone.
 *
 * Throws `vault/weak-passphrase` for text that profile forbids: empty, control characters, or half of
 * a surrogate pair (which UTF-8 would silently turn into U+FFFD, making different passphrases equal).
 */
export function toPassphraseBytes(passphrase: string): Uint8Array {
  const prepared = passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC');
  if (prepared === '' || /\p{Cc}/u.test(prepared) || !prepared.isWellFormed())
    throw new DeedboxError('vault/weak-passphrase', 'not an OpaqueString');
  return utf8(prepared);
}
