import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../../tools/chromium.mjs';

/** A browser with a profile on disk, so that what it keeps outlives it. */
export function launchBrowser(profileFolder: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profileFolder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: chromiumArguments,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
}

/**
 * `kill -9` for every process of the browser that has this profile, as a power cut would end them, and
 * waits until they are gone. Reads /proc, so on Linux alone.
 */
export async function killBrowser(profileFolder: string): Promise<void> {
  const processes = findProcesses(`--user-data-dir=${profileFolder}`);
  if (processes.length === 0) throw new Error(`no browser has the profile ${profileFolder}`);
  for (const id of processes) kill(id);
  while (processes.some(isAlive)) await wait(5);
}

function findProcesses(argument: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => (readProcess(id, 'cmdline') ?? '').split('\0').includes(argument));
}

/** A process that has ended and waits to be collected (state Z) is no longer alive. */
function isAlive(id: number): boolean {
  const stat = readProcess(id, 'stat');
  return stat !== undefined && !/^\d+ \(.*\) Z /.test(stat);
}

function readProcess(id: number, file: 'cmdline' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended between being found and being killed.
  }
}
