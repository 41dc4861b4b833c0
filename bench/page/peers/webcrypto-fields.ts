import Dexie, { type Table } from 'dexie-latest';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import {
  inPieces,
  KEY,
  type Listed,
  needFound,
  newestFirst,
  type Peer,
  ROWS_AT_ONCE,
  strict,
} from './peer.ts';

const LISTED = ['type', 'category', 'title', 'detail', 'date', 'agency'] as const;
type ListedField = (typeof LISTED)[number];

/** Each field by itself under AES-256-GCM: nonce, then ciphertext. */
interface Row extends Record<ListedField, Uint8Array> {
  identity: string;
  fields: Uint8Array[];
  rest: Uint8Array;
}

const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** As password managers keep their entries: every field encrypted by itself with WebCrypto. */
export function webcryptoFields(): Peer {
  const database = new Dexie('webcrypto-fields', strict);
  database.version(1).stores({ records: 'identity' });
  const records: Table<Row, string> = database.table('records');
  let key: CryptoKey;

  async function encrypt(value: unknown): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const plaintext = encoder.encode(JSON.stringify(value));
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plaintext);
    const sealed = new Uint8Array(NONCE_BYTES + ciphertext.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(ciphertext), NONCE_BYTES);
    return sealed;
  }

  async function decrypt<Value>(sealed: Uint8Array): Promise<Value> {
    const bytes = sealed as Uint8Array<ArrayBuffer>;
    const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES) };
    const plaintext = await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES));
    return JSON.parse(decoder.decode(plaintext)) as Value;
  }

  async function toRow(record: StoredRecord): Promise<Row> {
    const { identity, fields, type, category, title, detail, date, agency, ...rest } = record;
    const listed = await Promise.all(LISTED.map(async (name) => [name, await encrypt(record[name])]));
    return {
      ...(Object.fromEntries(listed) as Record<ListedField, Uint8Array>),
      identity,
      fields: await Promise.all(fields.map(encrypt)),
      rest: await encrypt(rest),
    };
  }

  async function toListed(row: Row): Promise<Listed> {
    const opened = await Promise.all(LISTED.map(async (name) => [name, await decrypt<string>(row[name])]));
    return { identity: row.identity, ...Object.fromEntries(opened) } as Listed;
  }

  return {
    open: async () => {
      key = await crypto.subtle.importKey('raw', KEY, 'AES-GCM', false, ['encrypt', 'decrypt']);
      await database.open();
    },
    add: async (added) => {
      for (const piece of inPieces(added, ROWS_AT_ONCE))
        await records.bulkAdd(await Promise.all(piece.map(toRow)));
    },
    list: async () => newestFirst(await Promise.all((await records.toArray()).map(toListed))),
    read: async (identity) => {
      const row = needFound(await records.get(identity));
      const [listed, fields, rest] = await Promise.all([
        toListed(row),
        Promise.all(row.fields.map(decrypt<StoredRecord['fields'][number]>)),
        decrypt<Omit<StoredRecord, keyof Listed | 'fields'>>(row.rest),
      ]);
      return { ...listed, fields, ...rest };
    },
    save: async (record) => void (await records.put(await toRow(record))),
  };
}
