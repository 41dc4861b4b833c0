import Dexie, { type Table } from 'dexie-latest';
import type { StoredRecord } from '../../../src/shared/model/record.ts';
import { inPieces, needFound, newestFirst, type Peer, strict, toListed } from './peer.ts';
import { seal, sodiumReady, unseal } from './seal.ts';

interface Batch {
  number?: number;
  sealed: Uint8Array;
}

const RECORDS_IN_BATCH = 256;
const BATCHES_AT_ONCE = 4;

/** Dexie with 256 records sealed together: the list is cheap to open, one record and one change are not. */
export function dexieBatches(): Peer {
  const database = new Dexie('dexie-batches', strict);
  database.version(1).stores({ batches: '++number' });
  const batches: Table<Batch, number> = database.table('batches');
  const places = new Map<string, number>();
  const open = async (identity: string) => {
    const number = needFound(places.get(identity));
    const records = unseal<StoredRecord[]>(needFound(await batches.get(number)).sealed);
    const at = records.findIndex((record) => record.identity === identity);
    return { number, records, at };
  };
  return {
    open: async () => {
      await sodiumReady;
      await database.open();
    },
    add: async (added) => {
      for (const piece of inPieces(added, RECORDS_IN_BATCH * BATCHES_AT_ONCE))
        await batches.bulkAdd([...inPieces(piece, RECORDS_IN_BATCH)].map((some) => ({ sealed: seal(some) })));
    },
    list: async () => {
      const listed = (await batches.toArray()).flatMap(({ number = 0, sealed }) =>
        unseal<StoredRecord[]>(sealed).map((record) => {
          places.set(record.identity, number);
          return toListed(record);
        }),
      );
      return newestFirst(listed);
    },
    read: async (identity) => {
      const { records, at } = await open(identity);
      return needFound(records[at]);
    },
    save: async (record) => {
      const { number, records, at } = await open(record.identity);
      records[at] = record;
      await batches.put({ number, sealed: seal(records) });
    },
  };
}
