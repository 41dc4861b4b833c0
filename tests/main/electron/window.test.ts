import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createWindow } from '../../../src/main/electron/window.ts';
import { FakeWindow } from './fake-electron.ts';

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('./fake-electron.ts');
  return createFakeElectron('');
});

async function createIn(bounds?: string): Promise<{ window: FakeWindow; file: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'deedbox-window-'));
  onTestFinished(() => rm(dataFolder, { recursive: true }));
  const file = join(dataFolder, 'window.json');
  if (bounds !== undefined) await writeFile(file, bounds);
  await createWindow({ preload: '/preload.cjs', dataFolder, devTools: false });
  const window = FakeWindow.all.at(-1);
  if (window === undefined) throw new Error('no window was made');
  return { window, file };
}

test('the page has nothing of Node and cannot leave its sandbox when the window is made', async () => {
  const { window } = await createIn();
  expect(window.options.webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('the window is shown only when there is something to see', async () => {
  const { window } = await createIn();
  expect(window.options.show).toBe(false);
  expect(window.shown).toBe(0);
  window.emit('ready-to-show');
  expect(window.shown).toBe(1);
});

describe('where the window is', () => {
  test('it is where it was when Deedbox starts again', async () => {
    const bounds = { x: 100, y: 50, width: 800, height: 600 };
    const { window } = await createIn(JSON.stringify(bounds));
    expect(window.options).toMatchObject(bounds);
  });

  test.each([
    ['the file is cut short', '{"x":1'],
    ['it was on a screen that is gone', '{"x":5000,"y":0,"width":800,"height":600}'],
    ['hardly any of it could be seen', '{"x":1900,"y":1070,"width":800,"height":600}'],
    ['it was too small to use', '{"x":0,"y":0,"width":1,"height":1}'],
    ['the file says something else', '{"x":"0"}'],
  ])('it has its first size when %s', async (_, text) => {
    const { window } = await createIn(text);
    expect(window.options).toMatchObject({ width: 1200, height: 820 });
    expect(window.options).not.toHaveProperty('x');
  });

  test('it is remembered when the window closes', async () => {
    const { window, file } = await createIn();
    window.close();
    await expect
      .poll(async () => JSON.parse(await readFile(file, 'utf8')))
      .toEqual({ x: 10, y: 20, width: 900, height: 700 });
  });
});
