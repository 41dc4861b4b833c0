import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether a program is installed here; a test that needs it is otherwise skipped, and says why. */
export function hasCommand(name: string): boolean {
  const isThere = spawnSync('which', [name]).status === 0;
  if (!isThere) console.warn(`skipped what needs the command ${name}: it is not installed here`);
  return isThere;
}

/** What it prints. Rejects when it fails. */
export async function run(command: string, words: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(command, [...words], { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Stock `age -d`, which asks for its passphrase on a terminal: `script` is one. */
export async function ageDecrypt(passphrase: string, sealed: string, plain: string): Promise<void> {
  const typed = `(sleep 1; echo '${passphrase}'; sleep 3) | script -qec "age -d -o '${plain}' '${sealed}'" /dev/null`;
  await execute('bash', ['-c', typed]);
}
