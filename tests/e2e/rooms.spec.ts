import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, putPanelAway, unlock } from './support/person.ts';

const TABLE = 'Paid on,What for,Amount\n03/07/2019,Council tax,128.40\n14/09/2019,Garden waste,42.00\n';
const LETTER = 'Dear fictional person, this is about your garden.';
/** An observation and a bundle entry that cannot be read. */
const BUNDLE = JSON.stringify({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Observation',
        id: '5c1f0000-0000-4000-8000-0000000000aa',
        status: 'final',
        code: { text: 'Body weight' },
        effectiveDateTime: '2024-03-07',
        valueQuantity: { value: 70.1, unit: 'kg' },
      },
    },
    { search: { mode: 'match' } },
  ],
});

const files = [
  { name: 'weights.json', content: BUNDLE },
  { name: 'payments.csv', content: TABLE },
  { name: 'letter.txt', content: LETTER },
];

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function speak(page: Page, language: 'English' | 'Cymraeg'): Promise<void> {
  await page.getByRole('button', { name: language }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'cy');
}

/** Looks at a screen in both languages. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessible(page);
  await speak(page, 'Cymraeg');
  await expectAccessible(page);
  await speak(page, 'English');
}

test('every screen of the rooms is accessible in both languages', async ({ deedbox }) => {
  test.setTimeout(300_000);
  const { page } = deedbox;
  await makeBox(page);
  await expectAccessibleInBoth(page);
  await goTo(page, 'Records');
  await expectAccessibleInBoth(page);
  await bringIn(page, files);
  await expectAccessibleInBoth(page);
  await goTo(page, 'Home');
  await expectAccessibleInBoth(page);

  await page.getByRole('link', { name: /columns of payments/ }).click();
  await expect(page.getByRole('heading', { name: 'What is in each column?' })).toBeVisible();
  await expectAccessibleInBoth(page);
  await goTo(page, 'Home');
  await page.getByRole('link', { name: /Give letter.txt/ }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert').getByText('Enter a title')).toBeVisible();
  await expectAccessibleInBoth(page);

  await goTo(page, 'Home');
  await page.getByRole('link', { name: 'weights.json' }).click();
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await expect(page.getByText('"resourceType":"Bundle"', { exact: false })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('link', { name: 'See what and where' }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'nothing in it that can be read' }),
  ).toBeVisible();
  await expectAccessibleInBoth(page);

  await goTo(page, 'Records');
  await page.getByRole('link', { name: /Body weight/ }).click();
  await page.getByText('Show where each thing stands in the file').click();
  await page.getByRole('button', { name: 'The original' }).click();
  await expect(page.getByText('Bundle.entry[0].resource.status')).toBeVisible();
  await page.getByRole('button', { name: 'Narrow the list' }).click();
  await expectAccessibleInBoth(page);
});

test('what was typed is still there when the box is locked in the middle of it', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, files.slice(2));
  await page.getByRole('link', { name: 'Give title and date' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Letter about my garden');
  await page.getByRole('textbox', { name: 'Date on it' }).fill('7 March 2019');
  await lock(page);
  await unlock(page);
  await goTo(page, 'Home');
  await page.getByRole('link', { name: /Give letter.txt/ }).click();
  await expect(page.getByText('You began this before', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Letter about my garden');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Letter about my garden', level: 1 })).toBeVisible();
  await expect(page.getByText('Thursday 7 March 2019')).toBeVisible();
  await goTo(page, 'Home');
  await expect(page.getByText('Nothing needs you')).toBeVisible();
});

test('an import is undone and brought back from the file’s page', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, files.slice(0, 1));
  await panel.getByRole('link', { name: 'See the file' }).click();
  await page.getByRole('button', { name: 'Take its records back out' }).click();
  await expect(page.getByText('Its records were taken back out')).toBeVisible();
  await goTo(page, 'Records');
  await expect(page.getByRole('link', { name: /Body weight/ })).toHaveCount(0);
  await goTo(page, 'Home');
  await page.getByRole('link', { name: 'weights.json' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByText('All of it is in')).toBeVisible();
  await putPanelAway(page);
  await goTo(page, 'Records');
  await expect(page.getByRole('link', { name: /Body weight/ })).toBeVisible();
});

test('records are found, opened and left by keyboard alone', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, files.slice(0, 1));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'Records', level: 1 })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('weight 2024');
  await expect(page.getByText('1 record', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const row = page.getByRole('link', { name: /Body weight/ });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Body weight', level: 1 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  expect(page.url()).not.toContain('weight');
});
