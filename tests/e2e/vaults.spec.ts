import { expect, test } from './support/deedbox.ts';
import { goTo, lock, makeBox, NEW_PASSPHRASE, PASSPHRASE, unlock } from './support/person.ts';

test('a wrong passphrase opens nothing and says so; the right one then does', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await lock(page);
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  await field.fill('not the passphrase at all');
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /passphrase/i })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);
  await unlock(page);
});

test('the printed code opens the box, and a new passphrase takes the old one’s place', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  const recoveryCode = await makeBox(page);
  await lock(page);
  await page.getByRole('button', { name: 'I do not know my passphrase' }).click();
  await page.getByRole('textbox').first().fill(recoveryCode.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'The same passphrase again' })).toBeVisible({
    timeout: 30_000,
  });
  await page
    .getByRole('textbox', { name: /passphrase/i })
    .first()
    .fill(NEW_PASSPHRASE);
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(NEW_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/new passphrase/i).first()).toBeVisible({ timeout: 30_000 });
  const onward = page.getByRole('button', { name: /Go to my box|Continue|Open/ });
  if (await onward.isVisible()) await onward.click();
  await goTo(page, 'Home');
  await lock(page);
  await unlock(page, NEW_PASSPHRASE);
  await lock(page);
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /passphrase/i })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
});

test('several boxes on one computer stay apart', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page, 'Fictional Person');
  await lock(page);
  await page.getByRole('button', { name: 'Make a new box' }).click();
  await page.getByRole('textbox', { name: 'Name of the box' }).fill('Another Fictional Person');
  await page.getByRole('radio', { name: 'Plum' }).check({ force: true });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEW_PASSPHRASE);
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(NEW_PASSPHRASE);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('list', { name: 'Recovery code' })).toBeVisible({ timeout: 30_000 });
  // Left before its kit was checked: nothing of it is on disk.
  await page.reload();
  await expect(page.getByText('Another Fictional Person')).toHaveCount(0);
  await unlock(page);
});
