import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/main/vault/bytes.ts';
import { toPassphraseBytes } from '../../../src/main/vault/passphrase.ts';
import { refusalOf } from '../../support/refusals.ts';

describe('passphrase (vault-format.md §3.2, RFC 8265 §4.2)', () => {
  test('gives the same bytes when spaces and accents are typed differently', () => {
    expect(toPassphraseBytes('caf\u00e9\u00a0t\u0175r')).toEqual(toPassphraseBytes('cafe\u0301 tw\u0302r'));
    expect(toPassphraseBytes('cafe\u0301\u3000t\u2003r')).toEqual(utf8('caf\u00e9 t r'));
  });

  test('gives other bytes when case, width or a space more is typed', () => {
    const written = ['Correct', 'correct', 'ｃorrect', 'cor rect', 'cor  rect', ' correct'];
    expect(new Set(written.map((text) => String(toPassphraseBytes(text)))).size).toBe(written.length);
  });

  test.each(['', 'a\u0000b', 'tab\tbed', 'line\n', '\u0085', '\ud800', 'x\udc00', '\udc00\ud800'])(
    'is refused when it is %j',
    (passphrase) => {
      expect(refusalOf(() => toPassphraseBytes(passphrase))).toMatchObject({
        code: 'vault/weak-passphrase',
        message: 'not an OpaqueString',
      });
    },
  );

  test('is taken when it is one space, or a whole surrogate pair', () => {
    expect(toPassphraseBytes(' ')).toEqual(utf8(' '));
    expect(toPassphraseBytes('\u{1f511}')).toEqual(utf8('\u{1f511}'));
  });
});
