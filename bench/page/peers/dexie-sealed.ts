import Dexie, { type Table } from 'dexie-latest';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import { inPieces, needFound, newestFirst, type Peer, ROWS_AT_ONCE, strict, toListed } from './peer.ts';
import { seal, sodiumReady, unseal } from './seal.ts';

interface Row {
  identity: string;
  sealed: Uint8Array;
}

/** Dexie with each record sealed by itself with libsodium, and opened one by one for the list. */
export function dexieSealed(): Peer {
  const database = new Dexie('dexie-sealed', strict);
  database.version(1).stores({ records: 'identity' });
  const records: Table<Row, string> = database.table('records');
  const toRow = (record: StoredRecord): Row => ({ identity: record.identity, sealed: seal(record) });
  const fromRow = ({ sealed }: Row) => unseal<StoredRecord>(sealed);
  return {
    open: async () => {
      await sodiumReady;
      await database.open();
    },
    add: async (added) => {
      for (const piece of inPieces(added, ROWS_AT_ONCE)) await records.bulkAdd(piece.map(toRow));
    },
    list: async () => newestFirst((await records.toArray()).map((row) => toListed(fromRow(row)))),
    read: async (identity) => fromRow(needFound(await records.get(identity))),
    save: async (record) => void (await records.put(toRow(record))),
  };
}
