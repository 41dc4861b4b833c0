import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/renderer/store/database.ts';
import { copyName, openShelf } from '../../../../src/renderer/store/shelf.ts';
import { createStore, type Store } from '../../../../src/renderer/store/store.ts';
import { copyNames, flipBit, readCopy, until, withCopy } from './databases.ts';
import { JournalDouble, randomId } from './journal-double.ts';

/** The cases that hold for any IndexedDB; run in Node and in a real browser. */
export function describeWorkingCopy(): void {
  let vaultId: string;
  let journal: JournalDouble;
  let store: Store;
  const expectWhole = async (number: number) => {
    const { meta, rows } = await readCopy(vaultId, number);
    const batchCount = new Set(rows.map((row) => row.generation)).size;
    expect(meta).toEqual({ key: 'copy', state: 'ready', batchCount, ...journal.position });
    const key = (row: { recordId: string; revision: number }) => `${row.recordId}/${row.revision}`;
    const byKey = (a: (typeof rows)[number], b: (typeof rows)[number]) => (key(a) < key(b) ? -1 : 1);
    expect(rows.sort(byKey)).toEqual([...journal.rows].sort(byKey));
  };
  /** A copy's database with none of the store's code. */
  const plain = async (number: number) =>
    new Dexie(copyName(vaultId, number), { indexedDB: (await openShelf(vaultId)).factory, IDBKeyRange });
  const reopen = async () => {
    store.close();
    await store.open(vaultId);
  };

  beforeEach(async () => {
    vaultId = randomId();
    journal = new JournalDouble();
    store = createStore(journal);
    await store.open(vaultId);
    await journal.commit(3);
    await journal.commit(2);
    await store.copy.whenApplied(2);
    return () => store.close();
  });

  describe('commits', () => {
    it('writes rows and position together when a commit is told', async () => {
      await expectWhole(1);
    });

    it('tells main how far it got when a commit is on disk', async () => {
      // Once when it was opened, then for each of the two commits.
      await until(() => journal.callsOf('workingCopy.applied').length === 3);
      expect(journal.callsOf('workingCopy.applied').at(-1)).toEqual(journal.position);
    });

    it('gives all revisions, newest first, when a record was changed', async () => {
      const recordId = journal.rows[0]?.recordId ?? '';
      await journal.commit(0, [recordId]);
      await store.copy.whenApplied(3);
      const revisions = (await store.copy.revisionsOf(recordId)).map((row) => row.revision);
      expect(revisions).toEqual([2, 1]);
    });

    it('replays what it missed when commits come with a gap', async () => {
      journal.isTelling = false;
      await journal.commit(4);
      await journal.commit(1);
      journal.isTelling = true;
      await journal.commit(2);
      await store.copy.whenApplied(5);
      await expectWhole(1);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([]);
    });

    it('gives back what the journal has lost when it is ahead of it', async () => {
      const before = journal.position;
      journal.lose(2);
      await reopen();
      expect(journal.position).toEqual(before);
      await expectWhole(1);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([]);
    });

    it('is made again from the journal when it is ahead and lacks a lost commit itself', async () => {
      journal.lose(2);
      store.close();
      await withCopy(vaultId, 1, (database) => database.batches.delete([1, 0]));
      await store.open(vaultId);
      expect(journal.position.generation).toBe(0);
    });

    it('is made again from the journal when it is ahead and the journal has gone another way', async () => {
      journal.lose(2);
      journal.refusesReturns = true;
      await reopen();
      expect(journal.callsOf('workingCopy.giveBack')).toHaveLength(1);
      await expectWhole(2);
    });

    it('tells main where it stands when it has only replayed, since an import may wait for it', async () => {
      journal.isTelling = false;
      store.close();
      await journal.commit(2);
      await store.open(vaultId);
      expect(journal.callsOf('workingCopy.applied').at(-1)).toEqual(journal.position);
    });

    it('changes nothing when a commit is told twice', async () => {
      const { rows, position } = journal.commits[1] ?? { rows: [], position: journal.position };
      journal.tell('vault.committed', { ...position, rows, catalogue: await emptyPage() });
      await journal.commit(1);
      await store.copy.whenApplied(3);
      await expectWhole(1);
    });

    it('does not say a generation is saved when the vault locks before', async () => {
      const waiting = store.copy.whenApplied(99);
      journal.tell('vault.locked', { reason: 'idle' });
      await expect(waiting).rejects.toMatchObject({ code: 'vault/locked' });
    });
  });

  describe('at unlock', () => {
    it('asks for nothing when the copy is current', async () => {
      await reopen();
      expect(store.copy.status.get().phase).toBe('ready');
      expect(journal.callsOf('workingCopy.replay')).toEqual([]);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([]);
    });

    it('replays only what is new when the copy is behind', async () => {
      store.close();
      for (const count of [1, 2, 3]) await journal.commit(count);
      await store.open(vaultId);
      await expectWhole(1);
      expect(journal.callsOf('workingCopy.replay').at(0)).toMatchObject({ afterGeneration: 2 });
      expect(journal.callsOf('workingCopy.repaired')).toEqual([]);
    });

    it('uses what was prepared when the passphrase was given, and closes what was prepared for another', async () => {
      store.close();
      await journal.commit(2);
      store.prepare(randomId());
      store.prepare(vaultId);
      await store.open(vaultId);
      await expectWhole(1);
      expect(await copyNames(vaultId)).toEqual([copyName(vaultId, 1)]);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([]);
    });

    it('repairs as ever when what was prepared is gone by the time it is opened', async () => {
      store.close();
      store.prepare(vaultId);
      await until(async () => (await copyNames(vaultId)).length === 1);
      await (await plain(1)).delete();
      await store.open(vaultId);
      await until(() => store.copy.status.get().phase === 'ready');
      const [name = ''] = await copyNames(vaultId);
      await expectWhole(Number(name.split('-').at(-1)));
    });

    it('rebuilds into a fresh database when rows are gone', async () => {
      store.close();
      await withCopy(vaultId, 1, (database) => database.batches.delete([2, 0]));
      await store.open(vaultId);
      await expectWhole(2);
      expect(await copyNames(vaultId)).toEqual([copyName(vaultId, 2)]);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'count', items: 2 }]);
    });

    it('rebuilds when every row is gone', async () => {
      store.close();
      await withCopy(vaultId, 1, (database) => database.batches.clear());
      await store.open(vaultId);
      await expectWhole(2);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'empty', items: 5 }]);
    });

    it('rebuilds when the database is gone', async () => {
      store.close();
      await (await plain(1)).delete();
      await store.open(vaultId);
      await expectWhole(2);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'empty', items: 5 }]);
    });

    it('rebuilds when the copy has lost its own position', async () => {
      store.close();
      await withCopy(vaultId, 1, (database) => database.meta.clear());
      await store.open(vaultId);
      await expectWhole(2);
    });

    it('rebuilds when the copy is ahead of the journal', async () => {
      store.close();
      await withCopy(vaultId, 1, (database) => database.meta.update('copy', { generation: 9 }));
      await store.open(vaultId);
      await expectWhole(2);
    });

    it('rebuilds when the tables are not ours', async () => {
      store.close();
      await (await plain(1)).delete();
      const stranger = await plain(1);
      stranger.version(1).stores({ somethingElse: 'id' });
      await stranger.open();
      stranger.close();
      await store.open(vaultId);
      await until(() => store.copy.status.get().phase === 'ready');
      await expectWhole(2);
    });

    it('rebuilds and keeps the drafts when the copy is of the first version, which had no batches', async () => {
      store.drafts.save('describe', 'kept');
      await store.flushDrafts();
      store.close();
      const { meta, drafts } = await readCopy(vaultId, 1);
      await (await plain(1)).delete();
      const older = await plain(1);
      older.version(1).stores({ rows: '[recordId+revision], generation', meta: 'key', drafts: 'slot' });
      await older.open();
      await older.table('rows').bulkAdd([...journal.rows]);
      await older.table('meta').add({ ...meta, batchCount: undefined });
      await older.table('drafts').bulkAdd(drafts);
      older.close();
      await store.open(vaultId);
      await expectWhole(2);
      expect(store.drafts.find('describe')).toBe('kept');
    });

    it('finds a flipped bit and repairs it when the list is already shown', async () => {
      store.close();
      await flipBit(vaultId, 1);
      await store.open(vaultId);
      await until(() => journal.callsOf('workingCopy.repaired').length === 1);
      await expectWhole(2);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'root', items: 1 }]);
    });

    it('deletes what an unfinished rebuild left when the next start comes', async () => {
      store.close();
      (await openDatabase(await openShelf(vaultId), 2, 'building')).close();
      await store.open(vaultId);
      expect(await copyNames(vaultId)).toEqual([copyName(vaultId, 1)]);
      await expectWhole(1);
    });

    it('refuses a database of a newer Deedbox and leaves it untouched when it finds one', async () => {
      store.close();
      const newer = await plain(7);
      newer.version(3).stores({ batches: '[generation+part]', meta: 'key', tomorrow: 'id' });
      await newer.open();
      await newer.table('tomorrow').add({ id: 1, kept: true });
      newer.close();
      await store.open(vaultId);
      expect(store.copy.status.get()).toEqual({ phase: 'failed', code: 'vault/newer-format' });
      expect(store.isReady.get()).toBe(false);
      await newer.open();
      expect(newer.verno).toBe(3);
      expect(await newer.table('tomorrow').toArray()).toEqual([{ id: 1, kept: true }]);
      expect(await newer.table('batches').count()).toBe(0);
      newer.close();
      expect(await copyNames(vaultId)).toHaveLength(2);
    });
  });

  describe('a record that main refuses', () => {
    it('is repaired and opened when its row is damaged', async () => {
      store.close();
      await flipBit(vaultId, 1);
      await store.open(vaultId);
      const { rows } = await readCopy(vaultId, 1);
      const recordId = rows[0]?.recordId ?? '';
      await expect(store.opener.open('record.open', recordId)).resolves.toMatchObject([{ recordId }]);
      await expectWhole(2);
    });

    it('is repaired and opened when its row is gone', async () => {
      const recordId = journal.rows[0]?.recordId ?? '';
      await withCopy(vaultId, 1, (database) => database.batches.delete([1, 0]));
      await expect(store.opener.open('record.open', recordId)).resolves.toMatchObject([{ recordId }]);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'damaged-row', items: 3 }]);
    });

    it('is repaired and opened when the batch it stands in has lost its shape', async () => {
      const recordId = journal.rows[0]?.recordId ?? '';
      await withCopy(vaultId, 1, (database) => database.batches.update([1, 0], { lengths: [1] }));
      await expect(store.opener.open('record.open', recordId)).resolves.toMatchObject([{ recordId }]);
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'damaged-row', items: 3 }]);
    });

    it('causes one repair when several are damaged and opened at once', async () => {
      const ids = journal.rows.map((row) => row.recordId);
      await withCopy(vaultId, 1, (database) => database.batches.clear());
      await Promise.all(ids.map((recordId) => store.opener.open('record.open', recordId)));
      expect(journal.callsOf('workingCopy.repaired')).toEqual([{ reason: 'damaged-row', items: 5 }]);
    });
  });

  describe('drafts', () => {
    it('come back when the vault is locked and opened again', async () => {
      store.drafts.save('describe', 'A letter about Number 7');
      await store.flushDrafts();
      journal.tell('vault.locked', { reason: 'idle' });
      expect(store.drafts.find('describe')).toBeUndefined();
      await store.open(vaultId);
      expect(store.drafts.find('describe')).toBe('A letter about Number 7');
    });

    it('are sealed without being asked when typing stops', async () => {
      store.drafts.save('describe', 'one');
      store.drafts.save('describe', 'two');
      await until(async () => (await readCopy(vaultId, 1)).drafts.length === 1);
      expect(journal.callsOf('draft.seal')).toHaveLength(1);
    });

    it('are sealed when the vault is about to lock', async () => {
      store.drafts.save('describe', 'before the lock');
      journal.tell('vault.locking', { reason: 'idle', graceMs: 500 });
      await until(async () => (await readCopy(vaultId, 1)).drafts.length === 1);
    });

    it('are carried over when the working copy is rebuilt', async () => {
      store.drafts.save('describe', 'kept');
      await store.flushDrafts();
      await store.copy.repair('damaged-row');
      await reopen();
      expect(store.drafts.find('describe')).toBe('kept');
    });

    it('are gone when they are discarded', async () => {
      store.drafts.save('describe', 'done');
      await store.flushDrafts();
      await store.drafts.discard('describe');
      expect((await readCopy(vaultId, 1)).drafts).toEqual([]);
    });

    it('show neither text nor key when they are at rest', async () => {
      store.drafts.save('describe/canary-key', 'canary-text');
      await store.flushDrafts();
      const { drafts } = await readCopy(vaultId, 1);
      const atRest = drafts.map((draft) => draft.slot + new TextDecoder('latin1').decode(draft.bytes)).join();
      expect(atRest).not.toMatch(/canary/);
    });
  });
}

async function emptyPage(): Promise<Uint8Array> {
  const { encodeCatalogue } = await import('../../../../src/shared/catalogue-codec.ts');
  return encodeCatalogue([]);
}
