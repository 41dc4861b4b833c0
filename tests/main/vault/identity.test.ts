import { expect, test } from 'vitest';
import { randomId, toRecordId } from '../../../src/main/vault/identity.ts';
import { keyedHash } from '../../../src/main/vault/sodium.ts';
import { fromId } from '../../../src/shared/model/ids.ts';
import { layout } from '../../support/layout.ts';
import { makeKeyring } from '../../support/vault-parts.ts';

const keyring = makeKeyring();

test('an id is the keyed hash of its identity when it is a record’s (vault-format.md §3.6)', () => {
  const hash = keyedHash(layout('tŷ|1'), keyring.subkey('identity'), 16);
  expect(fromId(toRecordId('tŷ|1', keyring))).toEqual(hash);
  expect(toRecordId('tŷ|2', keyring)).not.toBe(toRecordId('tŷ|1', keyring));
  expect(toRecordId('tŷ|1', makeKeyring())).not.toBe(toRecordId('tŷ|1', keyring));
});

test('an id is 16 random bytes when it stands for no identity', () => {
  expect(fromId(randomId())).toHaveLength(16);
  expect(new Set(Array.from({ length: 100 }, randomId)).size).toBe(100);
});
