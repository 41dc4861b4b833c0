import { join } from 'node:path';
import { DeedboxError } from '../shared/errors.ts';
import type { App, HostPorts } from './host.ts';
import { IdleTimer } from './idle-timer.ts';
import { parseInWorker } from './import/parse-in-worker.ts';
import { ImportDesk } from './imports/import-desk.ts';
import { createLocker } from './locker.ts';
import { Page } from './page.ts';
import { PreferencesFile } from './preferences.ts';
import { createDispatcher, type Handlers } from './rpc.ts';
import { VaultKeeper } from './session/vault-keeper.ts';
import { nodeDisk } from './storage/disk.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { documentHandlers } from './use-cases/documents.ts';
import { importHandlers } from './use-cases/imports.ts';
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

  let desk: ImportDesk | null = null;
  const getDesk = (): ImportDesk => {
    const { session } = keeper;
    desk ??= new ImportDesk(
      session,
      (options) => parseInWorker({ worker: ports.workers.import, ...options }),
      page.send,
      () => page.isThere,
    );
    return desk;
  };

  const idle = new IdleTimer(
    () => preferences.current.autoLockMinutes * 60_000,
    () => void lock('idle'),
  );
  const lock = createLocker({
    isOpen: () => keeper.isOpen,
    isPageThere: () => page.isThere,
    send: (event, payload) => page.send(event, payload),
    stopWork: async () => {
      await desk?.close();
      desk = null;
    },
    close: async () => {
      idle.stop();
      await keeper.close();
      ports.clearClipboard?.();
    },
  });
  const touch = (): void => {
    if (keeper.isOpen) idle.touch();
  };

  const handlers: Handlers = {
    ...vaultHandlers({ ports, disk, vaultsFolder, keeper, preferences, lock, touch }),
    ...workingCopyHandlers(keeper),
    ...recordHandlers(keeper),
    ...documentHandlers(keeper, ports),
    ...importHandlers(keeper, getDesk),
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
      if (keeper.isOpen) keeper.session.pageChanged();
    },
    () => void lock('window-closed'),
  );

  return {
    connect: page.connect,
    lock,
    close: async () => {
      await lock('window-closed');
      page.drop();
      await folderLock.release();
    },
  };
}

/** What kind of error, and where: no message, which could quote a person's data. */
function nameOf(error: unknown): string {
  if (error instanceof DeedboxError) return error.code;
  return error instanceof Error
    ? `${error.name}\n${(error.stack ?? '').split('\n').slice(1).join('\n')}`
    : typeof error;
}
