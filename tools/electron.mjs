import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * [Note: finding Electron without importing it]
 * Importing `electron` in Node starts a download of 100 MB, which hangs where its mirror cannot be reached.
 * So its binary is looked for in the places where it would be, and downloaded only after one short question
 * to the mirror was answered.
 */
const MIRROR = 'https://github.com/electron/electron/releases/download/';
const MIRROR_TIMEOUT_MS = 3000;
const packageFolder = inProject('node_modules', 'electron');

/**
 * @returns {Promise<{ path: string } | { reason: string }>} the binary, or in words why there is none to run
 */
export async function findElectron() {
  const unfit = findObstacle(process.platform, process.env, process.getuid?.());
  if (unfit !== undefined) return { reason: unfit };
  const installed = findInstalled();
  if (installed !== undefined) return { path: installed };
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? MIRROR;
  if (!isCached() && !(await isReachable(mirror))) return { reason: 'its download cannot be reached' };
  say('Fetching Electron, about 100 MB.');
  await run(process.execPath, [join(packageFolder, 'install.js')]);
  const fetched = findInstalled();
  return fetched === undefined ? { reason: 'its download did not succeed' } : { path: fetched };
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {number | undefined} userId
 */
export function findObstacle(platform, environment, userId) {
  if (environment.DEEDBOX_HOST === 'browser') return 'DEEDBOX_HOST asks for the browser';
  if (platform !== 'linux') return undefined;
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no screen';
  return userId === 0 ? 'its sandbox does not work for the root user' : undefined;
}

function findInstalled() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const binary = read(join(packageFolder, 'path.txt')) ?? toBinaryName(process.platform);
  if (override) return existing(join(override, binary));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const installed = read(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  return installed === version ? existing(join(packageFolder, 'dist', binary)) : undefined;
}

/** The download cache holds the zip, in a folder named by a hash. */
function isCached() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const folder = process.env.electron_config_cache ?? toCacheFolder(process.platform, process.env, homedir());
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => name === zip || existsSync(join(folder, name, zip)));
}

/**
 * Any answer will do: it is a download that cannot even begin that must not be waited for.
 * @param {string} mirror
 * @param {number} [timeoutMs]
 */
export async function isReachable(mirror, timeoutMs = MIRROR_TIMEOUT_MS) {
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} home
 */
function toCacheFolder(platform, environment, home) {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'electron');
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'electron', 'Cache');
  return join(environment.XDG_CACHE_HOME ?? join(home, '.cache'), 'electron');
}

/** @param {string} platform */
function toBinaryName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : undefined;
}
