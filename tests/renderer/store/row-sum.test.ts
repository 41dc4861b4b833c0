import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ROOT, RowSum } from '../../../src/renderer/store/row-sum.ts';

const rowsArbitrary = fc.array(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => ({ bytes })),
  { maxLength: 12 },
);

/** The definition, as it stands in docs/vault-format.md §8, over big integers. */
function sumOf(rows: { bytes: Uint8Array }[]): string {
  const hashes = rows.map(({ bytes }) => BigInt(`0x${createHash('sha256').update(bytes).digest('hex')}`));
  const sum = BigInt.asUintN(
    256,
    hashes.reduce((total, hash) => total + hash, 0n),
  );
  return sum.toString(16).padStart(64, '0');
}

describe('RowSum', () => {
  it('is zero when there are no rows', () => {
    expect(new RowSum().toHex()).toBe(EMPTY_ROOT);
  });

  it('is the sum of hashes modulo 2^256 when rows are added', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, async (rows) => {
        const sum = new RowSum();
        sum.addAll(rows);
        expect(sum.toHex()).toBe(sumOf(rows));
      }),
    );
  });

  it('goes on where it stopped when it starts from a root, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, rowsArbitrary, async (first, second) => {
        const begun = new RowSum();
        begun.addAll(second);
        const sum = new RowSum(begun.toHex());
        sum.addAll(first);
        expect(sum.toHex()).toBe(sumOf([...first, ...second]));
      }),
    );
  });
});
