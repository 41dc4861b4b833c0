import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCopy } from '../../../src/main/copies/write-copy.ts';
import { listVaults } from '../../../src/main/session/vault-door.ts';
import { VaultKeeper } from '../../../src/main/session/vault-keeper.ts';
import { nodeDisk } from '../../../src/main/storage/disk.ts';
import { toHex } from '../../../src/main/vault/bytes.ts';
import { toRecordId } from '../../../src/main/vault/identity.ts';
import { GOOD_PASSPHRASE, makeRecord, quickDeriveKey } from '../../support/vault-parts.ts';

const KILLS = process.env.DEEDBOX_FULL === '1' ? 60 : 5;
const RESTORER = fileURLToPath(new URL('../../support/restore-process.ts', import.meta.url));

const makeKeeper = (vaults: string) => new VaultKeeper(nodeDisk, vaults, quickDeriveKey, () => undefined);

describe('restoring, killed', () => {
  let folder = '';
  let copy = '';
  let vaultId = '';
  let vaultKey = '';
  let copied = '';
  let later = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-killed-'));
    copy = join(folder, 'box.deedbox');
    const vaults = join(folder, 'original', 'vaults');
    await nodeDisk.makeFolder(vaults);
    const keeper = makeKeeper(vaults);
    const kit = await keeper.prepare('Fictional Person', 'teal', GOOD_PASSPHRASE);
    const groups = kit.askGroups.map((index) => ({ index, value: kit.recoveryCode.split('-')[index] ?? '' }));
    vaultId = (await keeper.create(groups)).vaultId;
    const { session } = keeper;
    const save = (identity: string) =>
      session.commit(() => [
        {
          collection: 'records',
          recordId: toRecordId(identity, session.keyring),
          isDeleted: false,
          stored: makeRecord(identity),
        },
      ]);
    for (let index = 0; index < 20; index++) await save(`record ${index}`);
    // Files that no row names are carried too: they make the restore long enough to be killed in.
    for (let index = 0; index < 40; index++)
      await writeFile(
        join(session.paths.blobs, `${String(index).padStart(21, 'A')}A`),
        Buffer.alloc(400_000, index),
      );
    await writeCopy(nodeDisk, copy, await session.takeSnapshot(), session.keyring, 1);
    copied = session.position.root;
    await save('after the copy');
    later = session.position.root;
    vaultKey = toHex(session.keyring.vaultKey());
    await keeper.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Starts a restore and kills it after a while. Gives whether it was done by then. */
  async function restoreAndKill(dataFolder: string, afterMs: number): Promise<boolean> {
    const child = spawn(process.execPath, [RESTORER, dataFolder, copy], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    let isDone = false;
    const started = new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('started')) resolve();
        if (text.includes('done')) isDone = true;
      });
    });
    child.stdin.write(`${vaultKey}\n`);
    await started;
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    child.kill('SIGKILL');
    await ended;
    return isDone;
  }

  test(`the old box or the whole new one is there, and nothing else, when the process is killed ${KILLS} times`, async () => {
    const dones: boolean[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const dataFolder = join(folder, `run-${kill}`);
      await cp(join(folder, 'original'), dataFolder, { recursive: true });
      dones.push(await restoreAndKill(dataFolder, (kill / KILLS) * 700));
      const vaults = join(dataFolder, 'vaults');
      const keeper = makeKeeper(vaults);
      await keeper.sweep();
      expect((await listVaults(nodeDisk, vaults)).map(({ state }) => state)).toEqual(['ready']);
      expect((await readdir(vaults)).filter((name) => name.endsWith('.new'))).toEqual([]);
      await keeper.unlock(vaultId, { passphrase: GOOD_PASSPHRASE });
      expect([copied, later]).toContain(keeper.session.position.root);
      if (dones.at(-1)) expect(keeper.session.position.root).toBe(copied);
      await keeper.close();
      await rm(dataFolder, { recursive: true });
    }
    expect(dones).toContain(false);
  });
});
