import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Whether Debian packages can be installed from here without asking anybody. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are there now
 */
export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  if ((await run('apt-get', install, { env, quiet: true })) === 0) return true;
  // A list that is missing or old: fetch it, then try once more, and let it be seen.
  if ((await run('apt-get', ['update', '-q'], { env, quiet: true })) !== 0) return false;
  return (await run('apt-get', install, { env })) === 0;
}
