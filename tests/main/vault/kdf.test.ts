import { describe, expect, test } from 'vitest';
import { decodeKdf, encodeKdf, type KdfParameters, makeKdfParameters } from '../../../src/main/vault/kdf.ts';
import { counted, layout, u8, u32 } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';

const salt = counted(1, 16);

function encoded(cost: Partial<KdfParameters>): Uint8Array {
  return encodeKdf({ passes: 3, memoryKib: 262_144, salt, ...cost });
}

describe('cost of Argon2id (vault-format.md §3.2)', () => {
  test('is laid out as the format says when it is written', () => {
    const bytes = layout(u8(2), u32(3), u32(262_144), salt);
    expect(encoded({})).toEqual(bytes);
    expect(decodeKdf(bytes)).toEqual({ passes: 3, memoryKib: 262_144, salt });
  });

  test('is 3 passes of 256 MiB with a salt of its own when a vault is made', () => {
    const [one, other] = [makeKdfParameters(), makeKdfParameters()];
    expect(one).toMatchObject({ passes: 3, memoryKib: 262_144 });
    expect(one.salt).toHaveLength(16);
    expect(one.salt).not.toEqual(other.salt);
  });

  test.each([
    [{ passes: 1 }, { passes: 2 }],
    [{ passes: 25 }, { passes: 24 }],
    [{ memoryKib: 65_535 }, { memoryKib: 65_536 }],
    [{ memoryKib: 1_048_577 }, { memoryKib: 1_048_576 }],
  ])('is refused as unsafe when it is %j, and taken when it is %j', (unsafe, safe) => {
    expect(codeOf(() => decodeKdf(encoded(unsafe)))).toBe('vault/unsafe-kdf');
    expect(decodeKdf(encoded(safe))).toMatchObject(safe);
  });

  test('is refused when it is another function, too short or too long', () => {
    const other = layout(u8(1), encoded({}).subarray(1));
    expect(refusalOf(() => decodeKdf(other))).toMatchObject({
      code: 'crypto/unknown-suite',
      message: 'unknown KDF',
    });
    for (const bytes of [encoded({}).subarray(0, 24), layout(encoded({}), u8(0)), new Uint8Array(0)])
      expect(codeOf(() => decodeKdf(bytes))).toBe('crypto/wrong-length');
  });
});
