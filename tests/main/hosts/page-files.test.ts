import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PageFiles } from '../../../src/main/hosts/page-files.ts';

async function folderWith(...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deedbox-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  for (const file of files) await writeFile(join(folder, 'page', file), file);
  return folder;
}

test('only files that were listed are found when others come later', async () => {
  const folder = await folderWith('index.html', 'assets/app.js');
  const files = await PageFiles.list(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'late.js'), '');
  expect(files.find('/assets/app.js')?.path).toBe(join(folder, 'page', 'assets', 'app.js'));
  expect(files.find('/late.js')).toBeUndefined();
});

test('a link out of the folder is not found when somebody put one there', async () => {
  const folder = await folderWith('index.html');
  await symlink(join(folder, 'secret.txt'), join(folder, 'page', 'link.txt'));
  await symlink(folder, join(folder, 'page', 'folder'));
  const files = await PageFiles.list(join(folder, 'page'));
  expect(files.find('/link.txt')).toBeUndefined();
  expect(files.find('/folder/secret.txt')).toBeUndefined();
});

test('a file is not found when the page has no use for its kind', async () => {
  const folder = await folderWith('index.html', 'assets/app.js.map', 'assets/run.sh');
  const files = await PageFiles.list(join(folder, 'page'));
  expect(files.find('/assets/app.js.map')).toBeUndefined();
  expect(files.find('/assets/run.sh')).toBeUndefined();
});

test('it is said that nothing was built when there is no page', async () => {
  const notBuilt = { problem: { kind: 'notBuilt' } };
  await expect(PageFiles.list('/nowhere')).rejects.toMatchObject(notBuilt);
  const folder = await folderWith('assets/app.js');
  await expect(PageFiles.list(join(folder, 'page'))).rejects.toMatchObject(notBuilt);
});
