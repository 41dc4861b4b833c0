import { DeedboxError } from '../../shared/errors.ts';
import { concatenate, utf8 } from './bytes.ts';
import { plainHash, randomBytes } from './sodium.ts';

/**
 * The code on the printed kit: 128 random bits and a 12-bit check, as 28 characters of Crockford's
 * base 32 in 7 groups of 4 (docs/vault-format.md §3.3). The check finds a slip of the pen before a
 * key is tried, so that the person hears "mistyped", not "wrong".
 */
const SECRET_BYTES = 16;
const GROUPS = 7;
const GROUP_LENGTH = 4;
const BITS_PER_CHARACTER = 5;
const CHECK_BITS = 12n;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function makeRecoverySecret(): Uint8Array {
  return randomBytes(SECRET_BYTES);
}

/** 16 bytes → `ABCD-EFGH-…`, 7 groups. */
export function toRecoveryCode(secret: Uint8Array): string {
  let number = (toNumber(secret) << CHECK_BITS) | checkOf(secret);
  let characters = '';
  for (let position = 0; position < GROUPS * GROUP_LENGTH; position++) {
    characters = ALPHABET[Number(number & 31n)] + characters;
    number >>= BigInt(BITS_PER_CHARACTER);
  }
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    characters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  );
  return groups.join('-');
}

/** Forgives case, spaces, dashes, O for 0 and I or L for 1. Throws `vault/mistyped-recovery-code`. */
export function fromRecoveryCode(code: string): Uint8Array {
  const characters = normaliseRecoveryText(code);
  if (!new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`).test(characters)) throw mistyped();
  let number = 0n;
  for (const character of characters) number = (number << 5n) | BigInt(ALPHABET.indexOf(character));
  const secret = toBytes(number >> CHECK_BITS);
  if ((number & ((1n << CHECK_BITS) - 1n)) !== checkOf(secret)) throw mistyped();
  return secret;
}

/** Whether one group was typed again as it stands on the kit. `index` is 0 to 6. */
export function isRecoveryGroup(code: string, index: number, typed: string): boolean {
  return normaliseRecoveryText(typed) === code.split('-')[index];
}

function normaliseRecoveryText(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function checkOf(secret: Uint8Array): bigint {
  const hash = plainHash(concatenate(utf8('deedbox/recovery-check'), secret), 16);
  return toNumber(hash.subarray(0, 2)) >> 4n;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function toBytes(number: bigint): Uint8Array {
  const bytes = new Uint8Array(SECRET_BYTES);
  for (let index = SECRET_BYTES - 1, rest = number; index >= 0; index--, rest >>= 8n)
    bytes[index] = Number(rest & 255n);
  return bytes;
}

function mistyped(): DeedboxError {
  return new DeedboxError('vault/mistyped-recovery-code');
}
