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
  await page.getByRole('button', { name: 'Save' }).click();
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
