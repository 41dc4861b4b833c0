import type { Page } from '@playwright/test';
import { expect, test } from './support/deedbox.ts';
import { Keyboard } from './support/keyboard.ts';
import { PASSPHRASE } from './support/person.ts';
import { letter, older, table } from './support/screens/room-screens.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const textbox = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

test('the whole of the main job is done by keyboard alone', async ({ deedbox }) => {
  test.setTimeout(300_000);
  const { page } = deedbox;
  const keyboard = new Keyboard(page);

  await test.step('make a box', () => makeBox(page, keyboard));

  await test.step('bring in files', async () => {
    await keyboard.keys('Control+i');
    await expect(heading(page, /Bring in/)).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press(button(page, 'Choose files'));
    await (await chooser).setFiles(
      [older, table, letter].map(({ name, content }) => ({
        name,
        mimeType: '',
        buffer: Buffer.from(content),
      })),
    );
    await expect(page.getByRole('heading', { name: /All files are done|needs? you/ })).toBeVisible();
  });

  await test.step('name the columns of the table', async () => {
    await keyboard.press(page.getByRole('link', { name: 'Name the columns' }));
    await expect(heading(page, 'What is in each column?')).toBeFocused();
    await keyboard.choose(page.getByRole('button', { name: /What for/ }), 'A title');
    await keyboard.press(button(page, 'Read the table'));
    await expect(page.getByText('All of it is in').first()).toBeVisible();
  });

  await test.step('give the letter its title and date', async () => {
    await keyboard.keys('g', 'h');
    await keyboard.press(page.getByRole('link', { name: /Give letter.txt/ }));
    await keyboard.type(textbox(page, 'Title'), 'Letter about my garden');
    await keyboard.type(textbox(page, 'Date on it'), '7 March 2019');
    await keyboard.press(button(page, 'Save'));
    await expect(heading(page, 'Letter about my garden')).toBeFocused();
  });

  await test.step('search, move in the list, open a record, look at its original and go back', async () => {
    await keyboard.keys('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('weight 2024');
    await expect(page.getByText('1 record', { exact: true }).first()).toBeVisible();
    const row = page.getByRole('link', { name: /Body weight/ });
    await keyboard.press(row);
    await expect(heading(page, 'Body weight')).toBeFocused();
    await keyboard.press(button(page, 'The original'));
    await expect(page.getByText('"resourceType":"Observation"', { exact: false })).toBeVisible();
    await keyboard.keys('Escape');
    await expect(row).toBeFocused();
    expect(page.url()).not.toContain('weight');
    await keyboard.type(page.getByRole('searchbox'), 'e');
    await keyboard.reach(page.locator('.timeline-row').first());
    await keyboard.keys('j');
    await expect(page.locator('.timeline-row').nth(1)).toBeFocused();
    await keyboard.keys('k');
    await expect(page.locator('.timeline-row').first()).toBeFocused();
  });

  await test.step('narrow the list', async () => {
    await keyboard.press(button(page, 'Narrow the list'));
    await keyboard.choose(button(page, /What to show/), 'All files');
    await expect(page.getByRole('link', { name: /Body weight/ })).toHaveCount(0);
    await keyboard.press(button(page, /^Take away the filter/));
    await expect(page.getByRole('link', { name: /Body weight/ })).toBeVisible();
  });

  await test.step('change the language and back', async () => {
    await keyboard.press(button(page, 'Cymraeg'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
    await keyboard.press(button(page, 'English'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  await test.step('see the list of keys', async () => {
    await keyboard.keys('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.keys('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('lock and unlock', async () => {
    await keyboard.keys('Control+l');
    await expect(textbox(page, 'Passphrase')).toBeFocused();
    await page.keyboard.type(PASSPHRASE);
    await keyboard.keys('Enter');
    await expect(heading(page, 'Records')).toBeFocused();
    await keyboard.keys('g', 't');
    await expect(heading(page, 'Settings')).toBeFocused();
  });
});

async function makeBox(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.press(button(page, 'Make a box'));
  await keyboard.type(textbox(page, 'Name of the box'), 'Fictional Person');
  await keyboard.keys('Enter');
  await keyboard.type(page.locator('#new-passphrase'), PASSPHRASE);
  await keyboard.type(page.locator('#new-passphrase-again'), PASSPHRASE);
  await keyboard.press(button(page, 'Continue'));
  const groups = page.locator('.kit-group');
  await expect(groups).toHaveCount(7, { timeout: 30_000 });
  const code = await groups.allInnerTexts();
  await keyboard.press(button(page, 'I have it on paper'));
  for (let index = 0; index < code.length; index++) {
    const field = page.locator(`#kit-group-${index}`);
    if (await field.count()) await keyboard.type(field, code[index] ?? '');
  }
  await keyboard.press(button(page, 'Check and make the box'));
  await keyboard.press(button(page, 'Go to my box'));
  await expect(heading(page, 'Home')).toBeVisible();
}
