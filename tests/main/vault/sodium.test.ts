import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../../src/main/vault/bytes.ts';
import {
  aeadOpen,
  aeadSeal,
  deriveSubkey,
  equalBytes,
  keyedHash,
  plainHash,
  randomBytes,
  randomNonce,
  StreamOpener,
  StreamSealer,
  wipe,
} from '../../../src/main/vault/sodium.ts';
import { counted, flipped } from '../../support/layout.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import '../../support/vault-parts.ts';

const key = counted(0, 32);
const nonce = counted(100, 24);
const associatedData = utf8('about');
const plaintext = utf8('a fictional record');

describe('sealing (vault-format.md §1, aead)', () => {
  const sealed = aeadSeal(plaintext, associatedData, nonce, key);

  test('adds a tag of 16 bytes and opens again when nothing was changed', () => {
    expect(sealed).toHaveLength(plaintext.length + 16);
    expect(aeadOpen(sealed, associatedData, nonce, key)).toEqual(plaintext);
    const nothing = aeadSeal(new Uint8Array(0), associatedData, nonce, key);
    expect(aeadOpen(nothing, associatedData, nonce, key)).toEqual(new Uint8Array(0));
  });

  test('is refused when ciphertext, context, nonce or key is another one', () => {
    const attempts = [
      () => aeadOpen(flipped(sealed, 0), associatedData, nonce, key),
      () => aeadOpen(sealed, flipped(associatedData, 0), nonce, key),
      () => aeadOpen(sealed, associatedData, flipped(nonce, 23), key),
      () => aeadOpen(sealed, associatedData, nonce, flipped(key, 31)),
    ];
    for (const attempt of attempts)
      expect(refusalOf(attempt)).toMatchObject({
        code: 'crypto/refused',
        message: 'authentication failed',
        cause: expect.any(Error),
      });
  });

  test('names what is wrong when a nonce, a key or a ciphertext has another length', () => {
    const attempts: [string, () => unknown][] = [
      ['nonce has a wrong length: 23', () => aeadSeal(plaintext, associatedData, nonce.subarray(1), key)],
      ['key has a wrong length: 31', () => aeadSeal(plaintext, associatedData, nonce, key.subarray(1))],
      ['nonce has a wrong length: 25', () => aeadOpen(sealed, associatedData, counted(0, 25), key)],
      ['key has a wrong length: 33', () => aeadOpen(sealed, associatedData, nonce, counted(0, 33))],
      [
        'ciphertext has a wrong length: 15',
        () => aeadOpen(sealed.subarray(0, 15), associatedData, nonce, key),
      ],
    ];
    for (const [message, attempt] of attempts)
      expect(refusalOf(attempt)).toMatchObject({ code: 'crypto/wrong-length', message });
    // The shortest that could be one: not the wrong length, only wrong.
    expect(codeOf(() => aeadOpen(sealed.subarray(0, 16), associatedData, nonce, key))).toBe('crypto/refused');
  });
});

describe('hashing (vault-format.md §1, hash and mac)', () => {
  // Made with Python's hashlib.blake2b, of "abc"; the key is the bytes 0 to 31.
  test('gives the published digests when nothing, a key or a length is given', () => {
    expect(toHex(plainHash(utf8('abc')))).toBe(
      'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319',
    );
    expect(toHex(plainHash(utf8('abc'), 16))).toBe('cf4ab791c62b8d2b2109c90275287816');
    expect(toHex(keyedHash(utf8('abc'), key))).toBe(
      'd63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f',
    );
    expect(toHex(keyedHash(utf8('abc'), key, 16))).toBe('1a64be47e4729d951c302ee543f97cf3');
  });

  test('compares whole when lengths or any byte differ', () => {
    expect(equalBytes(key, key.slice())).toBe(true);
    expect(equalBytes(new Uint8Array(0), new Uint8Array(0))).toBe(true);
    expect(equalBytes(key, key.subarray(0, 31))).toBe(false);
    expect(equalBytes(key.subarray(0, 31), key)).toBe(false);
    for (const at of [0, 15, 31]) expect(equalBytes(key, flipped(key, at))).toBe(false);
  });
});

describe('subkeys (vault-format.md §3.1, kdf)', () => {
  // Made with Python's hashlib.blake2b: salt = u64 id and zeros, person = context and zeros.
  test('gives the published subkey when libsodium’s key derivation is used', () => {
    expect(toHex(deriveSubkey(key, 'dbx-head', 1))).toBe(
      'd052b75164a82468d3e4e9ae1f0c02a79b29ac9590ff4bb7cd8b85df5bb50623',
    );
    expect(deriveSubkey(key, 'dbx-head', 2)).not.toEqual(deriveSubkey(key, 'dbx-head', 1));
  });

  test.each(['dbx-hea', 'dbx-heads', 'dbx head', 'dbx-heâd', '', ' dbx-head', 'dbx-head\n'])(
    'is refused when the context is %j: 8 printable characters, exactly',
    (context) => {
      expect(refusalOf(() => deriveSubkey(key, context, 1))).toMatchObject({
        code: 'crypto/wrong-length',
        message: expect.stringContaining('kdf context'),
      });
    },
  );
});

describe('keys that were wiped', () => {
  const wiped = counted(1, 32);
  wipe(wiped);

  test('are all zeros, and refused as locked when anything is asked of them', () => {
    expect(wiped).toEqual(new Uint8Array(32));
    const attempts = [
      () => aeadSeal(plaintext, associatedData, nonce, wiped),
      () => aeadOpen(new Uint8Array(40), associatedData, nonce, wiped),
      () => keyedHash(plaintext, wiped),
      () => deriveSubkey(wiped, 'dbx-head', 1),
      () => new StreamSealer(wiped),
      () => new StreamOpener(counted(0, 24), wiped),
    ];
    for (const attempt of attempts)
      expect(refusalOf(attempt)).toMatchObject({ code: 'vault/locked', message: 'a wiped key' });
  });

  test('are not seen in a key when it merely has zeros in it', () => {
    const sparse = flipped(new Uint8Array(32), 31);
    expect(keyedHash(plaintext, sparse)).toHaveLength(32);
  });
});

describe('randomness', () => {
  test('has the length that was asked for, and never comes twice', () => {
    expect(randomBytes(0)).toHaveLength(0);
    expect(randomBytes(33)).toHaveLength(33);
    expect(randomBytes(16)).not.toEqual(randomBytes(16));
  });

  test('gives whole nonces of their own memory when the pool is drawn dry several times', () => {
    const nonces = Array.from({ length: 1_300 }, randomNonce);
    expect(new Set(nonces.map(toHex)).size).toBe(nonces.length);
    for (const one of nonces) {
      expect(one).toHaveLength(24);
      // Not a view into the pool, which would show later nonces to whoever holds this one.
      expect(one.buffer.byteLength).toBe(24);
      expect(one.some((byte) => byte !== 0)).toBe(true);
    }
  });
});

describe('streams (vault-format.md §6)', () => {
  const sealer = new StreamSealer(key);
  const first = sealer.seal(plaintext, associatedData, false);
  const last = sealer.seal(new Uint8Array(0), null, true);

  test('opens chunks in order and says which is the last when nothing was changed', () => {
    expect([sealer.header.length, first.length, last.length]).toEqual([24, plaintext.length + 17, 17]);
    const opener = new StreamOpener(sealer.header, key);
    expect(opener.open(first, associatedData)).toEqual({ plaintext, isLast: false });
    expect(opener.open(last, null)).toEqual({ plaintext: new Uint8Array(0), isLast: true });
  });

  test('is refused when a chunk is changed, out of order, or of another context', () => {
    const attempts: ((opener: StreamOpener) => unknown)[] = [
      (opener) => opener.open(flipped(first, 3), associatedData),
      (opener) => opener.open(last, null),
      (opener) => opener.open(first, null),
    ];
    for (const attempt of attempts)
      expect(refusalOf(() => attempt(new StreamOpener(sealer.header, key)))).toMatchObject({
        code: 'crypto/refused',
        message: 'stream chunk refused',
      });
  });

  test('names what is wrong when a chunk, a header or a key has another length', () => {
    const opener = new StreamOpener(sealer.header, key);
    const attempts: [string, () => unknown][] = [
      ['stream chunk has a wrong length: 16', () => opener.open(first.subarray(0, 16), null)],
      ['stream header has a wrong length: 23', () => new StreamOpener(sealer.header.subarray(1), key)],
      ['key has a wrong length: 31', () => new StreamOpener(sealer.header, key.subarray(1))],
      ['key has a wrong length: 31', () => new StreamSealer(key.subarray(1))],
    ];
    for (const [message, attempt] of attempts)
      expect(refusalOf(attempt)).toMatchObject({ code: 'crypto/wrong-length', message });
    expect(codeOf(() => opener.open(first.subarray(0, 17), null))).toBe('crypto/refused');
  });
});
