import Dexie, { type Table } from 'dexie';
import { applyEncryptionMiddleware, cryptoOptions } from 'dexie-encrypted';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import { inPieces, KEY, needFound, newestFirst, type Peer, ROWS_AT_ONCE, toListed } from './peer.ts';

type EncryptedDatabase = Dexie & { records: Table<StoredRecord, string> };

/** The encryption middleware for Dexie (tweetnacl), on the Dexie it was made for. */
export function dexieEncrypted(): Peer {
  const database = new Dexie('dexie-encrypted', {
    chromeTransactionDurability: 'strict',
  }) as EncryptedDatabase;
  const settings = { records: cryptoOptions.NON_INDEXED_FIELDS };
  applyEncryptionMiddleware(database, KEY, settings, async () => undefined);
  database.version(1).stores({ records: 'identity' });
  const { records } = database;
  return {
    open: async () => void (await database.open()),
    add: async (added) => {
      for (const piece of inPieces(added, ROWS_AT_ONCE)) await records.bulkAdd(piece);
    },
    list: async () => newestFirst((await records.toArray()).map(toListed)),
    read: async (identity) => needFound(await records.get(identity)),
    save: async (record) => void (await records.put(record)),
  };
}
