import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../person.ts';
import type { Look } from './looks.ts';

const openSettings = async (page: Page): Promise<void> => {
  await page.locator('nav.shell-rooms a[href*="settings"]').click();
  await expect(page.locator('.settings-section').first()).toBeVisible();
};

const openPage = async (page: Page, path: string): Promise<void> => {
  await openSettings(page);
  await page.locator(`main a[href$="${path}"]`).click();
};

/** What these screens show that is not the app's to say. */
export const copyData = 'copy/not-a-copy';

/** Every page about copies while the box is open. Gives the path of a copy that was made on the way. */
export async function seeCopies(page: Page, look: Look): Promise<string> {
  await openPage(page, '/settings/copy');
  await look(page, 'make a copy');
  const downloading = page.waitForEvent('download');
  await page.locator('main .ui-button-primary').click();
  const copy = await (await downloading).path();
  await expect(page.locator('main .ui-notice-done')).toBeVisible();
  await look(page, 'copy made');

  await openPage(page, '/settings/copy/check');
  await look(page, 'check a copy');
  const notCopy = {
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear fictional person'),
  };
  await page.locator('main input[type=file]').setInputFiles(notCopy);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'not a copy');
  await page.locator('main input[type=file]').setInputFiles(copy);
  await expect(page.locator('main .ui-notice-done')).toBeVisible();
  await look(page, 'copy checked');

  await openPage(page, '/settings/export');
  await look(page, 'export');
  await page.locator('main .ui-choice').last().click();
  await page.locator('main form button[type=submit]').click();
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'export, asked again');

  await openPage(page, '/settings/kit/check');
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'kit check with an error');
  return copy;
}

/** At the door of a box that is there: putting a copy back, and knowing which box is which. */
export async function seePuttingBack(page: Page, look: Look, copy: string): Promise<void> {
  await page.reload();
  await page.locator('.door-links button').last().click();
  await look(page, 'choose a copy to put back');
  await page.locator('main input[type=file]').setInputFiles(copy);
  await expect(page.locator('#proof')).toBeVisible();
  await look(page, 'what opens the copy');
  await page.locator('#proof').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('main .ui-notice-done')).toBeVisible({ timeout: 30_000 });
  await look(page, 'box put back');
  await page.locator('main .ui-button-primary').click();
  await expect(page.locator('#unlock-passphrase')).toBeVisible();
  await look(page, 'unlock a box put back');
}
