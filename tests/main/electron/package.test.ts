import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterFontFiles } from '../../../src/main/letters/pdf/font-files.ts';
import type { RecoveryKit } from '../../../src/shared/model/vault.ts';
import { loadBundle } from './load-bundle.ts';
import { makeStubElectronZip } from './stub-electron-zip.ts';

/**
 * `npm run make` from end to end, with a stub where Electron's binary would be: what is built, what is
 * packed, and how the binary is set. One file, because a make rewrites `.vite` and `dist`.
 */
const project = fileURLToPath(new URL('../../../', import.meta.url));
const out = join(project, 'out');
const packed = join(out, 'Deedbox-linux-x64');
const asar = join(packed, 'resources', 'app.asar');
const tools = ['zip', 'fakeroot', 'dpkg-deb'].every((name) => existsSync(`/usr/bin/${name}`));
const isPossible = process.platform === 'linux' && process.arch === 'x64' && tools;
if (!isPossible) console.log('skipped: packages are made on Linux x64 with zip, fakeroot and dpkg');

type Call = (channel: string, request: unknown) => unknown;

const vault = { name: 'Mari (fictional)', colour: 'teal', passphrase: 'six plain words are enough here' };

async function sendFile(call: Call, name: string, text: string): Promise<unknown> {
  const bytes = new TextEncoder().encode(text);
  const opened = (await call('import.open', { name, sizeBytes: bytes.length })) as {
    response: { fileToken: string };
  };
  const { fileToken } = opened.response;
  await call('import.write', { fileToken, bytes });
  return call('import.start', { fileToken });
}

describe.skipIf(!isPossible)('the package', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-make-'));
    const { version } = createRequire(import.meta.url)('electron/package.json');
    await makeStubElectronZip(folder, version);
    await rm(out, { recursive: true, force: true });
    const forge = join(project, 'node_modules/@electron-forge/cli/dist/electron-forge.js');
    execFileSync(process.execPath, [forge, 'make'], {
      cwd: project,
      env: { ...process.env, DEEDBOX_ELECTRON_ZIPS: folder, NODE_ENV: 'production', CI: 'true' },
      stdio: 'pipe',
    });
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('there is a zip and a deb when it is made on Linux', () => {
    const made = globSync('make/**/*.{zip,deb}', { cwd: out }).map((name) => name.split('.').at(-1));
    expect(made.sort()).toEqual(['deb', 'zip']);
  });

  test('only what was built is inside when it is packed', async () => {
    const files = listPackage(asar, { isPack: false });
    expect(files).toContain('/.vite/build/main.cjs');
    expect(files).toContain('/.vite/build/preload.cjs');
    expect(files).toContain('/.vite/build/argon2id-worker.cjs');
    expect(files).toContain('/.vite/build/import-worker.cjs');
    expect(files).toContain('/dist/renderer/index.html');
    for (const [cut, url] of Object.entries(letterFontFiles))
      expect(extractFile(asar, `.vite/build/letter-${cut}.ttf`)).toEqual(await readFile(url));
    const others = files.filter((file) => !/^\/(\.vite|dist|package\.json)(\/|$)/.test(file));
    expect(others).toEqual([]);
    expect(files.filter((file) => /\.(ts|tsx|map)$|node_modules/.test(file))).toEqual([]);
  });

  test('nothing tells of the machine it was made on when it is packed', () => {
    for (const file of listPackage(asar, { isPack: false }).filter((name) =>
      /\.(cjs|js|json|html|css)$/.test(name),
    )) {
      const text = extractFile(asar, file.slice(1)).toString('latin1');
      expect(text.includes(project), file).toBe(false);
    }
  });

  test('every fuse is set when the binary is packed', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'deedbox'));
    const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false);
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(isOn(FuseV1Options.WasmTrapHandlers)).toBe(true);
  });

  test('the page loads no inline script or style when it is built', async () => {
    const html = await readFile(join(project, 'dist/renderer/index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
    expect(html).toMatch(/<script type="module"[^>]* src="\/assets\/[^"]+\.js">/);
  });

  test('the page is given two functions and nothing else when the built preload script runs', async () => {
    const path = join(project, '.vite/build/preload.cjs');
    expect((await stat(path)).size).toBeLessThan(2048);
    const electron = loadBundle(path, project);
    expect(Object.keys(electron.exposed)).toEqual(['deedbox']);
    const api = electron.exposed.deedbox as Record<string, (...parameters: unknown[]) => unknown>;
    expect(Object.keys(api).sort()).toEqual(['invoke', 'subscribe']);
    expect(await api.invoke?.('vault.list', { a: 1 })).toEqual(['deedbox:invoke', 'vault.list', { a: 1 }]);
    const heard: unknown[] = [];
    const stop = api.subscribe?.((...parameters: unknown[]) => heard.push(parameters)) as () => void;
    electron.ipcRenderer.emit('deedbox:event', { sender: 'secret' }, 'vault.locked', { reason: 'idle' });
    stop();
    electron.ipcRenderer.emit('deedbox:event', {}, 'vault.locked', {});
    expect(heard).toEqual([['vault.locked', { reason: 'idle' }]]);
  });

  test('a vault is made, a file read and the window closes locked when the built main process runs', async () => {
    const dataFolder = join(folder, 'data');
    process.env.DEEDBOX_DATA = dataFolder;
    const electron = loadBundle(join(project, '.vite/build/main.cjs'), project);
    await expect
      .poll(() => electron.BrowserWindow.all.at(-1)?.webContents.mainFrame.url, { timeout: 10_000 })
      .toBe('app://deedbox/');
    delete process.env.DEEDBOX_DATA;
    const window = electron.BrowserWindow.all.at(-1);
    if (window === undefined) throw new Error('no window');
    const contents = window.webContents;
    const call: Call = (channel, request) =>
      electron.handlers.get('deedbox:invoke')?.(
        { sender: contents, senderFrame: contents.mainFrame },
        channel,
        request,
      );

    expect(electron.app.sandboxed).toBe(true);
    expect(electron.app.paths.userData).toBe(join(dataFolder, 'window'));
    expect(await call('app.describe', {})).toEqual({
      ok: true,
      response: { version: '0.1.0', host: 'electron', asksNatively: true },
    });
    const kit = (await call('vault.prepare', vault)) as { response: RecoveryKit };
    const written = kit.response.recoveryCode.split('-');
    const groups = kit.response.askGroups.map((index) => ({ index, value: written[index] }));
    // Argon2id ran in its own bundle's thread, or there would be no vault.
    expect(await call('vault.create', { groups })).toMatchObject({
      ok: true,
      response: { name: vault.name },
    });
    expect(await sendFile(call, 'letter.json', '{"resourceType":"Patient","id":"1"}')).toMatchObject({
      ok: true,
    });
    await expect
      .poll(() => contents.sent.find(([, event]) => event === 'import.finished'), { timeout: 20_000 })
      .toEqual(['deedbox:event', 'import.finished', expect.objectContaining({ outcome: 'complete' })]);

    const page = await (electron.handlers.get('scheme:app')?.({
      method: 'GET',
      url: 'app://deedbox/',
    }) as Promise<Response>);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");

    window.close();
    await expect.poll(() => window.isClosed).toBe(true);
    electron.app.emit('window-all-closed');
    await expect.poll(() => electron.app.exitCode).toBe(0);
  }, 60_000);
});
