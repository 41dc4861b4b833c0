import { createRxDatabase, type RxCollection } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import { inPieces, KEY, needFound, newestFirst, type Peer, ROWS_AT_ONCE, strict, toListed } from './peer.ts';

interface Kept {
  identity: string;
  record: StoredRecord;
}

/** RxDB on its own Dexie storage with its encryption plugin (crypto-js), a record in one encrypted field. */
export function rxdb(): Peer {
  let records: RxCollection<Kept>;
  return {
    open: async () => {
      const storage = wrappedKeyEncryptionCryptoJsStorage({ storage: getRxStorageDexie(strict) });
      const password = Array.from(KEY, (byte) => byte.toString(16)).join('');
      const database = await createRxDatabase({ name: 'rxdb', storage, password, multiInstance: false });
      const schema = {
        version: 0,
        primaryKey: 'identity',
        type: 'object',
        properties: { identity: { type: 'string', maxLength: 100 }, record: { type: 'object' } },
        required: ['identity', 'record'],
        encrypted: ['record'],
      } as const;
      records = (await database.addCollections({ records: { schema } })).records as RxCollection<Kept>;
    },
    add: async (added) => {
      for (const piece of inPieces(added, ROWS_AT_ONCE)) {
        const { error } = await records.bulkInsert(
          piece.map((record) => ({ identity: record.identity, record })),
        );
        if (error.length > 0) throw new Error(`RxDB refused ${error.length} records`);
      }
    },
    list: async () => {
      const documents = await records.find().exec();
      return newestFirst(documents.map((document) => toListed(document.get('record') as StoredRecord)));
    },
    read: async (identity) =>
      needFound((await records.findOne(identity).exec()) ?? undefined).get('record') as StoredRecord,
    save: async (record) => void (await records.upsert({ identity: record.identity, record })),
  };
}
