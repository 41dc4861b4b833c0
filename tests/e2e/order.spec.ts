import type { Page } from '@playwright/test';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, PASSPHRASE, putPanelAway, unlock } from './support/person.ts';

/** Readings of a fictional person. `agency`: as the surgery calls itself; '' where it does not say. */
function readings(agency: string, ids: readonly number[]): string {
  const entry = ids.map((id) => ({
    resource: {
      resourceType: 'Observation',
      id: `5c1f0000-0000-4000-8000-${String(id).padStart(12, '0')}`,
      status: 'final',
      code: { text: `Reading ${id}` },
      effectiveDateTime: `2024-0${1 + (id % 9)}-07`,
      valueQuantity: { value: 70 + id, unit: 'kg' },
      ...(agency ? { performer: [{ reference: 'Organization/1', display: agency }] } : {}),
    },
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

function row(page: Page, title: string) {
  return page.getByRole('link', { name: new RegExp(title) });
}

test('agencies are put right by keyboard, learned for the next file, undone, and forgotten', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'may.json', content: readings('SURG 7', [1, 2, 3]) }]);
  await putPanelAway(page);
  await goTo(page, 'Records');

  // Three chosen by keys alone.
  await row(page, 'Reading 3').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Put right' }).click();
  await expect(page.getByRole('heading', { name: 'Put 3 records right', level: 1 })).toBeVisible();
  await page.getByRole('combobox', { name: 'Who holds it' }).fill('Example Surgery');
  await page.getByRole('button', { name: 'Put right', exact: true }).last().click();
  await expect(
    page.getByText('3 records put right. Deedbox learned 1 thing from this.', { exact: true }),
  ).toBeVisible();
  await expect(row(page, 'Reading 1')).toContainText('Example Surgery');

  // The next file is put right by itself; what the file says is still there to see.
  await bringIn(page, [{ name: 'june.json', content: readings('SURG 7', [4]) }]);
  await putPanelAway(page);
  await goTo(page, 'Records');
  await expect(row(page, 'Reading 4')).toContainText('Example Surgery');
  await row(page, 'Reading 4').click();
  await expect(
    page.getByText('Deedbox put this right, as you did before. The file says: SURG 7.'),
  ).toBeVisible();

  // Ctrl+Z, after the page was loaded again: the choice and what was learned from it are taken back.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Reading 4', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone', { exact: true }).first()).toBeVisible();
  await goTo(page, 'Records');
  await expect(row(page, 'Reading 1')).toContainText('SURG 7');
  await expect(row(page, 'Reading 4')).toContainText('Example Surgery');

  // One record, with all others of its agency; then Deedbox is made to forget.
  await row(page, 'Reading 1').click();
  await page.getByRole('link', { name: 'Put right who holds it or what it is about' }).click();
  await page.getByRole('radio', { name: 'All 3 records from SURG 7' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Who holds it' }).fill('Another Surgery');
  await page.getByRole('button', { name: 'Put right', exact: true }).click();
  await expect(page.getByText('3 records put right.', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Put right who holds it or what it is about' }).click();
  await page.getByRole('link', { name: 'What Deedbox learned' }).click();
  await expect(page.getByText('Records from “SURG 7” go under “Another Surgery”')).toBeVisible();
  await page.getByRole('button', { name: /^Forget/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing yet' })).toBeVisible();
});

test('Home leads to the records without an agency, and they are all put right at once', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'nameless.json', content: readings('', [1, 2]) }]);
  await putPanelAway(page);
  await goTo(page, 'Home');
  await page.getByRole('link', { name: 'Say who holds them' }).click();
  await expect(page.getByRole('heading', { name: 'Put 2 records right', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Put right', exact: true }).click();
  await expect(page.getByText('Say who holds them, or what they are about').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Who holds it' }).fill('Example Surgery');
  await page.getByRole('button', { name: 'Put right', exact: true }).click();
  await expect(page.getByText('2 records put right.', { exact: false }).first()).toBeVisible();
  await goTo(page, 'Home');
  await expect(page.getByText('No agency named yet')).toHaveCount(0);
});

test('a private note survives a lock while it is written, is found by the search, and can be undone', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'may.json', content: readings('Example Surgery', [1, 2]) }]);
  await putPanelAway(page);
  await goTo(page, 'Records');
  await row(page, 'Reading 1').click();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask about the heron');
  await lock(page);
  await unlock(page);
  await goTo(page, 'Records');
  await row(page, 'Reading 1').click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask about the heron');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Note saved', { exact: true })).toBeVisible();
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Search' }).fill('heron');
  await expect(row(page, 'Reading 1')).toBeVisible();
  await expect(row(page, 'Reading 2')).toHaveCount(0);
  await page
    .getByRole('region', { name: 'What just happened' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('Nothing matches').first()).toBeVisible();
});

test('Activity says what was done and that it is whole, and tells of a try that failed', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'letter.txt', content: 'A fictional letter.' }]);
  await putPanelAway(page);
  await lock(page);
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  if (!(await field.isVisible())) await page.getByRole('button', { name: /Fictional Person/ }).click();
  await field.fill('not the one');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('That passphrase did not open the box', { exact: false }).first(),
  ).toBeVisible();
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
  await expect(page.getByText('This list is whole')).toBeVisible();
  const list = page.getByRole('list', { name: 'What was done, newest first' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('listitem').first()).toContainText('Opened with the passphrase');
  await expect(list.getByRole('listitem').first()).toContainText('Before that, 1 try to open it failed');
  await page.getByRole('searchbox', { name: 'Search in this list' }).fill('letter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
});
