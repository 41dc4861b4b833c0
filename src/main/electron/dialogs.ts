import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { DeedboxError } from '../../shared/errors.ts';
import { toSafeFileName } from '../file-name.ts';
import type { ClearFile, ConfirmQuestion } from '../host.ts';
import type { NativeWords } from '../hosts/native-words.ts';

/** Asks outside the page, where nothing in the page can press the button. Enter and Escape both mean no. */
export async function confirm(
  window: BrowserWindow,
  words: NativeWords,
  question: ConfirmQuestion,
): Promise<boolean> {
  const { kind, vaultName } = question;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words(`confirm.${kind}.message`, { vaultName }),
    detail: words(`confirm.${kind}.detail`),
    buttons: [words(`confirm.${kind}.accept`), words('confirm.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/**
 * Asks where to save a file in clear, and saves it there whole or not at all. Throws `storage/full` or
 * `storage/failed`; an older file of that name is then as it was.
 */
export async function saveFile(
  window: BrowserWindow,
  words: NativeWords,
  file: ClearFile,
  startFolder: string,
): Promise<'saved' | 'cancelled'> {
  const name = toSafeFileName(file.name);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words('save.message', { name }),
    detail: words('save.detail'),
    buttons: [words('save.accept'), words('confirm.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return 'cancelled';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words('save.title', { name }),
    defaultPath: join(startFolder, name),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return 'cancelled';
  await writeWhole(filePath, file.bytes);
  return 'saved';
}

/** Asks where to put a file that is written piece by piece. */
export async function chooseSavePlace(
  window: BrowserWindow,
  words: NativeWords,
  { name, kind }: { name: string; kind: 'copy' | 'export' },
  startFolder: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words(`place.${kind}`),
    defaultPath: join(startFolder, toSafeFileName(name)),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(unfinished, bytes, { mode: 0o600, flag: 'wx', flush: true });
    await rename(unfinished, path);
  } catch (cause) {
    // What was wrong is the first failure, not that there is nothing to clear away.
    await rm(unfinished, { force: true }).catch(() => {});
    const full =
      cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
    throw new DeedboxError(full ? 'storage/full' : 'storage/failed', 'saving in clear', { cause });
  }
}
