import type { Page } from '@playwright/test';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, NEW_PASSPHRASE, PASSPHRASE, putPanelAway } from './support/person.ts';

const submit = (page: Page) => page.locator('main form button[type=submit]').click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const passphraseField = (page: Page) => page.getByRole('textbox', { name: 'Passphrase', exact: true });

test('a new passphrase, a new kit and a new name count from the moment they are saved', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  const oldCode = await makeBox(page);

  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Change the name or colour' }).click();
  await page.getByRole('textbox', { name: 'Name of the box' }).fill('Person Ffuglen');
  await submit(page);
  await expect(page.getByRole('banner')).toContainText('Person Ffuglen');

  await page.getByRole('link', { name: 'Change the passphrase' }).click();
  await page.getByRole('textbox', { name: 'Passphrase you use now' }).fill('not the passphrase');
  await submit(page);
  await chooseNewPassphrase(page);
  await expect(page.getByRole('alert').first()).toContainText('did not open the box');
  await page.getByRole('textbox', { name: 'Passphrase you use now' }).fill(PASSPHRASE);
  await submit(page);
  await chooseNewPassphrase(page);
  await expect(heading(page, 'Settings')).toBeVisible();

  await page.getByRole('link', { name: 'Make a new recovery kit' }).click();
  await page.getByRole('textbox', { name: 'Passphrase you use now' }).fill(NEW_PASSPHRASE);
  await submit(page);
  await expect(page.locator('.kit-groups li')).toHaveCount(7, { timeout: 30_000 });
  const newCode = await page.locator('.kit-group').allInnerTexts();
  await submit(page);
  for (const [index, group] of newCode.entries()) {
    const field = page.locator(`#kit-group-${index}`);
    if (await field.count()) await field.fill(group);
  }
  await submit(page);
  await expect(heading(page, 'Settings')).toBeVisible();

  await lock(page);
  await passphraseField(page).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('did not open the box');
  await page.getByRole('button', { name: 'I do not know my passphrase' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(oldCode);
  await submit(page);
  await expect(page.getByRole('alert').first()).toContainText('does not belong to this box');
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(newCode.join(' '));
  await submit(page);
  await expect(heading(page, 'Choose a new passphrase')).toBeVisible();
});

async function chooseNewPassphrase(page: Page): Promise<void> {
  await passphraseField(page).fill(NEW_PASSPHRASE);
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(NEW_PASSPHRASE);
  await submit(page);
}

test('a box is deleted only when its name and passphrase are right, and leaves nothing in the browser', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Delete this box' }).click();
  await page.getByRole('textbox', { name: /^Type the name of the box/ }).fill('Fictional Person');
  await passphraseField(page).fill('not the passphrase');
  await submit(page);
  await expect(page.getByRole('alert').first()).toContainText('did not open the box');
  await passphraseField(page).fill(PASSPHRASE);
  await submit(page);
  await expect(heading(page, /One locked box/)).toBeVisible();
  await expect(page.getByText('The box was deleted')).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('an older page gives way when Deedbox is opened in a newer one, and can take the box back', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  const newer = await deedbox.context.newPage();
  await newer.goto(deedbox.host.link);
  await expect(heading(newer, 'Home')).toBeVisible();
  await expect(heading(page, 'Deedbox is open somewhere else')).toBeVisible();
  await expect(page.getByText('Fictional Person')).toHaveCount(0);
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect(heading(page, 'Home')).toBeVisible();
  await expect(heading(newer, 'Deedbox is open somewhere else')).toBeVisible();
});

test('the page says that Deedbox has stopped, and shows nothing of the box, when its host is gone', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await deedbox.host.stop();
  await expect(heading(page, 'Deedbox has stopped')).toBeVisible();
  await expect(page.getByText('Fictional Person')).toHaveCount(0);
});

/** A measurement of a fictional person. */
const OBSERVATION = JSON.stringify({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: { text: 'Body weight' },
  effectiveDateTime: '2024-02-01',
  valueQuantity: { value: 72.3, unit: 'kg' },
});

test('the address and the title tell nothing of what is looked for when one searches', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'weight.json', content: OBSERVATION }]);
  await putPanelAway(page);
  await goTo(page, 'Home');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await field.fill('weight');
  await expect(page.getByRole('main')).toContainText('Body weight');
  expect(await page.title()).toBe('Records – Deedbox');
  expect(page.url()).not.toContain('weight');
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('weight');
  await page.reload();
  await expect(heading(page, 'Records')).toBeVisible();
});
