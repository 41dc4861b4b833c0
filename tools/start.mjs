import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './apt.mjs';
import { buildMain, ensurePage } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findElectron } from './electron.mjs';
import { ensureNode } from './node24.mjs';
import { projectFolder } from './project.mjs';
import { runTool, say } from './say.mjs';

/** Electron that cannot run here ends almost at once. */
const FALSE_START_MS = 10_000;

/**
 * `npm start`: from a fresh clone to a running Deedbox. Runs on any Node from 20 with nothing installed,
 * and says what it does. In its own window where Electron can run, else in the browser.
 */
await runTool(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  await ensurePage(node);
  const electron = await findElectron();
  if ('path' in electron) {
    await buildMain(node);
    const startedAt = Date.now();
    const code = await runUntilStopped(electron.path, ['.'], {});
    if (code === 0 || Date.now() - startedAt > FALSE_START_MS) return code;
    say('The window could not be opened here. Deedbox runs in the browser instead.');
  } else {
    say(`Deedbox runs in the browser: it cannot have a window of its own, because ${electron.reason}.`);
  }
  return runUntilStopped(node, ['src/main/browser/entry.ts'], await findBrowser());
});

/**
 * What the browser host needs to know to show the page: nothing where the system has a way to open links.
 * @returns {Promise<Record<string, string>>}
 */
async function findBrowser() {
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (process.platform !== 'linux' || !hasScreen || process.env.DEEDBOX_BROWSER) return {};
  const names = [
    'x-www-browser',
    'firefox',
    'firefox-esr',
    'google-chrome',
    'brave-browser',
    'microsoft-edge',
  ];
  if (isOnPath('xdg-open') && names.some(isOnPath)) return {};
  if (findChromium() === undefined && canInstall()) {
    say('There is no browser here. Installing Chromium with apt-get, which takes about a minute.');
    await aptInstall(['chromium']);
  }
  const chromium = findChromium();
  return chromium === undefined ? {} : { DEEDBOX_BROWSER: chromium };
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/**
 * Runs Deedbox until it is stopped. A signal meant for it is passed on, and its goodbye awaited.
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code
 */
function runUntilStopped(command, parameters, env) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
