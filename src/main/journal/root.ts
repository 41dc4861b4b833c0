import { createHash } from 'node:crypto';
import { HASH_BYTES } from '../vault/sodium.ts';

/**
 * What a set of rows adds up to: the sum, modulo 2^256, of SHA-256 over each row's bytes (AdHash,
 * Bellare and Micciancio, EUROCRYPT 1997). Journal and working copy can each keep it by addition,
 * in any order, and compare. It finds accidents; forgery is what the rows' own seals are against
 * (docs/vault-format.md §8).
 */
export class RowSum {
  #sum = 0n;

  static of(bytes: Uint8Array): RowSum {
    const sum = new RowSum();
    sum.#sum = toNumber(bytes);
    return sum;
  }

  add(row: Uint8Array): void {
    this.#sum = BigInt.asUintN(
      HASH_BYTES * 8,
      this.#sum + toNumber(createHash('sha256').update(row).digest()),
    );
  }

  /** 64 hexadecimal digits, most significant first. */
  toHex(): string {
    return this.#sum.toString(16).padStart(HASH_BYTES * 2, '0');
  }

  toBytes(): Uint8Array {
    return new Uint8Array(Buffer.from(this.toHex(), 'hex'));
  }
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex') || '0'}`);
}
