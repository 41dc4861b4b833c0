import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import type { Keyring } from '../../../src/main/vault/keyring.ts';
import { openRow, type RowToSeal, sealRow } from '../../../src/main/vault/row.ts';
import { randomBytes } from '../../../src/main/vault/sodium.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { makeKeyring, makeRecord } from '../../support/vault-parts.ts';

const keyring = makeKeyring();

function rowOf(text: string, overrides: Partial<RowToSeal> = {}): RowToSeal {
  return {
    collection: 'records',
    recordId: toRecordId(`record ${text.slice(0, 20)}`, keyring),
    revision: 1,
    isDeleted: false,
    deviceId: randomBytes(16),
    savedAtMs: 1_790_000_000_000,
    stored: { ...makeRecord('one'), title: text },
    ...overrides,
  };
}

/** Anything but the content is fine: a refusal in our own terms, never another row's content. */
function isRefused(bytes: Uint8Array, by: Keyring = keyring): boolean {
  try {
    openRow(bytes, by);
    return false;
  } catch (error) {
    if (error instanceof DeedboxError && error.code.startsWith('crypto/')) return true;
    throw error;
  }
}

/** Text that does not compress, so that the sealed sizes really differ. */
function noise(length: number): string {
  return Buffer.from(randomBytes(length)).toString('base64').slice(0, length);
}

describe('row (vault-format.md §5)', () => {
  test('opens to what was sealed when nothing was changed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1e6 }),
        (title, isDeleted, revision) => {
          const row = rowOf(title, { isDeleted, revision });
          const opened = openRow(sealRow(row, keyring), keyring);
          expect(opened.stored).toEqual(row.stored);
          expect(opened.head).toMatchObject({ isDeleted, revision, recordId: row.recordId });
          expect(opened.savedAtMs).toBe(row.savedAtMs);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([10, 3_000, 20_000])(
    'is refused when any one bit of a row of %i characters is flipped',
    (length) => {
      const sealed = sealRow(rowOf(noise(length)), keyring);
      // Every bit of the head and nonce; one bit of every byte after, a different one each time.
      for (let at = 0; at < sealed.length; at++)
        for (const bit of at < 96 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
          const changed = sealed.slice();
          changed[at] = (changed[at] as number) ^ (1 << bit);
          expect(isRefused(changed), `byte ${at} bit ${bit}`).toBe(true);
        }
    },
  );

  test('is refused when cut at any byte, or when anything follows it', () => {
    const sealed = sealRow(rowOf('cut me'), keyring);
    for (let length = 0; length < sealed.length; length++)
      expect(isRefused(sealed.subarray(0, length))).toBe(true);
    expect(isRefused(new Uint8Array([...sealed, 0]))).toBe(true);
  });

  test('is refused when parts of two rows are swapped, ten thousand times', () => {
    const rows = Array.from({ length: 20 }, (_, index) => sealRow(rowOf(`row ${index}`), keyring));
    let swaps = 0;
    while (swaps < 10_000) {
      const [one, other] = [rows[swaps % 20] as Uint8Array, rows[(swaps * 7 + 1) % 20] as Uint8Array];
      const cut = 1 + ((swaps * 31) % (Math.min(one.length, other.length) - 1));
      swaps += 1;
      if (Buffer.compare(one, other) === 0) continue;
      const mixed = new Uint8Array([...one.subarray(0, cut), ...other.subarray(cut)]);
      const isWhole = [one, other].some((row) => Buffer.compare(row, mixed) === 0);
      if (!isWhole) expect(isRefused(mixed), `cut at ${cut}`).toBe(true);
    }
  });

  test('is refused when its context is another one: five hundred substitutions', () => {
    for (let round = 0; round < 100; round++) {
      const sealed = sealRow(rowOf(`context ${round}`), keyring);
      const substitutions: [number, Uint8Array][] = [
        [5, new Uint8Array([1])], // deleted
        [6, new Uint8Array([2, 0])], // schema
        [8, new Uint8Array([2, 0, 0, 0])], // epoch
        [28, randomBytes(16)], // record
        [44, new Uint8Array([2, 0, 0, 0])], // revision
        [48, randomBytes(16)], // device
        [12, keyring.collection('private').collectionId], // collection
      ];
      for (const [at, bytes] of substitutions) {
        const changed = sealed.slice();
        changed.set(bytes, at);
        expect(isRefused(changed), `offset ${at}`).toBe(true);
      }
    }
  });

  test('is refused when opened by another vault', () => {
    expect(isRefused(sealRow(rowOf('mine'), keyring), makeKeyring())).toBe(true);
  });

  test('shows nothing of its content when it is looked at without a key', () => {
    const sealed = sealRow(rowOf('CANARY-TITLE-7Q'), keyring);
    const readable = Buffer.from(sealed).toString('latin1');
    for (const canary of ['CANARY', 'Example Surgery', '2024-03-07', 'observation', 'health'])
      expect(readable).not.toContain(canary);
  });

  test('has the same length when contents of a like size are sealed', () => {
    const lengths = [1, 5, 20, 40].map((length) => sealRow(rowOf('x'.repeat(length)), keyring).length);
    expect(new Set(lengths).size).toBe(1);
  });
});
