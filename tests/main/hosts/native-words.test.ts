import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createNativeWords, findLocale, matchLocale } from '../../../src/main/hosts/native-words.ts';

async function folderWith(preferences: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-words-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (preferences !== undefined) await writeFile(join(folder, 'preferences.json'), preferences);
  return folder;
}

describe('the language of dialogs', () => {
  test.each([
    ['it was chosen', '{"locale":"cy","theme":"dark"}', ['en_GB.UTF-8'], 'cy'],
    ['nothing was chosen', undefined, ['cy_GB.UTF-8'], 'cy'],
    ['what was chosen cannot be read', '{"locale":', ['cy-GB'], 'cy'],
    ['what was chosen is not spoken here', '{"locale":"fr"}', ['en'], 'en'],
    ['the system speaks another', undefined, ['de_DE.UTF-8', 'cy'], 'cy'],
    ['the system says nothing', undefined, [], 'en'],
  ])('is the right one when %s', async (_, preferences, system, locale) => {
    expect(await findLocale(await folderWith(preferences), system)).toBe(locale);
  });

  test('is English when the system names no language', () => {
    expect(matchLocale(['C', 'POSIX'])).toBe('en');
  });
});

test('the name is put in as it is when it looks like markup', () => {
  const words = createNativeWords('cy');
  expect(words('confirm.deleteVault.message', { vaultName: '<b>Nain & Taid</b>' })).toBe(
    'Dileu “<b>Nain & Taid</b>” am byth?',
  );
});
