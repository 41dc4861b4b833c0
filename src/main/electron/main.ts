import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog, ipcMain, powerMonitor, protocol, session } from 'electron';
import { toErrorCode } from '../../shared/errors.ts';
import { createApp } from '../app.ts';
import { toDataFolder } from '../hosts/data-folder.ts';
import { createNativeWords, findLocale, matchLocale, type NativeWords } from '../hosts/native-words.ts';
import { PageFiles } from '../hosts/page-files.ts';
import { connectPage } from './connect-page.ts';
import { chooseSavePlace, confirm, saveFile } from './dialogs.ts';
import { closeBeforeQuitting, lockBeforeClosing, lockWithComputer } from './lock-triggers.ts';
import { setMenu } from './menu.ts';
import { PAGE_URL } from './page-origin.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { hardenEveryPage, hardenSession } from './security.ts';
import { bringForward, createWindow } from './window.ts';

/** The Electron host, put together. What has to happen before the app is ready comes first. */
const build = join(app.getAppPath(), '.vite', 'build');
const dataFolder = toDataFolder({
  platform: process.platform,
  environment: process.env,
  homeFolder: homedir(),
});

app.setPath('userData', join(dataFolder, 'window'));
app.enableSandbox();
registerPageScheme();
hardenEveryPage(app);

if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  hardenSession(session.defaultSession);
  servePage(protocol, await PageFiles.list(join(app.getAppPath(), 'dist', 'renderer')));

  const window = await createWindow({
    preload: join(build, 'preload.cjs'),
    dataFolder,
    devTools: !app.isPackaged,
  });
  app.on('second-instance', () => bringForward(window));
  const core = await createApp({
    kind: 'electron',
    version: app.getVersion(),
    dataFolder,
    workers: {
      argon2id: pathToFileURL(join(build, 'argon2id-worker.cjs')),
      import: pathToFileURL(join(build, 'import-worker.cjs')),
    },
    letterFonts: {
      regular: pathToFileURL(join(build, 'letter-regular.ttf')),
      bold: pathToFileURL(join(build, 'letter-bold.ttf')),
    },
    confirm: async (question) => confirm(window, await readWords(), question),
    chooseSavePlace: async (suggestion) =>
      chooseSavePlace(window, await readWords(), suggestion, app.getPath('documents')),
    saveFile: async (file) => saveFile(window, await readWords(), file, app.getPath('downloads')),
  });

  const showMenu = async (): Promise<void> => {
    setMenu({ words: await readWords(), platform: process.platform, lock: () => void core.lock('asked') });
  };
  await showMenu();
  connectPage(ipcMain, window.webContents, core, (channel) => {
    if (channel === 'preferences.write') void showMenu();
  });
  lockWithComputer(powerMonitor, core);
  lockBeforeClosing(window, core);
  closeBeforeQuitting(app, core);
  await window.loadURL(PAGE_URL);
}

/** The language may have been changed since the last time something was said. */
async function readWords(): Promise<NativeWords> {
  return createNativeWords(await findLocale(dataFolder, app.getPreferredSystemLanguages()));
}

function giveUp(error: unknown): void {
  const words = createNativeWords(matchLocale(app.getPreferredSystemLanguages()));
  const code = toErrorCode(error);
  const detail = code === 'storage/in-use' ? words('startup.inUse') : words('startup.failedDetail', { code });
  console.error(error);
  dialog.showErrorBox(words('startup.failed'), detail);
  app.exit(1);
}
