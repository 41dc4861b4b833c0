import { describe, expect, test } from 'vitest';
import { measurePassphrase } from '../../../src/main/vault/passphrase-strength.ts';
import { suggestPassphrase } from '../../../src/main/vault/passphrase-words.ts';

describe('strength of a passphrase (vault-format.md §3.2)', () => {
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

  // As zxcvbn scores them: 2 of 4. Six pictures are 12 code units and 6 characters.
  test.each([
    ['llanelli2019', true],
    ['llanelli201', false],
    ['🔑🐑🌧🔑🐑🌧', false],
  ])('needs 12 characters when its score is 2: %s', (passphrase, acceptable) => {
    expect(measurePassphrase(passphrase)).toMatchObject({ score: 2, acceptable });
  });

  test('needs a score of 2 when it has 12 characters', () => {
    expect(measurePassphrase('sunflower123')).toMatchObject({ score: 1, acceptable: false });
  });

  test('is measured by its first 128 characters when it is longer', () => {
    const hard = 'zxkqvwjbtyq';
    expect(measurePassphrase(hard).acceptable).toBe(true);
    expect(measurePassphrase('a'.repeat(128) + hard).acceptable).toBe(false);
    expect(measurePassphrase('a'.repeat(117) + hard).acceptable).toBe(true);
  });

  test('says why it is weak when zxcvbn knows, and how many guesses it takes', () => {
    expect(measurePassphrase('password')).toMatchObject({ score: 0, warning: 'topTen' });
    expect(measurePassphrase('Sheffield 19').warning).toBe('commonNames');
    expect(measurePassphrase('zxkqvwjbty')).toEqual({
      score: 3,
      acceptable: true,
      warning: '',
      guessesLog10: expect.closeTo(10),
    });
    // Neighbours on a keyboard, which only its graphs know.
    expect(measurePassphrase('zaq12wsxcde34').score).toBeLessThan(3);
  });

  test.each(['', 'a\u0000b', 'tangerine lorry\thexagon plum', '\ud800 tangerine lorry hexagon plum'])(
    'is not taken, however strong, when no vault could be opened with it: %j',
    (passphrase) => {
      expect(measurePassphrase(passphrase).acceptable).toBe(false);
    },
  );

  test('is six words and accepted when it is suggested', () => {
    const suggestions = Array.from({ length: 50 }, suggestPassphrase);
    for (const passphrase of suggestions) {
      expect(passphrase.split(' ')).toHaveLength(6);
      expect(measurePassphrase(passphrase)).toMatchObject({ score: 4, acceptable: true });
    }
    expect(new Set(suggestions).size).toBe(50);
  });
});
