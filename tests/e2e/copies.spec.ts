import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readBox } from '../../tools/read-box.mjs';
import { ageDecrypt, hasCommand, run } from '../support/commands.ts';
import { expect, test } from './support/deedbox.ts';
import { makeBundle } from './support/made-up-files.ts';
import { bringIn, goTo, lock, makeBox, NEW_PASSPHRASE, PASSPHRASE, unlock } from './support/person.ts';

const isFull = process.env.DEEDBOX_FULL === '1';
const letter = { name: 'llythyr.txt', content: 'Annwyl berson ffuglennol' };

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deedbox-copies-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes a safe copy through the screens and gives the file the browser saved. */
async function makeCopy(page: Page, name: string): Promise<string> {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Make a safe copy' }).click();
  const downloading = page.waitForEvent('download', { timeout: 0 });
  await page.getByRole('button', { name: 'Make the safe copy' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^deedbox-copy-\d{4}-\d\d-\d\d\.deedbox$/);
  await download.saveAs(join(folder, name));
  await expect(page.getByRole('heading', { name: 'Your safe copy is ready' })).toBeVisible();
  return join(folder, name);
}

async function putBack(page: Page, copy: string, passphrase = PASSPHRASE): Promise<void> {
  await page.getByRole('button', { name: 'Put a box back from a safe copy' }).click();
  await page.locator('main input[type=file]').setInputFiles(copy);
  await page.getByLabel('The passphrase of that day').last().fill(passphrase);
  await page.keyboard.press('Enter');
}

/** The one vault folder on this computer. */
async function vaultFolder(dataFolder: string): Promise<string> {
  const [vaultId = ''] = (await readdir(join(dataFolder, 'vaults'))).filter((name) => !name.includes('.'));
  return join(dataFolder, 'vaults', vaultId);
}

test('a box is the same, by its root, when it is put back from its copy on an empty computer', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  const files = [
    makeBundle(1, isFull ? 10_000 : 40),
    letter,
    ...Array.from({ length: isFull ? 10 : 1 }, (_, index) => ({
      name: `scan-${index}.bin`,
      content: String.fromCharCode(65 + index).repeat(isFull ? 50_000_000 : 300_000),
    })),
  ];
  for (const file of files) await bringIn(page, [file]);
  const copy = await makeCopy(page, 'box.deedbox');
  if (isFull) expect((await stat(copy)).size).toBeGreaterThan(500_000_000);
  await goTo(page, 'Settings');
  await expect(page.getByText('None yet')).toHaveCount(0);

  await lock(page);
  // The computer is lost: its vaults, and what the browser kept.
  await deedbox.host.stop();
  await rm(deedbox.dataFolder, { recursive: true });
  await deedbox.endBrowser('close');
  await rm(deedbox.profileFolder, { recursive: true });
  await deedbox.restartHost();
  await deedbox.restartBrowser();
  const again = deedbox.page;
  await putBack(again, copy);
  await expect(again.getByRole('heading', { name: 'Fictional Person’s box is back' })).toBeVisible({
    timeout: 0,
  });

  const inCopy = await readBox(copy, PASSPHRASE);
  const putBackBox = await readBox(await vaultFolder(deedbox.dataFolder), PASSPHRASE);
  expect(putBackBox).toEqual(inCopy);
  expect(putBackBox.titles).toContain(letter.name);
  expect(await readdir(join(deedbox.dataFolder, 'copies')).catch(() => [])).toEqual([]);
  await again.getByRole('button', { name: 'Go to the box' }).click();
  await expect(again.getByText('This box was put back from a safe copy of')).toBeVisible();
  await unlock(again);
  await expect(again.getByText(/This box was put back from a safe copy/)).toBeVisible();
  await goTo(again, 'Records');
  await expect(again.locator('main .timeline-row').filter({ hasText: 'Body weight' }).first()).toBeVisible();
});

test('the earlier box waits behind a restored one, and comes back, when the person asks', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [letter]);
  const copy = await makeCopy(page, 'earlier.deedbox');
  await bringIn(page, [{ name: 'wedyn.txt', content: 'Daeth hwn wedyn' }]);
  await lock(page);
  await putBack(page, copy);
  await expect(page.getByText('The box that was here before is kept')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Go to the box' }).click();
  await page.getByRole('button', { name: 'Go back to the earlier box' }).click();
  await expect(page.getByText('The earlier box is back in its place.').first()).toBeVisible();
  await unlock(page);
  await goTo(page, 'Home');
  await expect(page.getByRole('link', { name: /wedyn.txt/ }).first()).toBeVisible();

  await lock(page);
  await putBack(page, copy);
  await page.getByRole('button', { name: 'Go to the box' }).click();
  await unlock(page);
  // The working copy of before had more, and gives nothing back.
  await goTo(page, 'Home');
  await expect(page.getByRole('link', { name: /llythyr.txt/ }).first()).toBeVisible();
  await expect(page.getByText('wedyn.txt')).toHaveCount(0);
});

test('everything is taken out, and opened by unzip, sha256sum and age, when the person asks', async ({
  deedbox,
}) => {
  test.skip(!hasCommand('unzip') || !hasCommand('age'), 'unzip or age is not installed here');
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [letter, makeBundle(1, 5)]);
  for (const seal of [false, true]) {
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Take everything out' }).click();
    const form = seal ? /^Sealed/ : /^Open/;
    await page.getByRole('radio', { name: form }).check({ force: true });
    await page.getByRole('button', { name: 'Continue' }).click();
    if (seal) {
      await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEW_PASSPHRASE);
      await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(NEW_PASSPHRASE);
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.getByRole('textbox', { name: 'Passphrase of this box' }).fill(PASSPHRASE);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take everything out' }).click();
    const archive = join(folder, (await downloading).suggestedFilename());
    await (await downloading).saveAs(archive);
    await expect(page.getByRole('heading', { name: 'Everything is out' })).toBeVisible();
    const plain = archive.replace(/\.age$/, '');
    if (seal) {
      await rm(plain);
      await ageDecrypt(NEW_PASSPHRASE, archive, plain);
    }
    const target = join(folder, seal ? 'sealed' : 'open');
    await run('unzip', ['-q', plain, '-d', target]);
    await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], target);
    expect(await readFile(join(target, 'files', letter.name), 'utf8')).toBe(letter.content);
    await page.goto(`file://${join(target, 'overview.html')}`);
    await expect(page.getByRole('heading', { name: 'Everything from Fictional Person’s box' })).toBeVisible();
    await expect(page.getByRole('link', { name: letter.name }).first()).toBeVisible();
    await deedbox.open();
    await unlock(page);
  }
});

test('a copy is asked for by its age, and the kit is checked, when it is time', async ({ deedbox }) => {
  const { page } = deedbox;
  const code = await makeBox(page);
  await bringIn(page, [letter]);
  await goTo(page, 'Home');
  await expect(page.getByText('There is no safe copy of this box yet')).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 200 * 86_400_000);
  await goTo(page, 'Records');
  await goTo(page, 'Home');
  await expect(page.getByText('There is no safe copy of this box yet')).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).first().click();
  await page.getByRole('link', { name: 'Check that your kit works' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(`${code.slice(0, -1)}!`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your kit works' })).toBeVisible();
  await goTo(page, 'Settings');
  await expect(page.getByText('Not since the box was made')).toHaveCount(0);
});
