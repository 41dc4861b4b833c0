import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSum } from '../../../src/main/journal/root.ts';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { counted, layout } from '../../support/layout.ts';

const sumOf = (rows: readonly Uint8Array[]): RowSum => {
  const sum = new RowSum();
  for (const row of rows) sum.add(row);
  return sum;
};

// Made with Python: sum(int(sha256(row)), rows) % 2**256, written as 64 digits.
test.each([
  [[], '0'.repeat(64)],
  [['one'], '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'],
  [['one', 'two', 'three'], '41b32e5c6ad6dea553a3d45717c166fa60ceda3a926078e9c2ca726c7b4d6a3f'],
])('the root is the one the format gives when the rows are %j (vault-format.md §8)', (rows, root) => {
  expect(sumOf(rows.map((row) => layout(row))).toHex()).toBe(root);
});

test('the root is the same when rows come in any order, and goes on from where it was', () => {
  const many = fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(many, fc.nat(20), (rows, cut) => {
      const whole = sumOf(rows);
      expect(sumOf([...rows].reverse()).toHex()).toBe(whole.toHex());
      const resumed = RowSum.of(sumOf(rows.slice(0, cut)).toBytes());
      for (const row of rows.slice(cut)) resumed.add(row);
      expect(resumed.toHex()).toBe(whole.toHex());
      expect(toHex(resumed.toBytes())).toBe(whole.toHex());
      expect(whole.toBytes()).toHaveLength(32);
    }),
  );
});

test('the root stays a number of 256 bits when the sum is more', () => {
  const row = counted(1, 5);
  const digest = BigInt(`0x${createHash('sha256').update(row).digest('hex')}`);
  const sum = RowSum.of(new Uint8Array(32).fill(255));
  sum.add(row);
  expect(BigInt(`0x${sum.toHex()}`)).toBe(digest - 1n);
  expect(sum.toHex()).toHaveLength(64);
});

test('the root is read from its own bytes when they are a view into something larger', () => {
  expect(RowSum.of(counted(0, 40).subarray(4, 36)).toHex()).toBe(toHex(counted(4, 32)));
  expect(RowSum.of(new Uint8Array(0)).toHex()).toBe('0'.repeat(64));
});
