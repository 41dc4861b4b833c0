import Dexie, { type Table } from 'dexie-latest';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import {
  inPieces,
  type Listed,
  needFound,
  newestFirst,
  type Peer,
  ROWS_AT_ONCE,
  strict,
  toListed,
} from './peer.ts';

/** Dexie with a second table that holds only what the list needs; nothing encrypted. */
export function dexieSummaries(): Peer {
  const database = new Dexie('dexie-summaries', strict);
  database.version(1).stores({ records: 'identity', summaries: 'identity' });
  const records: Table<StoredRecord, string> = database.table('records');
  const summaries: Table<Listed, string> = database.table('summaries');
  return {
    open: async () => void (await database.open()),
    add: async (added) => {
      for (const piece of inPieces(added, ROWS_AT_ONCE))
        await database.transaction('rw', records, summaries, async () => {
          await records.bulkAdd(piece);
          await summaries.bulkAdd(piece.map(toListed));
        });
    },
    list: async () => newestFirst(await summaries.toArray()),
    read: async (identity) => needFound(await records.get(identity)),
    save: (record) =>
      database.transaction('rw', records, summaries, async () => {
        await records.put(record);
        await summaries.put(toListed(record));
      }),
  };
}
