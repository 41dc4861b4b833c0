import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './apt.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const forge = inProject('node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
/** What makes a zip and a deb on Linux. */
const makers = ['zip', 'fakeroot', 'dpkg-deb'];

/** @returns {Promise<boolean>} whether packages can be made here */
export async function ensureMakers() {
  const isThere = () => makers.every((name) => existsSync(`/usr/bin/${name}`));
  if (process.platform !== 'linux' || isThere()) return true;
  if (!canInstall()) return false;
  say('Installing zip and fakeroot with apt-get.');
  await aptInstall(['zip', 'fakeroot', 'dpkg']);
  return isThere();
}

/**
 * @param {string} node
 * @param {string[]} parameters
 */
export function makePackages(node, parameters) {
  return run(node, [forge, 'make', ...parameters]);
}
