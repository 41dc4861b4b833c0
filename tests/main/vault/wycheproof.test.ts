import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, test } from 'vitest';
import { aeadOpen, aeadSeal, prepareSodium } from '../../../src/main/vault/sodium.ts';

/** Project Wycheproof: inputs made to break implementations. Not committed; read where they are. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures/vectors/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.info('Wycheproof vectors are not here: these tests are skipped.');

interface Vectors<Case> {
  testGroups: (Record<string, unknown> & { tests: Case[] })[];
}
interface Outcome {
  tcId: number;
  result: 'valid' | 'invalid' | 'acceptable';
}

function read<Case>(name: string): Vectors<Case & Outcome> {
  return JSON.parse(readFileSync(folder + name, 'utf8'));
}

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function tryIt<Result>(call: () => Result): Result | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

describe.skipIf(!isThere)('libsodium as we load it', () => {
  beforeAll(prepareSodium);

  test('opens and seals as Wycheproof says when XChaCha20-Poly1305 is used through our wrapper', () => {
    const { testGroups } = read<{
      key: string;
      iv: string;
      aad: string;
      msg: string;
      ct: string;
      tag: string;
    }>('xchacha20_poly1305_test.json');
    let count = 0;
    for (const group of testGroups)
      for (const { tcId, key, iv, aad, msg, ct, tag, result } of group.tests) {
        const sealed = new Uint8Array([...bytes(ct), ...bytes(tag)]);
        const opened = tryIt(() => aeadOpen(sealed, bytes(aad), bytes(iv), bytes(key)));
        expect(opened && Buffer.from(opened).toString('hex'), `case ${tcId}`).toBe(
          result === 'valid' ? msg : undefined,
        );
        if (result === 'valid')
          expect(Buffer.from(aeadSeal(bytes(msg), bytes(aad), bytes(iv), bytes(key)))).toEqual(
            Buffer.from(sealed),
          );
        count += 1;
      }
    expect(count).toBeGreaterThan(250);
  });

  test('agrees on shared secrets as Wycheproof says when X25519 is used', () => {
    const { testGroups } = read<{ public: string; private: string; shared: string }>('x25519_test.json');
    for (const group of testGroups)
      for (const { tcId, public: publicKey, private: privateKey, shared, result } of group.tests) {
        const secret = tryIt(() => sodium.crypto_scalarmult(bytes(privateKey), bytes(publicKey)));
        // "acceptable" cases are odd points: giving the right secret and refusing are both right.
        if (secret) expect(Buffer.from(secret).toString('hex'), `case ${tcId}`).toBe(shared);
        else expect(result, `case ${tcId}`).not.toBe('valid');
      }
  });

  test('verifies signatures as Wycheproof says when Ed25519 is used', () => {
    const { testGroups } = read<{ msg: string; sig: string }>('ed25519_test.json');
    for (const group of testGroups) {
      const { pk } = group.publicKey as { pk: string };
      for (const { tcId, msg, sig, result } of group.tests) {
        const isValid =
          tryIt(() => sodium.crypto_sign_verify_detached(bytes(sig), bytes(msg), bytes(pk))) ?? false;
        expect(isValid, `case ${tcId}`).toBe(result === 'valid');
      }
    }
  });
});
