import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import { toErrorCode } from '../../shared/errors.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { toDataFolder } from '../hosts/data-folder.ts';
import { createNativeWords, findLocale, matchLocale, type NativeWords } from '../hosts/native-words.ts';
import { PageFiles } from '../hosts/page-files.ts';
import { StartupError } from '../hosts/startup-error.ts';
import { letterFontFiles } from '../letters/pdf/font-files.ts';
import { Downloads } from './downloads.ts';
import { parsePort, startOnRememberedPort } from './port.ts';
import { type BrowserServer, startServer } from './server.ts';
import { findOpener, open, writeLinkPage } from './show-link.ts';

/** The browser host, put together: one app, one server, one link. Started by `npm start`. */

const pageFolder = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const workers = {
  argon2id: new URL('../vault/argon2id-worker.ts', import.meta.url),
  import: new URL('../import/import-worker.ts', import.meta.url),
};

async function start(dataFolder: string, words: NativeWords): Promise<void> {
  const override = parsePort(process.env.DEEDBOX_PORT);
  const files = await PageFiles.list(pageFolder);
  const downloads = new Downloads();
  const app = await createApp({
    kind: 'browser',
    version: packageJson.version,
    dataFolder,
    workers,
    letterFonts: letterFontFiles,
    offerDownload: (file) => downloads.offer(file),
    onLocked: () => downloads.clear(),
  });
  const server = await startOnRememberedPort({
    file: join(dataFolder, 'browser-host.json'),
    override,
    start: (port) => startServer({ app, files, downloads, port, report }),
  }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const clearUp = await showLink(dataFolder, server, words);
  stopOnSignal(app, server, clearUp, words);
}

function report(refusal: string): void {
  if (refusal !== 'not-found') console.error(`refused: ${refusal}`);
}

/** Opens the link where there is a screen, and says it in any case. Gives the way to clear up after it. */
async function showLink(
  dataFolder: string,
  server: BrowserServer,
  words: NativeWords,
): Promise<() => Promise<void>> {
  const opener = findOpener(process.platform, process.env);
  const linkPage = opener && (await writeLinkPage(dataFolder, server.link));
  const opened = opener && linkPage && (await open(opener, linkPage.url));
  console.log(`\n${words('terminal.ready')}\n\n  ${server.link}\n`);
  console.log(words('terminal.keepSecret'));
  if (opened) console.log(words('terminal.opened'));
  console.log(words('terminal.howToStop'));
  return async () => linkPage?.remove();
}

/** Ctrl+C reaches this process twice when whoever started it passes it on: within a second it is the same wish. */
const SAME_SIGNAL_MS = 1000;

/** The first signal locks and stops. A later one, from somebody who will not wait, ends at once. */
function stopOnSignal(
  app: App,
  server: BrowserServer,
  clearUp: () => Promise<void>,
  words: NativeWords,
): void {
  let stoppingSince: number | undefined;
  const stop = async (): Promise<void> => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    console.log(`\n${words('terminal.stopping')}`);
    await app.close();
    await server.stop();
    await clearUp();
    console.log(words('terminal.stopped'));
    process.exit(0);
  };
  const onSignal = (): void => {
    stop().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

function explain(error: unknown, words: NativeWords): string {
  if (error instanceof StartupError) return words(`terminal.${error.problem.kind}`, { ...error.problem });
  return words(toErrorCode(error) === 'storage/in-use' ? 'startup.inUse' : 'terminal.failed');
}

async function main(): Promise<void> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const systemLocales = [LC_ALL, LC_MESSAGES, LANG].filter((name) => name !== undefined);
  let words = createNativeWords(matchLocale(systemLocales));
  try {
    const surroundings = { platform: process.platform, environment: process.env, homeFolder: homedir() };
    const dataFolder = toDataFolder(surroundings);
    words = createNativeWords(await findLocale(dataFolder, systemLocales));
    await start(dataFolder, words);
  } catch (error) {
    console.error(explain(error, words));
    if (!(error instanceof StartupError) && toErrorCode(error) !== 'storage/in-use') console.error(error);
    process.exit(1);
  }
}

await main();
