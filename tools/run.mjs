import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * Runs a program in the project's folder and waits for it. Its output is shown as it comes.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` hides what it prints
 * @returns {Promise<number>} its exit code; 127 when it cannot be started, 128 when a signal ended it
 */
export function run(command, parameters, { env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : 'inherit',
      // npm is a .cmd on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  });
}
