import { expect, type Page } from '@playwright/test';
import type { Look } from './looks.ts';

/** A reading, in two copies of which the newer differs, and an entry that cannot be read. */
const bundle = (kilograms: number, day: string) =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        resource: {
          resourceType: 'Observation',
          id: '5c1f0000-0000-4000-8000-0000000000aa',
          meta: { lastUpdated: `${day}T10:00:00Z` },
          status: 'final',
          code: { text: 'Body weight' },
          effectiveDateTime: '2024-03-07',
          valueQuantity: { value: kilograms, unit: 'kg' },
        },
      },
      { search: { mode: 'match' } },
    ],
  });

export const older = { name: 'weights.json', content: bundle(70.1, '2024-03-07') };
const newer = { name: 'weights-again.json', content: bundle(71.2, '2024-04-01') };
export const table = {
  name: 'payments.csv',
  content: 'Paid on,What for,Amount\n03/07/2019,Council tax,128.40\n14/09/2019,Garden waste,42.00\n',
};
export const letter = { name: 'letter.txt', content: 'Dear fictional person, this is about your garden.' };
const roomFiles = [older, table, letter];

/** What these screens show that is not the app's to say. */
export const roomData = [...roomFiles, newer].flatMap(({ name, content }) => [name, content]).join(' ');

/** Every page of the rooms with something in the box; by ids, since the words may be any language. */
export async function seeRooms(page: Page, look: Look): Promise<void> {
  await goTo(page, '/');
  await look(page, 'empty home');
  await goTo(page, '/records');
  await look(page, 'empty records');
  await bringIn(page, roomFiles);
  await look(page, 'files brought in');
  await bringIn(page, [newer]);

  await goTo(page, '/');
  await look(page, 'home');
  await page.locator('main a[href*="/import/columns/"]').click();
  await expect(page.locator('main table').first()).toBeVisible();
  await look(page, 'columns');
  await goTo(page, '/');
  await page.locator('main a[href*="/import/details/"]').click();
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'details with an error');

  await goTo(page, '/');
  await page.locator('main a[href*="/records/files/"]').filter({ hasText: older.name }).click();
  await expect(page.locator('article.file .ui-disclosure')).toBeVisible();
  await openAll(page);
  await expect(page.getByText('"resourceType":"Bundle"', { exact: false })).toBeVisible();
  await look(page, 'file');
  await page.locator('main a[href*="/import/problems/"]').first().click();
  await expect(page.locator('main li').first()).toBeVisible();
  await look(page, 'problems');

  await goTo(page, '/records');
  await page.locator('main .timeline-row').filter({ hasText: 'Body weight' }).click();
  await expect(page.locator('.record-source')).toBeVisible();
  await page.locator('.record-main label:has([role=switch])').click();
  await openAll(page);
  await expect(page.getByText('Bundle.entry[0].resource.status').first()).toBeVisible();
  await look(page, 'record with its revisions');
  await goTo(page, '/records');
  await openAll(page);
  await look(page, 'list with its filters and a picture');
  await page.locator('main .timeline-row').first().focus();
  await page.keyboard.press('x');
  await look(page, 'list while choosing');
  await page.locator('.choose-bar .ui-button-primary').click();
  await expect(page.locator('main form')).toBeVisible();
  await look(page, 'putting right');
  await page.locator('main form a[href*="/records/learned"]').click();
  await expect(page.locator('.learned')).toBeVisible();
  await look(page, 'what was learned');
  await goTo(page, '/activity');
  await expect(page.locator('.activity-check')).toBeVisible();
  await openAll(page);
  await look(page, 'activity');
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.locator(`nav.shell-rooms a[href$="#${path}"]`).click();
  await expect(page.locator('main h1')).toBeVisible();
}

async function bringIn(page: Page, files: readonly { name: string; content: string }[]): Promise<void> {
  await goTo(page, '/');
  await page.locator('main a[href$="/records/import"]').first().click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) })));
  for (const { name } of files) {
    const item = page.locator('.import-item').filter({ hasText: name });
    await expect(item.locator('.import-result')).toBeVisible({ timeout: 60_000 });
  }
}

/** Opens whatever is folded away in the page. */
async function openAll(page: Page): Promise<void> {
  const folded = page.locator('main button[aria-expanded=false]:not([aria-haspopup]):visible');
  while (await folded.count()) await folded.first().click();
}
