import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { chooseSavePlace, confirm, saveFile } from '../../../src/main/electron/dialogs.ts';
import type { ConfirmQuestion } from '../../../src/main/host.ts';
import { createNativeWords } from '../../../src/main/hosts/native-words.ts';

const { dialog } = vi.hoisted(() => ({ dialog: { showMessageBox: vi.fn(), showSaveDialog: vi.fn() } }));
vi.mock('electron', () => ({ dialog }));

const window = {} as BrowserWindow;
const words = createNativeWords('en');
const file = {
  name: '../gp-letter\u202Efdp.exe',
  mediaType: 'application/pdf',
  bytes: new Uint8Array([1, 2, 3]),
};
const questions: ConfirmQuestion[] = [
  { kind: 'changePassphrase', vaultName: 'Mari (fictional)' },
  { kind: 'renewRecoveryCode', vaultName: 'Mari (fictional)' },
  { kind: 'deleteVault', vaultName: 'Mari (fictional)' },
  { kind: 'exportBox', vaultName: 'Mari (fictional)' },
];

beforeEach(() => {
  vi.resetAllMocks();
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-save-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('asking outside the page', () => {
  test.each(questions)('only the named button means yes when the question is $kind', async (question) => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 0 }).mockResolvedValueOnce({ response: 1 });
    expect(await confirm(window, words, question)).toBe(true);
    expect(await confirm(window, words, question)).toBe(false);
  });

  test.each(questions)('Enter and Escape mean no when the question is $kind', async (question) => {
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await confirm(window, words, question);
    expect(dialog.showMessageBox).toHaveBeenCalledWith(
      window,
      expect.objectContaining({
        defaultId: 1,
        cancelId: 1,
        message: expect.stringContaining('Mari (fictional)'),
      }),
    );
  });

  test.each(questions)(
    'it is asked in Welsh when the question is $kind and the person reads Welsh',
    async (question) => {
      dialog.showMessageBox.mockResolvedValue({ response: 1 });
      await confirm(window, createNativeWords('cy'), question);
      const [, options] = dialog.showMessageBox.mock.calls[0] ?? [];
      expect(options.buttons[1]).toBe('Canslo');
      expect(options.message).not.toContain('confirm.');
    },
  );
});

describe('saving in clear', () => {
  test('the file is written whole under a safe name when the person says so', async () => {
    const folder = await emptyFolder();
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    dialog.showSaveDialog.mockImplementation(async (_, options) => ({
      canceled: false,
      filePath: options.defaultPath,
    }));
    expect(await saveFile(window, words, file, folder)).toBe('saved');
    expect(await readdir(folder)).toEqual(['_gp-letterfdp.exe']);
    const path = join(folder, '_gp-letterfdp.exe');
    expect(new Uint8Array(await readFile(path))).toEqual(file.bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('nothing is written when the person says no', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    expect(await saveFile(window, words, file, '/nowhere')).toBe('cancelled');
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  test('nothing is written when the person names no place', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await saveFile(window, words, file, '/nowhere')).toBe('cancelled');
  });

  test('an older file stays as it was and nothing is left over when saving fails', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'older'), 'older');
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'older', 'x.pdf') });
    await expect(saveFile(window, words, file, folder)).rejects.toMatchObject({ code: 'storage/failed' });
    expect(await readdir(folder)).toEqual(['older']);
    expect(await readFile(join(folder, 'older'), 'utf8')).toBe('older');
  });
});

describe('asking for a place', () => {
  test.each(['copy', 'export'] as const)(
    'it is the path the person chose when it is for a %s',
    async (kind) => {
      const folder = await emptyFolder();
      const chosen = join(folder, 'mine.deedbox');
      dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: chosen });
      expect(await chooseSavePlace(window, words, { name: 'copy.deedbox', kind }, folder)).toBe(chosen);
      const [, options] = dialog.showSaveDialog.mock.lastCall ?? [];
      expect(options.defaultPath).toBe(join(folder, 'copy.deedbox'));
      expect(options.title).toBe(words(`place.${kind}`));
    },
  );

  test('it is nowhere when the person gives up', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await chooseSavePlace(window, words, { name: 'copy.deedbox', kind: 'copy' }, '/')).toBeNull();
  });
});
