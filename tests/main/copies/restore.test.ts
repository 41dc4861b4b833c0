import { describe, expect, test } from 'vitest';
import { encodeCopyHead, readCopyHead } from '../../../src/main/copies/copy-head.ts';
import { switchBack } from '../../../src/main/session/restored-vault.ts';
import { getDocument, isOriginalWhole } from '../../../src/main/session/stored-documents.ts';
import { listVaults } from '../../../src/main/session/vault-door.ts';
import { randomBytes, STREAM_HEADER_BYTES } from '../../../src/main/vault/sodium.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';
import { MemoryDisk, type UnsyncedFate } from '../../support/memory-disk.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE } from '../../support/vault-parts.ts';
import { COPY, makeKeeper, restore, TestBox, VAULTS } from './box.ts';

const fates: UnsyncedFate[] = ['lost', 'kept'];

/** An empty computer that has nothing but a copy. */
async function emptyComputer(copy: Uint8Array): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder(VAULTS);
  disk.overwrite(COPY, copy);
  disk.restart('kept');
  return disk;
}

async function boxWithCopy(): Promise<{ box: TestBox; copy: Uint8Array; copied: string }> {
  const box = await TestBox.create();
  await box.save('one');
  await box.keepFile(randomBytes(70_000));
  const copy = await box.copy();
  return { box, copy, copied: box.session.position.root };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    return error instanceof DeedboxError ? error.code : String(error);
  }
}

/** The root of the one box on a disk after a start; 'none' where there is none. Fails where a listed box does not open. */
async function rootAfterStart(disk: MemoryDisk, vaultId: string): Promise<string> {
  const keeper = makeKeeper(disk);
  await keeper.sweep();
  const listed = await listVaults(disk, VAULTS);
  expect(listed.every(({ state }) => state === 'ready')).toBe(true);
  expect(listed.length).toBeLessThan(2);
  if (listed.length === 0) return 'none';
  await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
  const { root } = keeper.session.position;
  const documents = await keeper.session.readIndex();
  expect(documents).toBeDefined();
  await keeper.close();
  return root;
}

describe('restoring (vault-format.md §12.5)', () => {
  test('gives the same box when it is done on an empty computer, by passphrase or recovery code', async () => {
    const { box, copy, copied } = await boxWithCopy();
    for (const secret of [{ passphrase: GOOD_PASSPHRASE }, { recoveryCode: box.recoveryCode }]) {
      const disk = await emptyComputer(copy);
      expect(await restore(disk, secret)).toMatchObject({ root: copied, damagedFiles: 0 });
      const keeper = makeKeeper(disk);
      const opened = await keeper.unlock(box.vaultId, secret);
      expect(opened).toMatchObject({ name: 'Fictional Person', notice: 'none' });
      expect(keeper.session.position).toEqual({ ...box.session.position });
      const { rows } = await keeper.session.replay(0, Number.MAX_SAFE_INTEGER);
      const kinds = rows.map((row) => keeper.session.open(row)).map(({ stored }) => stored.kind);
      expect(kinds.filter((kind) => kind !== 'log')).toEqual(['record', 'document']);
      const documentId = rows[kinds.indexOf('document')]?.recordId ?? '';
      const document = await getDocument(keeper.session, documentId);
      expect(await isOriginalWhole(keeper.session, document)).toBe(true);
    }
  });

  test('gives an empty box when the copy is of an empty one', async () => {
    const box = await TestBox.create();
    const disk = await emptyComputer(await box.copy());
    await restore(disk, { passphrase: GOOD_PASSPHRASE });
    const keeper = makeKeeper(disk);
    expect(await keeper.unlock(box.vaultId, { passphrase: GOOD_PASSPHRASE })).toMatchObject({
      generation: 0,
      notice: 'none',
    });
  });

  test('asks for the passphrase of the day the copy was made when it was changed since', async () => {
    const { box, copy } = await boxWithCopy();
    await box.keeper.changePassphrase({ passphrase: GOOD_PASSPHRASE }, OTHER_PASSPHRASE);
    const disk = await emptyComputer(copy);
    expect(await codeOf(restore(disk, { passphrase: OTHER_PASSPHRASE }))).toBe('vault/wrong-passphrase');
    expect(await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }))).toBe('ok');
  });

  test('writes nothing when the last frame does not verify', async () => {
    const { copy } = await boxWithCopy();
    const changed = copy.slice();
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    const disk = await emptyComputer(changed);
    expect(await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }))).toBe('copy/damaged');
    expect(disk.log.filter((line) => /makeFolder|create|write|rename/.test(line))).toEqual([]);
    expect([...disk.files().keys()]).toEqual([COPY]);
  });

  test('refuses a cost that no box has, before it is paid, when the head was changed to ask for it', async () => {
    const { box, copy } = await boxWithCopy();
    const disk = await emptyComputer(copy);
    const { lock, copyId, bytes } = await readCopyHead(await disk.open(COPY));
    for (const memoryKib of [1024, 4 * 1024 * 1024]) {
      const wraps = lock.wraps.map((wrap) => {
        const kdf = wrap.kdf.slice();
        if (kdf.length > 0) new DataView(kdf.buffer).setUint32(5, memoryKib, true);
        return { ...wrap, kdf };
      });
      const head = encodeCopyHead({ ...lock, wraps }, copyId);
      const changed = Buffer.concat([head, copy.subarray(bytes.length - STREAM_HEADER_BYTES)]);
      disk.overwrite(COPY, new Uint8Array(changed));
      expect(await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }))).toBe('vault/unsafe-kdf');
      expect(await codeOf(restore(disk, { recoveryCode: box.recoveryCode }))).toBe('copy/damaged');
    }
    expect([...disk.files().keys()]).toEqual([COPY]);
  });

  test('leaves no box behind when it is deleted, even one that could not be removed before', async () => {
    const { box } = await boxWithCopy();
    await box.keeper.close();
    await restore(box.disk, { passphrase: GOOD_PASSPHRASE });
    const keeper = makeKeeper(box.disk);
    const aside = new Map([...box.disk.files()].filter(([path]) => path.includes('.older/')));
    await keeper.unlock(box.vaultId, { passphrase: GOOD_PASSPHRASE });
    await box.disk.makeFolder(`${VAULTS}/${box.vaultId}.older`);
    for (const [path, bytes] of aside) box.disk.overwrite(path, bytes);
    const deleteVault = await keeper.allowDeletion('Fictional Person', GOOD_PASSPHRASE);
    await keeper.close();
    await deleteVault();
    await makeKeeper(box.disk).sweep();
    expect(await listVaults(box.disk, VAULTS)).toEqual([]);
  });

  test('is refused, and nothing is written, when a box is open', async () => {
    const { box } = await boxWithCopy();
    expect(await codeOf(box.keeper.openLock(await lockOf(box), { passphrase: GOOD_PASSPHRASE }))).toBe(
      'vault/busy',
    );
  });

  test('keeps the box of before until the restored one is opened, and says which is which', async () => {
    const { box, copied } = await boxWithCopy();
    await box.save('after the copy');
    const later = box.session.position.root;
    await box.keeper.close();
    await restore(box.disk, { passphrase: GOOD_PASSPHRASE });
    const [listed] = await listVaults(box.disk, VAULTS);
    expect(listed?.restored).toEqual({
      copyMadeAt: new Date(1_790_000_000_000).toISOString(),
      hasOlder: true,
    });
    const wrong = makeKeeper(box.disk).unlock(box.vaultId, { passphrase: OTHER_PASSPHRASE });
    expect(await codeOf(wrong)).toBe('vault/wrong-passphrase');
    expect((await listVaults(box.disk, VAULTS))[0]?.restored?.hasOlder).toBe(true);

    const keeper = makeKeeper(box.disk);
    await keeper.unlock(box.vaultId, { passphrase: GOOD_PASSPHRASE });
    expect(keeper.session.position.root).toBe(copied);
    expect(copied).not.toBe(later);
    expect([...box.disk.files().keys()].some((path) => path.includes('.older'))).toBe(false);
  });

  test('brings the box of before back when the person asks, even after a second restore', async () => {
    for (const times of [1, 2]) {
      const { box } = await boxWithCopy();
      await box.save('after the copy');
      const later = box.session.position.root;
      await box.keeper.close();
      for (let time = 0; time < times; time++) await restore(box.disk, { passphrase: GOOD_PASSPHRASE });
      await switchBack(box.disk, VAULTS, box.vaultId);
      expect(await rootAfterStart(box.disk, box.vaultId)).toBe(later);
      expect(await codeOf(switchBack(box.disk, VAULTS, box.vaultId))).toBe('vault/not-found');
    }
  });

  test('is known as restored until a working copy has been made from it', async () => {
    const { box } = await boxWithCopy();
    await box.keeper.close();
    await restore(box.disk, { passphrase: GOOD_PASSPHRASE });
    let keeper = makeKeeper(box.disk);
    await keeper.unlock(box.vaultId, { passphrase: GOOD_PASSPHRASE });
    expect(keeper.session.isRestored).toBe(true);
    await keeper.close();
    keeper = makeKeeper(box.disk);
    await keeper.unlock(box.vaultId, { passphrase: GOOD_PASSPHRASE });
    expect(keeper.session.isRestored).toBe(true);
    const { position } = keeper.session;
    await keeper.session.applied({ ...position, root: '0'.repeat(64) });
    expect(keeper.session.isRestored).toBe(true);
    await keeper.session.applied(position);
    expect(keeper.session.isRestored).toBe(false);
    await keeper.close();
    expect((await listVaults(box.disk, VAULTS))[0]?.restored).toBeNull();
  });
});

describe('restoring, interrupted', () => {
  test.each(fates)(
    'leaves the old box or the whole new one when power is cut anywhere (%s)',
    async (fate) => {
      const { box, copied } = await boxWithCopy();
      await box.save('after the copy');
      const later = box.session.position.root;
      await box.keeper.close();
      const before = new Map([...box.disk.files()].map(([path, bytes]) => [path, bytes.slice()]));
      let points = 0;
      for (let operation = 1; ; operation++) {
        const disk = await copyOf(before);
        disk.crashAt(operation);
        const outcome = await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }));
        if (outcome === 'ok') break;
        const where = disk.log.at(-1);
        disk.restart(fate);
        const root = await rootAfterStart(disk, box.vaultId);
        expect([later, copied], where).toContain(root);
        expect(
          [...disk.files().keys()].some((path) => path.includes('.new')),
          where,
        ).toBe(false);
        points += 1;
      }
      expect(points).toBeGreaterThan(25);
    },
  );

  test.each(fates)(
    'leaves no box or a whole one on an empty computer when power is cut anywhere (%s)',
    async (fate) => {
      const { box, copy, copied } = await boxWithCopy();
      let points = 0;
      for (let operation = 1; ; operation++) {
        const disk = await emptyComputer(copy);
        disk.crashAt(operation);
        const outcome = await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }));
        if (outcome === 'ok') break;
        disk.restart(fate);
        expect(['none', copied]).toContain(await rootAfterStart(disk, box.vaultId));
        points += 1;
      }
      expect(points).toBeGreaterThan(25);
    },
  );

  test.each(['storage/full', 'storage/failed'] as const)(
    'changes nothing, and works when it is tried again, when every file call in turn answers %s',
    async (code) => {
      const { box, copied } = await boxWithCopy();
      await box.keeper.close();
      const before = new Map([...box.disk.files()].map(([path, bytes]) => [path, bytes.slice()]));
      for (let operation = 1; ; operation++) {
        const disk = await copyOf(before);
        disk.failAt(operation, code);
        const outcome = await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }));
        if (outcome === 'ok') break;
        expect(outcome).toBe(code);
        await makeKeeper(disk).sweep();
        expect(await codeOf(restore(disk, { passphrase: GOOD_PASSPHRASE }))).toBe('ok');
        expect(await rootAfterStart(disk, box.vaultId)).toBe(copied);
      }
    },
  );
});

async function copyOf(files: ReadonlyMap<string, Uint8Array>): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  for (const path of files.keys()) await disk.makeFolder(path.slice(0, path.lastIndexOf('/')));
  for (const name of ['catalogue', 'journal', 'blobs'])
    for (const path of files.keys())
      if (path.endsWith('/header')) await disk.makeFolder(path.replace('header', name));
  for (const [path, bytes] of files) disk.overwrite(path, bytes);
  disk.restart('kept');
  return disk;
}

async function lockOf(box: TestBox) {
  return (await readCopyHead(await box.disk.open(COPY))).lock;
}
