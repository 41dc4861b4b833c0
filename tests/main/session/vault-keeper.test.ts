import { describe, expect, test } from 'vitest';
import { SEGMENT_HEAD_BYTES } from '../../../src/main/journal/segment.ts';
import { listVaults } from '../../../src/main/session/vault-door.ts';
import { VaultKeeper } from '../../../src/main/session/vault-keeper.ts';
import type { Committed } from '../../../src/main/session/vault-session.ts';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import { toRecoveryCode } from '../../../src/main/vault/recovery-code.ts';
import { keyedHash, plainHash } from '../../../src/main/vault/sodium.ts';
import { MemoryDisk, type UnsyncedFate } from '../../support/memory-disk.ts';
import { GOOD_PASSPHRASE, makeRecord, OTHER_PASSPHRASE, quickDeriveKey } from '../../support/vault-parts.ts';

const VAULTS = '/data/vaults';

function makeKeeper(disk: MemoryDisk, commits: Committed[] = []): VaultKeeper {
  return new VaultKeeper(disk, VAULTS, quickDeriveKey, (commit) => commits.push(commit));
}

async function freshDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder(VAULTS);
  disk.restart('kept');
  return disk;
}

/** Creates a vault as a person does and gives its recovery code. */
async function create(keeper: VaultKeeper): Promise<{ vaultId: string; recoveryCode: string }> {
  const kit = await keeper.prepare('Mam', 'teal', GOOD_PASSPHRASE);
  const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
  const { vaultId } = await keeper.create(groups);
  return { vaultId, recoveryCode: kit.recoveryCode };
}

async function save(keeper: VaultKeeper, identity: string, value?: string): Promise<number> {
  const { session } = keeper;
  const recordId = toRecordId(identity, session.keyring);
  return session.commit(() => [
    { collection: 'records', recordId, isDeleted: false, stored: makeRecord(identity, value) },
  ]);
}

/** What was saved, in order; the log has tests of its own. */
async function identities(keeper: VaultKeeper): Promise<string[]> {
  const { rows } = await keeper.session.replay(0, Number.MAX_SAFE_INTEGER);
  return rows
    .map((row) => keeper.session.open(row).stored)
    .filter(({ kind }) => kind !== 'log')
    .map((stored) => (stored.kind === 'record' ? stored.identity : stored.kind));
}

async function opensWith(disk: MemoryDisk, vaultId: string, passphrase: string): Promise<boolean> {
  const keeper = makeKeeper(disk);
  try {
    await keeper.unlock(vaultId, { passphrase });
    await keeper.close();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'vault/wrong-passphrase' });
    return false;
  }
}

const fates: UnsyncedFate[] = ['lost', 'kept'];

describe('vault keeper', () => {
  test('opens what it created, by passphrase and by recovery code, when it was closed', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId, recoveryCode } = await create(keeper);
    await save(keeper, 'one');
    await keeper.close();
    expect((await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE })).openedByRecoveryCode).toBe(false);
    expect(await identities(keeper)).toEqual(['one']);
    await keeper.close();
    expect((await keeper.unlock(vaultId, { recoveryCode })).openedByRecoveryCode).toBe(true);
    expect(await identities(keeper)).toEqual(['one']);
  });

  test('writes nothing when a group of the kit is typed wrong, and creates when it is then right', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const kit = await keeper.prepare('Mam', 'teal', GOOD_PASSPHRASE);
    const before = disk.operations;
    const wrong = kit.askGroups.map((index) => ({ index, value: 'AAAA' }));
    await expect(keeper.create(wrong)).rejects.toMatchObject({ code: 'vault/kit-mismatch' });
    const other = kit.askGroups.map(() => ({ index: 0, value: kit.recoveryCode.slice(0, 4) }));
    await expect(keeper.create(other)).rejects.toMatchObject({ code: 'vault/kit-mismatch' });
    expect(disk.operations).toBe(before);
    const right = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
    await keeper.create(right);
    expect(await listVaults(disk, VAULTS)).toHaveLength(1);
  });

  test('takes no weak passphrase', async () => {
    const keeper = makeKeeper(await freshDisk());
    const preparing = keeper.prepare('Mam', 'teal', 'password1234');
    await expect(preparing).rejects.toMatchObject({ code: 'vault/weak-passphrase' });
  });

  test('changes nothing on disk when a vault is newer than this version', async () => {
    const disk = await freshDisk();
    const { vaultId } = await create(makeKeeper(disk));
    for (const name of ['header', 'header.mirror']) {
      const path = `${VAULTS}/${vaultId}/${name}`;
      const newer = disk.files().get(path)?.slice(0, -16) as Uint8Array;
      newer[4] = 2;
      disk.overwrite(path, new Uint8Array([...newer, ...plainHash(newer, 16)]));
    }
    const before = disk.operations;
    await expect(makeKeeper(disk).unlock(vaultId, { passphrase: GOOD_PASSPHRASE })).rejects.toMatchObject({
      code: 'vault/newer-format',
    });
    expect((await listVaults(disk, VAULTS))[0]?.state).toBe('newer');
    expect(disk.operations).toBe(before);
  });

  test('changes nothing on disk when only the journal is newer than this version', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId } = await create(keeper);
    await save(keeper, 'one');
    const path = [...disk.files().keys()].find((name) => name.endsWith('.seg')) as string;
    const segment = disk.files().get(path) as Uint8Array;
    const newer = segment.slice(0, SEGMENT_HEAD_BYTES - 32);
    newer[4] = 2;
    const mac = keyedHash(newer, keeper.session.keyring.subkey('journal'));
    await keeper.close();
    // As a newer Deedbox would have begun it; no anchor leads past it.
    disk.overwrite(path, new Uint8Array([...newer, ...mac, ...segment.subarray(SEGMENT_HEAD_BYTES)]));
    await disk.remove(`${VAULTS}/${vaultId}/anchor`);
    const before = disk.operations;
    await expect(makeKeeper(disk).unlock(vaultId, { passphrase: GOOD_PASSPHRASE })).rejects.toMatchObject({
      code: 'vault/newer-format',
    });
    expect(disk.operations).toBe(before);
  });

  test('opens from the other copy and mends it when either copy of the header is damaged or gone', async () => {
    for (const name of ['header', 'header.mirror'])
      for (const damage of ['flip', 'version', 'cut', 'gone']) {
        const disk = await freshDisk();
        const { vaultId } = await create(makeKeeper(disk));
        const path = `${VAULTS}/${vaultId}/${name}`;
        const bytes = disk.files().get(path) as Uint8Array;
        if (damage === 'gone') await disk.remove(path);
        if (damage === 'cut') disk.overwrite(path, bytes.subarray(0, 50));
        const flipped = damage === 'flip' ? 90 : damage === 'version' ? 4 : -1;
        if (flipped >= 0)
          disk.overwrite(
            path,
            bytes.map((byte, at) => (at === flipped ? byte ^ 2 : byte)),
          );
        const keeper = makeKeeper(disk);
        const open = await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
        expect(open.notice).toBe(name === 'header' ? 'header-restored' : 'none');
        expect(disk.files().get(path), `${name} ${damage}`).toEqual(bytes);
      }
  });

  test('leaves no vault or a whole one when the power is cut at any operation of creating', async () => {
    for (const fate of fates)
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        disk.crashAt(operation);
        const isDone = await create(makeKeeper(disk)).then(
          () => true,
          () => false,
        );
        disk.restart(fate);
        const keeper = makeKeeper(disk);
        await keeper.sweep();
        const listings = await listVaults(disk, VAULTS);
        if (isDone) expect(listings, `${fate} at ${operation}`).toHaveLength(1);
        for (const { vaultId, state } of listings) {
          expect(state).toBe('ready');
          expect(await opensWith(disk, vaultId, GOOD_PASSPHRASE), `${fate} at ${operation}`).toBe(true);
        }
        if (isDone) break;
      }
  });

  test('keeps every acknowledged change when the power is cut at any operation of committing', async () => {
    for (const fate of fates)
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        const { vaultId } = await create(makeKeeper(disk));
        const commits: Committed[] = [];
        const keeper = makeKeeper(disk, commits);
        await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
        disk.crashAt(operation);
        const acknowledged: string[] = [];
        try {
          for (let index = 0; index < 10; index++) {
            await save(keeper, `record ${index}`);
            acknowledged.push(`record ${index}`);
            const { generation, count, root } = commits.at(-1) as Committed;
            if (index % 3 === 0) await keeper.session.applied({ generation, count, root });
          }
        } catch {
          // Cut.
        }
        const isDone = acknowledged.length === 10;
        disk.restart(fate);
        const again = makeKeeper(disk);
        const open = await again.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
        expect(open.notice).toBe('none');
        const found = await identities(again);
        expect(found.slice(0, acknowledged.length), `${fate} at ${operation}`).toEqual(acknowledged);
        if (isDone) break;
      }
  });

  test('opens with the old passphrase or the new one when the power is cut at any operation of changing it', async () => {
    for (const fate of fates)
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        const keeper = makeKeeper(disk);
        const { vaultId } = await create(keeper);
        await save(keeper, 'one');
        disk.crashAt(operation);
        const isDone = await keeper.changePassphrase({ passphrase: GOOD_PASSPHRASE }, OTHER_PASSPHRASE).then(
          () => true,
          () => false,
        );
        disk.restart(fate);
        const withNew = await opensWith(disk, vaultId, OTHER_PASSPHRASE);
        const withOld = withNew ? false : await opensWith(disk, vaultId, GOOD_PASSPHRASE);
        expect(withNew || withOld, `${fate} at ${operation}`).toBe(true);
        if (isDone) expect(withNew).toBe(true);
        // Once the new one has opened it, the old one never does again.
        if (withNew) expect(await opensWith(disk, vaultId, GOOD_PASSPHRASE)).toBe(false);
        if (isDone) break;
      }
  });

  test.each(['storage/full', 'storage/failed'] as const)(
    'says %s, changes nothing and takes a retry when an operation of changing the passphrase fails',
    async (code) => {
      for (let operation = 1; ; operation++) {
        const disk = await freshDisk();
        const keeper = makeKeeper(disk);
        const { vaultId } = await create(keeper);
        disk.failAt(operation, code);
        const change = () => keeper.changePassphrase({ passphrase: GOOD_PASSPHRASE }, OTHER_PASSPHRASE);
        const failure = await change().then(
          () => null,
          (error: unknown) => error,
        );
        if (failure) {
          expect(failure).toMatchObject({ code });
          await change();
        }
        disk.restart('kept');
        await keeper.close();
        expect(await opensWith(disk, vaultId, OTHER_PASSPHRASE)).toBe(true);
        if (!failure) break;
      }
    },
  );

  test('opens with the new recovery code only when one was renewed and confirmed', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId, recoveryCode } = await create(keeper);
    const kit = await keeper.renewRecoveryCode({ recoveryCode });
    expect(kit.recoveryCode).not.toBe(recoveryCode);
    const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
    await keeper.confirmRecoveryCode(groups);
    await keeper.close();
    await keeper.unlock(vaultId, { recoveryCode: kit.recoveryCode });
    await keeper.close();
    await expect(keeper.unlock(vaultId, { recoveryCode })).rejects.toMatchObject({
      code: 'vault/wrong-recovery-code',
    });
  });

  test('takes one confirmation of a new recovery code, and never the code of a wiped one, when several come at once', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId, recoveryCode } = await create(keeper);
    const kit = await keeper.renewRecoveryCode({ recoveryCode });
    const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
    const confirmations = Array.from({ length: 5 }, () => keeper.confirmRecoveryCode(groups));
    const settled = await Promise.allSettled(confirmations);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await keeper.close();
    const zeros = toRecoveryCode(new Uint8Array(16));
    await expect(keeper.unlock(vaultId, { recoveryCode: zeros })).rejects.toMatchObject({
      code: 'vault/wrong-recovery-code',
    });
    await keeper.unlock(vaultId, { recoveryCode: kit.recoveryCode });
  });

  test('waits for the session before to be shut when it is opened again at once', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId, recoveryCode } = await create(keeper);
    const writes = Array.from({ length: 20 }, (_, index) => save(keeper, `record ${index}`));
    const closing = keeper.close();
    const open = await keeper.unlock(vaultId, { recoveryCode });
    await closing;
    expect((await Promise.allSettled(writes)).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(open.generation).toBe(20);
    await save(keeper, 'one more');
    expect(await identities(keeper)).toHaveLength(21);
  });

  test('is not open when a lock came while it was being opened', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId } = await create(keeper);
    await keeper.close();
    const opening = keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
    await keeper.close();
    await expect(opening).rejects.toMatchObject({ code: 'vault/locked' });
    expect(keeper.isOpen).toBe(false);
    await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
  });

  test('refuses to change anything when the proof is wrong', async () => {
    const keeper = makeKeeper(await freshDisk());
    await create(keeper);
    const wrong = { passphrase: OTHER_PASSPHRASE };
    const refused = { code: 'vault/wrong-passphrase' };
    await expect(keeper.changePassphrase(wrong, OTHER_PASSPHRASE)).rejects.toMatchObject(refused);
    await expect(keeper.renewRecoveryCode(wrong)).rejects.toMatchObject(refused);
    await expect(keeper.allowDeletion('Mam', OTHER_PASSPHRASE)).rejects.toMatchObject(refused);
    await expect(keeper.allowDeletion('Dad', GOOD_PASSPHRASE)).rejects.toMatchObject({
      code: 'vault/name-mismatch',
    });
  });

  test('gives revisions in order when many changes of one record are asked for at once', async () => {
    const commits: Committed[] = [];
    const keeper = makeKeeper(await freshDisk(), commits);
    await create(keeper);
    await Promise.all(Array.from({ length: 20 }, (_, index) => save(keeper, 'same', String(index))));
    expect(commits.map(({ rows }) => rows[0]?.revision)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(commits.map(({ generation }) => generation)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  test('finishes what is being written, then refuses everything, when it is closed', async () => {
    const disk = await freshDisk();
    const keeper = makeKeeper(disk);
    const { vaultId } = await create(keeper);
    const { session } = keeper;
    const writes = Array.from({ length: 5 }, (_, index) => save(keeper, `late ${index}`));
    await keeper.close();
    expect((await Promise.allSettled(writes)).every(({ status }) => status === 'fulfilled')).toBe(true);
    await expect(session.commit(() => [])).rejects.toMatchObject({ code: 'vault/locked' });
    expect(() => keeper.session).toThrow(expect.objectContaining({ code: 'vault/locked' }));
    expect(() => session.keyring.subkey('journal')).toThrow(
      expect.objectContaining({ code: 'vault/locked' }),
    );
    await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
    expect(await identities(keeper)).toHaveLength(5);
  });
});
