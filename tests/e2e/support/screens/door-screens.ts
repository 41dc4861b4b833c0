import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../person.ts';
import type { Look } from './looks.ts';

const submit = (page: Page) => page.locator('main form button[type=submit]').click();

/** From the welcome into a new box, looking at every page of the way; by ids, since the words may be any language. */
export async function seeMakingABox(page: Page, look: Look): Promise<void> {
  await look(page, 'welcome');
  await page.locator('main button').first().click();
  await submit(page);
  await look(page, 'name with an error');
  await page.locator('#box-name').fill('Fictional Person');
  await submit(page);
  await page.locator('#new-passphrase').fill('password');
  await expect(page.locator('.strength-weak')).toBeVisible();
  await submit(page);
  await expect(page.getByRole('alert').first()).toBeFocused();
  await look(page, 'passphrase with an error');
  await page.locator('#new-passphrase').fill(PASSPHRASE);
  await page.locator('#new-passphrase-again').fill(PASSPHRASE);
  await submit(page);
  await expect(page.locator('.kit-groups li')).toHaveCount(7, { timeout: 30_000 });
  const code = await page.locator('.kit-group').allInnerTexts();
  await look(page, 'kit');
  await submit(page);
  await look(page, 'check of the kit');
  for (let index = 0; index < code.length; index++) {
    const field = page.locator(`#kit-group-${index}`);
    if (await field.count()) await field.fill(code[index]?.toLowerCase() ?? '');
  }
  await submit(page);
  await expect(page.locator('.door-next')).toBeVisible();
  await look(page, 'made');
  await page.locator('main button').last().click();
  await expect(page.getByRole('navigation')).toBeVisible();
}

/** Every page of the settings, and the list of keys. */
export async function seeSettings(page: Page, look: Look): Promise<void> {
  await page.locator('nav a[href*="settings"]').click();
  await look(page, 'settings');
  for (const part of ['name', 'passphrase', 'kit', 'remove']) {
    await page.locator(`main a[href$="/settings/${part}"]`).click();
    await expect(page.locator('main form')).toBeVisible();
    if (part === 'remove') await submit(page);
    await look(page, `settings, ${part}`);
    await page.locator('main button').first().click();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'list of keys');
  await page.keyboard.press('Escape');
}

/** Locks, and sees the ways back in. */
export async function seeBeingLockedOut(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.locator('#unlock-passphrase')).toBeFocused();
  await look(page, 'unlock');
  await page.locator('#unlock-passphrase').fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'wrong passphrase');
  await page.locator('.door-links button').first().click();
  await look(page, 'recovery');
}
