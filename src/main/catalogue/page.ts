import { DeedboxError } from '../../shared/errors.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import type { Keyring } from '../vault/keyring.ts';
import { pad, unpad } from '../vault/padding.ts';
import { aeadOpen, aeadSeal, equalBytes, NONCE_BYTES, randomNonce } from '../vault/sodium.ts';

/** Which commits a page sums up: all generations from `from` to `to`. */
export interface PageRange {
  from: number;
  to: number;
}

const MAGIC = utf8('DBXP');
const VERSION = 1;
const HEAD_BYTES = MAGIC.length + 1 + 8 + 8;

/** Seals a page of summaries (docs/vault-format.md §9). Layout: magic, version, u64 from, u64 to, nonce, ciphertext. */
export function sealPage(range: PageRange, summaries: Uint8Array, keyring: Keyring): Uint8Array {
  const head = new ByteWriter().fixed(MAGIC).u8(VERSION).u64(range.from).u64(range.to).bytes();
  const nonce = randomNonce();
  const key = keyring.subkey('catalogue');
  return concatenate(head, nonce, aeadSeal(pad(summaries), associatedData(head, keyring), nonce, key));
}

/** Throws `crypto/refused`, `crypto/wrong-length` or `crypto/unknown-suite` for anything but the page of that range: the caller then makes it again from the journal. */
export function openPage(bytes: Uint8Array, range: PageRange, keyring: Keyring): Uint8Array {
  const reader = new ByteReader(bytes);
  if (!equalBytes(reader.fixed(MAGIC.length), MAGIC) || reader.u8() !== VERSION)
    throw new DeedboxError('crypto/unknown-suite', 'not a catalogue page');
  if (reader.u64() !== range.from || reader.u64() !== range.to)
    throw new DeedboxError('crypto/refused', 'a page stands in another place');
  const nonce = reader.fixed(NONCE_BYTES);
  const ciphertext = reader.fixed(reader.remaining);
  const head = bytes.subarray(0, HEAD_BYTES);
  return unpad(aeadOpen(ciphertext, associatedData(head, keyring), nonce, keyring.subkey('catalogue')));
}

export function pageName({ from, to }: PageRange): string {
  return `${from}-${to}.page`;
}

/** undefined for a name that is no page's. */
export function toPageRange(name: string): PageRange | undefined {
  const match = /^(\d{1,16})-(\d{1,16})\.page$/.exec(name);
  return match ? { from: Number(match[1]), to: Number(match[2]) } : undefined;
}

function associatedData(head: Uint8Array, keyring: Keyring): Uint8Array {
  return new ByteWriter().text('deedbox/catalogue').fixed(keyring.vaultId).fixed(head).bytes();
}
