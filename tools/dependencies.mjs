import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say, Trouble } from './say.mjs';

/** Inside node_modules, so that it goes when they go. */
const stampFile = inProject('node_modules', '.deedbox-lock');
const npmsOwnFile = inProject('node_modules', '.package-lock.json');
const lockFile = inProject('package-lock.json');

/** Installs what the lockfile names, when that is not what is installed. Call `ensureNode` first. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  say(
    'Installing what Deedbox is made of, exactly as its lockfile names it. This takes about half a minute.',
  );
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0)
    throw new Trouble('The packages could not be installed. What npm says above tells why; then try again.');
  writeFileSync(stampFile, lockHash());
}

function isInstalled() {
  if (!existsSync(npmsOwnFile)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  // Somebody ran npm by hand: believe it when it is newer than the lockfile.
  if (statSync(npmsOwnFile).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}
