import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export const PASSPHRASE = 'tangerine lorry hexagon plum';
export const NEW_PASSPHRASE = 'walnut piano elbow drizzle';

/** A file to bring in: from disk by its path, or made up here. */
export type TestFile = string | { name: string; content: string | Uint8Array };

/** Makes a box through the screens, as a person does, and gives its recovery code. */
export async function makeBox(
  page: Page,
  name = 'Fictional Person',
  passphrase = PASSPHRASE,
): Promise<string> {
  await page
    .getByRole('button', { name: 'Make a box' })
    .or(page.getByRole('button', { name: 'Make another box' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Name of the box' }).fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveCount(7, { timeout: 30_000 });
  const code = (await groups.allInnerTexts()).map((text) => text.trim().slice(-4));
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await typeGroups(page, code);
  await page.getByRole('button', { name: 'Check and make the box' }).click();
  await page.getByRole('button', { name: 'Go to my box' }).click();
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  return code.join('-');
}

/** Types the two groups that are asked for. */
async function typeGroups(page: Page, code: readonly string[]): Promise<void> {
  const fields = page.getByRole('textbox', { name: /^Group \d$/ });
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const number = Number((await labelOf(field)).replace(/\D/g, ''));
    await field.fill(code[number - 1] ?? '');
  }
}

async function labelOf(field: Locator): Promise<string> {
  return field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
}

/** Chooses files and does not wait for them. */
export async function startBringingIn(page: Page, files: readonly TestFile[]): Promise<void> {
  await goTo(page, 'Home');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Bring in/ })
    .click();
  await page.locator('input[type=file]').first().setInputFiles(files.map(toUpload));
}

/** Brings files in and waits until all of them are done; the panel says what came of each. */
export async function bringIn(page: Page, files: readonly TestFile[]): Promise<Locator> {
  await startBringingIn(page, files);
  const panel = page.getByRole('region', { name: 'Files on their way in' });
  await expect(panel.getByRole('heading', { name: /All files are done|needs? you/ })).toBeVisible({
    timeout: 60_000,
  });
  return panel;
}

/** Waits until all files are done. Elsewhere than on their page the panel is there only with news. */
export async function putPanelAway(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Files on their way in' });
  await expect(async () => {
    if (await panel.isVisible())
      await panel.getByRole('button', { name: 'Put this away' }).click({ timeout: 1000 });
    await expect(panel).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

export async function goTo(page: Page, room: 'Home' | 'Records' | 'Activity' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room }).click();
  await expect(page.getByRole('heading', { name: room, level: 1 })).toBeVisible();
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);
}

/** Opens the box, or finds it open: a page that comes back within seconds finds it as it left it. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  const box = page.getByRole('button', { name: /Fictional Person/ });
  await expect(rooms.or(field).or(box).first()).toBeVisible();
  if (await rooms.isVisible()) return;
  if (!(await field.isVisible())) await box.click();
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  // A working copy that has to be made anew takes its time.
  await expect(rooms).toBeVisible({ timeout: 90_000 });
}

function toUpload(file: TestFile): { name: string; mimeType: string; buffer: Buffer } {
  const isPath = typeof file === 'string';
  return {
    name: isPath ? basename(file) : file.name,
    mimeType: 'application/octet-stream',
    buffer: isPath ? readFileSync(file) : Buffer.from(file.content),
  };
}
