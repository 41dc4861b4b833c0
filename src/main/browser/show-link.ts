import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * [Note: a page that leads on]
 * Every user of a computer can read how every program was started. So the link, which holds the token, is
 * never handed to a browser as an argument: the browser is given a file that only this person can read,
 * and that file leads on to the link. It is deleted when Deedbox stops.
 */
export async function writeLinkPage(
  dataFolder: string,
  link: string,
): Promise<{ url: string; remove(): Promise<void> }> {
  const path = join(dataFolder, 'open.html');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await writeFile(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${link}"><title>Deedbox</title>\n`,
    { mode: 0o600, flag: 'wx' },
  );
  return { url: pathToFileURL(path).href, remove: () => rm(path, { force: true }) };
}

/** The command that opens something in the person's browser, or undefined where there is no screen to show it on. */
export function findOpener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): { command: string; parameters: string[] } | undefined {
  const chosen = environment.DEEDBOX_BROWSER;
  if (chosen === 'none') return undefined;
  if (chosen) return toChosen(chosen);
  if (platform === 'darwin') return { command: 'open', parameters: [] };
  if (platform === 'win32') return { command: 'rundll32', parameters: ['url.dll,FileProtocolHandler'] };
  return environment.DISPLAY || environment.WAYLAND_DISPLAY
    ? { command: 'xdg-open', parameters: [] }
    : undefined;
}

/** `DEEDBOX_BROWSER` is a program's path; `--no-sandbox` is what Chromium asks for when root runs it. */
function toChosen(command: string): { command: string; parameters: string[] } {
  const asRoot = process.getuid?.() === 0 && /chrom/i.test(command);
  return { command, parameters: asRoot ? ['--no-sandbox'] : [] };
}

/** Resolves to whether the command could be started. It is left to itself: its end is not Deedbox's. */
export function open(opener: { command: string; parameters: string[] }, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener.command, [...opener.parameters, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
