import { join } from 'node:path';
import { DeedboxError } from '../shared/errors.ts';
import type { LockReason } from '../shared/model/vault.ts';
import { CopyDesk } from './copies/copy-desk.ts';
import { CopyJobs } from './copies/copy-jobs.ts';
import type { App, HostPorts } from './host.ts';
import { IdleTimer } from './idle-timer.ts';
import { parseInWorker } from './import/parse-in-worker.ts';
import { ImportDesk } from './imports/import-desk.ts';
import { createLocker } from './locker.ts';
import { nameOf } from './name-of-error.ts';
import { Page } from './page.ts';
import { PreferencesFile } from './preferences.ts';
import { createDispatcher, type Handlers } from './rpc.ts';
import { VaultKeeper } from './session/vault-keeper.ts';
import type { VaultSession } from './session/vault-session.ts';
import { nodeDisk } from './storage/disk.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { copyHandlers } from './use-cases/copies.ts';
import { documentHandlers } from './use-cases/documents.ts';
import { exportHandlers } from './use-cases/exports.ts';
import { importHandlers } from './use-cases/imports.ts';
import { letterHandlers } from './use-cases/letters.ts';
import { orderHandlers } from './use-cases/order.ts';
import { recordHandlers } from './use-cases/records.ts';
import { vaultHandlers } from './use-cases/vaults.ts';
import { workingCopyHandlers } from './use-cases/working-copy.ts';
import { argon2idInWorker } from './vault/argon2id.ts';
import { prepareSodium } from './vault/sodium.ts';

/**
 * The application core, put together; the same for both hosts. Rejects with `storage/in-use` when
 * another Deedbox has the data folder.
 */
export async function createApp(ports: HostPorts): Promise<App> {
  await prepareSodium();
  const disk = nodeDisk;
  const vaultsFolder = join(ports.dataFolder, 'vaults');
  await disk.makeFolder(vaultsFolder);
  const folderLock = await lockFolder(ports.dataFolder);
  const preferences = await PreferencesFile.open(disk, ports.dataFolder);

  const deriveKey = argon2idInWorker(ports.workers.argon2id);
  const keeper = new VaultKeeper(disk, vaultsFolder, deriveKey, (commit) =>
    page.send('vault.committed', commit),
  );
  await keeper.sweep();

  const copyJobs = new CopyJobs(
    (event, payload) => page.send(event, payload),
    () => touch(),
  );
  const copyDesk = new CopyDesk({
    disk,
    keeper,
    vaultsFolder,
    folder: join(ports.dataFolder, 'copies'),
    ports,
    jobs: copyJobs,
  });
  await copyDesk.sweep();

  let desk: ImportDesk | null = null;
  let isLocking = false;
  const getSession = (): VaultSession => {
    if (isLocking) throw new DeedboxError('vault/locked');
    return keeper.session;
  };
  const getDesk = (): ImportDesk => {
    const session = getSession();
    desk ??= new ImportDesk(
      session,
      (options) => parseInWorker({ worker: ports.workers.import, ...options }),
      page.send,
      () => page.isThere,
      ports.streamFromBytes,
    );
    return desk;
  };

  const idle = new IdleTimer(
    () => preferences.current.autoLockMinutes * 60_000,
    () => lockUnasked('idle'),
  );
  const lock = createLocker({
    isOpen: () => keeper.isOpen,
    isPageThere: () => page.isThere,
    send: (event, payload) => page.send(event, payload),
    stopWork: async () => {
      isLocking = true;
      await Promise.all([desk?.close(), copyJobs.stop(), copyDesk.dropIncoming()]);
    },
    close: async () => {
      idle.stop();
      await keeper.close().finally(() => {
        desk = null;
        isLocking = false;
        ports.onLocked?.();
      });
    },
  });
  /** Nobody waits for it: a lock that had trouble has locked all the same. */
  const lockUnasked = (reason: LockReason): void => {
    lock(reason).catch((error: unknown) => console.error('trouble while locking:', nameOf(error)));
  };
  const touch = (): void => {
    if (keeper.isOpen) idle.touch();
  };

  const handlers: Handlers = {
    ...vaultHandlers({ ports, disk, vaultsFolder, keeper, preferences, lock, touch }),
    ...workingCopyHandlers(keeper),
    ...recordHandlers(keeper),
    ...documentHandlers(keeper, ports),
    ...letterHandlers(keeper),
    ...importHandlers(getDesk),
    ...orderHandlers(keeper, () => page.isThere),
    ...copyHandlers(copyDesk, copyJobs, getSession),
    ...exportHandlers({ disk, ports, jobs: copyJobs, keeper, preferences }, getSession),
  };
  const dispatch = createDispatcher(handlers, {
    isUnlocked: () => keeper.isOpen,
    logRefusal: (channel, code, error) => {
      if (code === 'internal') console.error(`refused ${channel}: ${code}`, nameOf(error));
    },
  });
  const page: Page = new Page(
    dispatch,
    () => {
      // What a page was still sending goes with it.
      void desk?.dropIncoming();
      void copyDesk.dropIncoming();
      if (keeper.isOpen) keeper.session.wakeWaiters();
    },
    () => lockUnasked('window-closed'),
  );

  return {
    connect: page.connect,
    lock,
    close: async () => {
      await lock('window-closed');
      await copyJobs.stop();
      await copyDesk.dropIncoming();
      page.drop();
      await folderLock.release();
    },
  };
}
