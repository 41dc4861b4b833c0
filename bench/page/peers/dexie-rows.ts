import Dexie, { type Table } from 'dexie-latest';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import { inPieces, needFound, newestFirst, type Peer, ROWS_AT_ONCE, strict, toListed } from './peer.ts';

/** Dexie as most use it: whole rows, nothing encrypted. */
export function dexieRows(): Peer {
  const database = new Dexie('dexie-rows', strict);
  database.version(1).stores({ records: 'identity' });
  const records: Table<StoredRecord, string> = database.table('records');
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
