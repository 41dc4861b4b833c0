import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromRecoveryCode,
  isRecoveryGroup,
  makeRecoverySecret,
  toRecoveryCode,
} from '../../../src/main/vault/recovery-code.ts';
import { counted } from '../../support/layout.ts';
import { codeOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('recovery code (vault-format.md §3.3)', () => {
  // Made with Python: hashlib.blake2b for the check, the 140 bits written out in base 32.
  test.each([
    [counted(0, 16), '000G-40R4-0M30-E209-185G-R38E-1ZC0'],
    [new Uint8Array(16).fill(0xff), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZYC3'],
    [new Uint8Array(16).fill(0xa5), 'MPJT-B9D5-MPJT-B9D5-MPJT-B9D5-MN9Y'],
  ])('is the one the format gives when the secret is known', (secret, code) => {
    expect(toRecoveryCode(secret)).toBe(code);
    expect(fromRecoveryCode(code)).toEqual(secret);
  });

  test('comes back to the same secret when typed as people type', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = toRecoveryCode(secret);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(fromRecoveryCode(typed)).toEqual(secret);
        const dashed = ` ${code.replaceAll('-', ' – ').replaceAll('1', 'I')}\n`;
        expect(fromRecoveryCode(dashed)).toEqual(secret);
        expect(fromRecoveryCode(code.replaceAll('-', '—').replaceAll('1', 'i'))).toEqual(secret);
      }),
    );
  });

  test('is said to be mistyped when one character is wrong, but for 1 in 4,096', () => {
    let missed = 0;
    const rounds = 2_000;
    fc.assert(
      fc.property(secrets, fc.nat(27), fc.nat(30), (secret, at, step) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const code = toRecoveryCode(secret).replaceAll('-', '');
        const other = alphabet[(alphabet.indexOf(code[at] as string) + 1 + step) % 32];
        const result = codeOf(() => fromRecoveryCode(code.slice(0, at) + other + code.slice(at + 1)));
        if (result === 'none') missed += 1;
        else expect(result).toBe('vault/mistyped-recovery-code');
      }),
      { numRuns: rounds },
    );
    expect(missed).toBeLessThan(10);
  });

  test('is said to be mistyped when its check alone is changed, in any of its 12 bits', () => {
    const secret = counted(0, 16);
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const plain = toRecoveryCode(secret).replaceAll('-', '');
    for (let bit = 0; bit < 12; bit++) {
      const at = 27 - Math.floor(bit / 5);
      const changed = alphabet[alphabet.indexOf(plain[at] as string) ^ (1 << (bit % 5))];
      const typed = plain.slice(0, at) + changed + plain.slice(at + 1);
      expect(
        codeOf(() => fromRecoveryCode(typed)),
        `bit ${bit}`,
      ).toBe('vault/mistyped-recovery-code');
    }
  });

  test('is said to be mistyped when a character is missing, too many, or none of its alphabet', () => {
    const code = toRecoveryCode(counted(0, 16));
    const typed = [
      code.slice(0, -1),
      `${code}0`,
      `0${code}`,
      code.replace('4', 'U'),
      code.replace('4', '!'),
      '',
    ];
    for (const text of typed)
      expect(codeOf(() => fromRecoveryCode(text))).toBe('vault/mistyped-recovery-code');
  });

  test('knows its groups when one is typed again', () => {
    const code = toRecoveryCode(new Uint8Array(16).fill(0xa5));
    code.split('-').forEach((group, index) => {
      expect(isRecoveryGroup(code, index, ` ${group.toLowerCase()} `)).toBe(true);
      expect(isRecoveryGroup(code, index, `${group}X`)).toBe(false);
      expect(isRecoveryGroup(code, (index + 1) % 7, group)).toBe(code.split('-')[(index + 1) % 7] === group);
    });
    expect(isRecoveryGroup(code, 7, '')).toBe(false);
  });

  test('has a secret of 16 random bytes when it is made', () => {
    expect(makeRecoverySecret()).toHaveLength(16);
    expect(makeRecoverySecret()).not.toEqual(makeRecoverySecret());
  });
});
