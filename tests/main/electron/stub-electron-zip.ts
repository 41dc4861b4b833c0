import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What fuses are found by in Electron's binary, and how many there are: @electron/fuses' own numbers. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

/**
 * A zip named and shaped as Electron's own, with a shell script where its binary would be, carrying a wire
 * of fuses all blown the wrong way. Everything that Forge does to a package is done to it; nobody can run it.
 */
export async function makeStubElectronZip(folder: string, version: string): Promise<void> {
  const content = join(folder, 'electron');
  await mkdir(join(content, 'resources'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES]),
    Buffer.from('1'.repeat(FUSES)),
  ]);
  await writeFile(join(content, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), wire]));
  await chmod(join(content, 'electron'), 0o755);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    await writeFile(join(content, file), '');
  await writeFile(join(content, 'version'), version);
  const zip = join(folder, `electron-v${version}-linux-x64.zip`);
  execFileSync('zip', ['-q', '-r', zip, '.'], { cwd: content });
}
