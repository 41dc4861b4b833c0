import type { DeriveKey } from '../../src/main/vault/argon2id.ts';
import { Keyring } from '../../src/main/vault/keyring.ts';
import { keyedHash, plainHash, prepareSodium, randomBytes } from '../../src/main/vault/sodium.ts';
import type { StoredRecord } from '../../src/shared/model/record.ts';

await prepareSodium();

/** Keys of a vault that exists only in memory. */
export function makeKeyring(): Keyring {
  const keyring = new Keyring(randomBytes(32), randomBytes(16), 1);
  keyring.makeCollection('records');
  keyring.makeCollection('private');
  return keyring;
}

/** Stands in for Argon2id where hundreds of unlocks are tried; the real one has tests of its own. */
export const quickDeriveKey: DeriveKey = async (passphrase, { salt, passes, memoryKib }) =>
  keyedHash(passphrase, plainHash(new Uint8Array([...salt, passes, memoryKib & 255])));

export const GOOD_PASSPHRASE = 'tangerine lorry hexagon plum';
export const OTHER_PASSPHRASE = 'walnut piano elbow drizzle';

/** A record of a fictional person. */
export function makeRecord(identity: string, value = '72.3'): StoredRecord {
  const locator = { kind: 'fhirPath', path: 'Observation.valueQuantity' } as const;
  return {
    kind: 'record',
    identity,
    type: 'observation',
    category: 'health',
    title: `Body weight ${identity}`,
    detail: `${value} kg`,
    date: '2024-03-07',
    agency: 'Example Surgery',
    fields: [
      {
        key: 'valueQuantity',
        label: { keys: ['value'] },
        value: { type: 'quantity', value, unit: 'kg' },
        locator,
      },
    ],
    locator,
    bytes: { start: 0, end: 10 },
    documentId: 'AAAAAAAAAAAAAAAAAAAAAA',
    documentName: 'example.json',
    attachments: [],
  };
}
