import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findOpener, open, writeLinkPage } from '../../../src/main/browser/show-link.ts';

const link = `http://127.0.0.1:38273/#token=${'A'.repeat(43)}`;

describe('the page that leads on', () => {
  test('only this person can read it when it is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deedbox-link-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const page = await writeLinkPage(join(folder, 'data'), link);
    const path = fileURLToPath(page.url);
    expect(await readFile(path, 'utf8')).toContain(`content="0;url=${link}"`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(page.url).not.toContain('token');
    const again = await writeLinkPage(join(folder, 'data'), link.replace('AAA', 'BBB'));
    expect(await readFile(path, 'utf8')).toContain('BBB');
    await again.remove();
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });
});

describe('what opens it', () => {
  test.each([
    ['nothing', 'there is no screen', 'linux', {}, undefined],
    ['nothing', 'none is wanted', 'darwin', { DEEDBOX_BROWSER: 'none' }, undefined],
    ['xdg-open', 'there is an X screen', 'linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['xdg-open', 'there is a Wayland screen', 'linux', { WAYLAND_DISPLAY: 'w' }, 'xdg-open'],
    ['open', 'it is a Mac', 'darwin', {}, 'open'],
    ['Windows’ own', 'it is Windows', 'win32', {}, 'rundll32'],
    ['the browser named', 'one is named', 'linux', { DEEDBOX_BROWSER: '/opt/b' }, '/opt/b'],
  ] as const)('is %s when %s', (_, __, platform, environment, command) => {
    expect(findOpener(platform, environment)?.command).toBe(command);
  });

  test('says so and nothing fails when the program is not there', async () => {
    expect(await open({ command: '/nowhere/browser', parameters: [] }, 'file:///x')).toBe(false);
    expect(await open({ command: process.execPath, parameters: ['-e', '0'] }, 'file:///x')).toBe(true);
  });
});
