import { expect, type Page } from '@playwright/test';
import { makePdf } from '../../../support/pdf-maker.ts';
import { makeExif, makePng, pngChunk } from '../../../support/picture-maker.ts';
import { makeZip } from '../../../support/zip-maker.ts';
import type { Look } from './looks.ts';

const LINES = ['Fictional council', 'Your bins are emptied on Thursdays.'];
const zip = {
  name: 'papers.zip',
  content: makeZip([
    { name: 'bins.pdf', content: makePdf([LINES, LINES]) },
    { name: 'garden.png', content: makePng(40, 30, { chunks: [pngChunk('eXIf', makeExif())] }) },
    { name: 'locked.txt', content: 'x', flags: 1 },
  ]),
};
const TITLE = 'Bins';

/** What these screens show that is not the app's to say. */
export const paperData = ['papers.zip bins.pdf garden.png locked.txt', ...LINES, TITLE].join(' ');

/** A file with others inside, a PDF, a photo, and a letter written down. */
export async function seePapers(page: Page, look: Look): Promise<void> {
  await goToImport(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: zip.name, mimeType: '', buffer: Buffer.from(zip.content) });
  const item = page.locator('.import-item').filter({ hasText: zip.name });
  await expect(item.locator('.import-result')).toBeVisible({ timeout: 60_000 });
  await item.locator('a[href*="/records/files/"]').click();
  await expect(page.locator('.file-parts')).toBeVisible();
  await look(page, 'file with others inside');

  await page.locator('.file-parts a').filter({ hasText: 'bins.pdf' }).click();
  await expect(page.locator('canvas').first()).toBeVisible();
  await look(page, 'PDF');
  await page.locator('.pdf label:has([role=switch])').click();
  await expect(page.locator('.pdf-text').first()).toBeVisible();
  await look(page, 'PDF as words');
  await page.locator('main a[href*="/records/files/"]').filter({ hasText: zip.name }).click();
  await page.locator('.file-parts a').filter({ hasText: 'garden.png' }).click();
  await expect(page.locator('.file-picture')).toBeVisible();
  await look(page, 'photo with a place');

  await goToImport(page);
  await page.locator('main a[href$="/records/letter"]').click();
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'letter with an error');
  await page.locator('#letter-title').fill(TITLE);
  await page.locator('.letter-part textarea').fill(LINES[1] as string);
  await page.locator('main form button[type=submit]').click();
  await expect(page.locator('.record-text').first()).toBeVisible();
  await look(page, 'letter');
}

async function goToImport(page: Page): Promise<void> {
  await page.locator('nav.shell-rooms a[href$="#/"]').click();
  await page.locator('main a[href$="/records/import"]').first().click();
  await expect(page.locator('main h1')).toBeVisible();
}
