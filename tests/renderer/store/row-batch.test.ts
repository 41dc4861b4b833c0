import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type RowBatch, unpackRows } from '../../../src/renderer/store/row-batch.ts';
import type { SealedRow } from '../../../src/shared/model/sealed-row.ts';

const KIB = 1024;

/** Rows of some commits, in their order. */
const rowsArbitrary = fc
  .array(fc.array(fc.integer({ min: 0, max: 40 * KIB }), { minLength: 1, maxLength: 150 }), { maxLength: 4 })
  .map((commits) =>
    commits.flatMap((lengths, commit) =>
      lengths.map(
        (length, at): SealedRow => ({
          recordId: `${commit}/${at}`,
          revision: 1 + (at % 3),
          generation: commit + 5,
          bytes: new Uint8Array(length).fill(at),
        }),
      ),
    ),
  );

describe('batches of rows', () => {
  it('give back every row, in its order, when they are unpacked', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(packRows(rows).flatMap(unpackRows)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('are small, of one commit, and numbered when there are many rows', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const parts = new Map<number, number>();
        for (const { generation, part, recordIds, bytes } of packRows(rows)) {
          expect(part).toBe(parts.get(generation) ?? 0);
          parts.set(generation, part + 1);
          expect(recordIds.length).toBeLessThanOrEqual(64);
          expect(recordIds.length === 1 || bytes.length <= 64 * KIB).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are the same when the commits come one by one or together', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const generations = [...new Set(rows.map((row) => row.generation))];
        const oneByOne = generations.flatMap((generation) =>
          packRows(rows.filter((row) => row.generation === generation)),
        );
        expect(packRows(rows)).toEqual(oneByOne);
      }),
      { numRuns: 40 },
    );
  });

  const batch = packRows([
    { recordId: 'a', revision: 1, generation: 1, bytes: new Uint8Array(3) },
    { recordId: 'b', revision: 2, generation: 1, bytes: new Uint8Array(4) },
  ])[0] as RowBatch;
  it.each<[string, Record<string, unknown>]>([
    ['bytes', { bytes: new Uint8Array(6) }],
    ['bytes of another kind', { bytes: 'seven' }],
    ['lengths', { lengths: [3] }],
    ['lengths that do not add up', { lengths: [3, 5] }],
    ['revisions', { revisions: undefined }],
    ['record ids', { recordIds: ['a', 'b', 'c'] }],
  ])('are refused as damaged when they have lost their %s', (_, damage) => {
    expect(() => unpackRows({ ...batch, ...damage } as RowBatch)).toThrow(
      expect.objectContaining({ code: 'record/damaged' }),
    );
  });
});
