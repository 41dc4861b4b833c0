import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argon2idInWorker } from '../../../src/main/vault/argon2id.ts';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { pad, paddedLength, unpad } from '../../../src/main/vault/padding.ts';
import { toPassphraseBytes } from '../../../src/main/vault/passphrase.ts';
import { measurePassphrase } from '../../../src/main/vault/passphrase-strength.ts';
import { suggestPassphrase } from '../../../src/main/vault/passphrase-words.ts';
import { fromRecoveryCode, isRecoveryGroup, toRecoveryCode } from '../../../src/main/vault/recovery-code.ts';
import '../../support/vault-parts.ts';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('recovery code (vault-format.md §3.3)', () => {
  test('comes back to the same secret when typed as people type', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = toRecoveryCode(secret);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(fromRecoveryCode(typed)).toEqual(secret);
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
        try {
          fromRecoveryCode(code.slice(0, at) + other + code.slice(at + 1));
          missed += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: 'vault/mistyped-recovery-code' });
        }
      }),
      { numRuns: rounds },
    );
    expect(missed).toBeLessThan(10);
  });

  test('knows its groups when one is typed again', () => {
    const code = toRecoveryCode(new Uint8Array(16).fill(0xa5));
    code.split('-').forEach((group, index) => {
      expect(isRecoveryGroup(code, index, ` ${group.toLowerCase()} `)).toBe(true);
      expect(isRecoveryGroup(code, index, `${group}X`)).toBe(false);
    });
    expect(isRecoveryGroup(code, 7, '')).toBe(false);
  });
});

describe('padding (vault-format.md §5.2)', () => {
  test('gives back what it hid and adds at most 12 % when it is large', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
        const padded = pad(content);
        expect(unpad(padded)).toEqual(content);
        if (content.length > 2000) expect(padded.length).toBeLessThan(content.length * 1.12 + 4);
      }),
    );
  });

  test('has few lengths when there are many sizes', () => {
    const lengths = new Set(Array.from({ length: 100_000 }, (_, size) => paddedLength(size)));
    expect(lengths.size).toBeLessThan(250);
  });

  test('is refused when it is not what padding makes', () => {
    const padded = pad(new Uint8Array([1, 2, 3]));
    const dirty = padded.slice();
    dirty[dirty.length - 1] = 1;
    const long = padded.slice();
    long[0] = 255;
    long[1] = 255;
    for (const bytes of [dirty, long, padded.subarray(0, 255), new Uint8Array(3)])
      expect(() => unpad(bytes)).toThrow(expect.objectContaining({ code: 'crypto/wrong-length' }));
  });
});

describe('passphrase (vault-format.md §3.2)', () => {
  test('gives the same bytes when spaces and accents are typed differently (RFC 8265)', () => {
    expect(toPassphraseBytes('caf\u00e9\u00a0t\u0175r')).toEqual(toPassphraseBytes('cafe\u0301 tw\u0302r'));
    expect(toPassphraseBytes('Correct')).not.toEqual(toPassphraseBytes('correct'));
  });

  test.each(['', 'a\u0000b', 'tab\tbed', '\ud800', 'x\udc00'])('is not taken when it is %j', (passphrase) => {
    expect(() => toPassphraseBytes(passphrase)).toThrow(
      expect.objectContaining({ code: 'vault/weak-passphrase' }),
    );
    expect(measurePassphrase(passphrase).acceptable).toBe(false);
  });

  test.each([
    ['password1234', false],
    ['aaaaaaaaaaaaaaaa', false],
    ['123456789012', false],
    ['liverpool1', false],
    ['tangerine lorry hexagon plum', true],
    ['mae gen i lyfr glas', true],
    ['8$kQz!pL4vW', true],
  ])('is judged by how hard it is to guess: %s', (passphrase, acceptable) => {
    expect(measurePassphrase(passphrase).acceptable).toBe(acceptable);
  });

  test('is six words and accepted when it is suggested', () => {
    const suggestions = Array.from({ length: 50 }, suggestPassphrase);
    for (const passphrase of suggestions) {
      expect(passphrase.split(' ')).toHaveLength(6);
      expect(measurePassphrase(passphrase)).toMatchObject({ score: 4, acceptable: true });
    }
    expect(new Set(suggestions).size).toBe(50);
  });

  test('derives the published key when Argon2id runs in its worker', async () => {
    const deriveKey = argon2idInWorker(
      new URL('../../../src/main/vault/argon2id-worker.ts', import.meta.url),
    );
    // Made with the reference implementation: argon2 -id -t 2 -k 65536 -p 1 -l 32, salt "somesaltsomesalt".
    const key = await deriveKey(new TextEncoder().encode('password'), {
      passes: 2,
      memoryKib: 65_536,
      salt: new TextEncoder().encode('somesaltsomesalt'),
    });
    expect(toHex(key)).toBe('fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2');
  });
});
