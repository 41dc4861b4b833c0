import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommitWatch } from './support/commit-watch.ts';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, putPanelAway, unlock } from './support/person.ts';

/** Real files, written by others: not committed, read where they are. */
const fixtures = fileURLToPath(new URL('../../../shared/fixtures/', import.meta.url));
const areThere = existsSync(fixtures);
if (!areThere) console.info('The shared fixtures are not here: the real files are skipped.');

/** Benefit payments of a fictional person. */
const PAYMENTS = [
  'Paid on,Benefit,Amount,Reference',
  '01/02/2024,Carer’s Allowance,81.90,CA-1',
  '08/02/2024,Carer’s Allowance,81.90,CA-2',
  '15/02/2024,Winter Fuel Payment,300.00,WF-1',
].join('\n');

function list(folder: string): string[] {
  return readdirSync(join(fixtures, folder)).map((name) => join(fixtures, folder, name));
}

test('a person brings in real records, finds and reads them, locks, and everything is still there', async ({
  deedbox,
}) => {
  test.skip(!areThere, 'the shared fixtures are not here');
  test.setTimeout(300_000);
  const { page } = deedbox;
  const watch = new CommitWatch();
  watch.watch(deedbox.context);
  await deedbox.open();
  await makeBox(page);

  const bundles = list('fhir-r4');
  const documents = list('ccda');
  expect([bundles.length, documents.length]).toEqual([6, 4]);
  await bringIn(page, [...bundles, ...documents]);

  await test.step('as many of each kind as the files hold', () => {
    const records = watch.summaries().filter(({ kind }) => kind === 'record');
    const perDocument = (path: string) => {
      const name = path.split('/').at(-1);
      const document = watch.summaries().find(({ kind, title }) => kind === 'document' && title === name);
      return records.filter(({ documentId }) => documentId === document?.recordId);
    };
    const wanted = new Map<string, number>();
    const seen = new Set<string>();
    for (const path of bundles) {
      const bundle = JSON.parse(readFileSync(path, 'utf8')) as {
        entry: { resource: { id: string; resourceType: string } }[];
      };
      for (const { resource } of bundle.entry) {
        const key = `${resource.resourceType}/${resource.id}`;
        if (!seen.has(key)) wanted.set(resource.resourceType, (wanted.get(resource.resourceType) ?? 0) + 1);
        seen.add(key);
      }
    }
    const found = new Map<string, number>();
    for (const path of bundles)
      for (const { type } of perDocument(path)) found.set(type, (found.get(type) ?? 0) + 1);
    const total = (counts: Map<string, number>) => [...counts.values()].sort((a, b) => a - b);
    expect(total(found)).toEqual(total(wanted));
    for (const path of documents) expect(perDocument(path).length).toBeGreaterThan(5);
  });

  await putPanelAway(page);
  await goTo(page, 'Records');
  const shown = page.getByText(/^[\d,]+ records$/);
  const living = watch.summaries().filter(({ kind }) => kind === 'record').length;
  await expect(shown).toHaveText(`${living.toLocaleString('en')} records`);

  await test.step('search as you type', async () => {
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await expect(search).toBeFocused();
    await search.pressSequentially('hydrochlorothiazide');
    await expect(page.getByRole('link', { name: /Hydrochlorothiazide/ }).first()).toBeVisible();
    await page
      .getByRole('link', { name: /Hydrochlorothiazide/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /Hydrochlorothiazide/ })).toBeVisible();
    await search.fill('');
  });

  await test.step('read a record beside its original', async () => {
    await page.getByRole('button', { name: 'The original' }).click();
    await expect(page.getByText('"resourceType": "MedicationRequest"')).toBeVisible();
  });

  await test.step('still there after loading the page again, and after locking and unlocking', async () => {
    await page.reload();
    await goTo(page, 'Records');
    await expect(shown).toHaveText(`${living.toLocaleString('en')} records`);
    await lock(page);
    await unlock(page);
    await goTo(page, 'Records');
    await expect(shown).toHaveText(`${living.toLocaleString('en')} records`);
  });

  await test.step('the same files again add nothing', async () => {
    const panel = await bringIn(page, [...bundles.slice(0, 2), ...documents.slice(0, 1)]);
    await expect(panel.getByText(/already/i)).toHaveCount(3);
    // Undo would take out what came in before.
    await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await putPanelAway(page);
    await goTo(page, 'Records');
    await expect(shown).toHaveText(`${living.toLocaleString('en')} records`);
  });
});

test('a table is read with its columns named, and remembered', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, [{ name: 'payments.csv', content: PAYMENTS }]);
  await panel.getByRole('link', { name: 'Name the columns' }).click();
  await putPanelAway(page);
  await expect(page.getByText('01/02/2024 means Thursday 1 February 2024')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who gave you this table?' }).fill('Example Pensions Office');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(page.getByRole('heading', { name: 'payments.csv', level: 1 })).toBeVisible();
  await expect(page.getByText('All of it is in')).toBeVisible();
  await putPanelAway(page);
  await goTo(page, 'Records');
  await expect(page.getByText('3 records', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('winter');
  await page.getByRole('link', { name: /Winter Fuel Payment/ }).click();
  await expect(page.getByRole('definition').filter({ hasText: '300.00' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Example Pensions Office' })).toBeVisible();

  const again = await bringIn(page, [
    { name: 'payments-march.csv', content: `${PAYMENTS}\n07/03/2024,Carer’s Allowance,81.90,CA-3` },
  ]);
  await again.getByRole('link', { name: 'Name the columns' }).click();
  await expect(page.getByText('Your answers from then are filled in', { exact: false })).toBeVisible();
});

test('a newer version of a record is a new revision, and the difference is shown field by field', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  const observation = (value: string, status: string) =>
    `{"resourceType":"Observation","id":"5c1f0000-0000-4000-8000-00000000000a","status":"${status}",` +
    `"code":{"text":"Body weight"},"effectiveDateTime":"2024-03-07","valueQuantity":{"value":${value},"unit":"kg"}}`;
  await makeBox(page);
  await bringIn(page, [{ name: 'first.json', content: observation('70.10', 'preliminary') }]);
  await putPanelAway(page);
  const panel = await bringIn(page, [{ name: 'second.json', content: observation('75.50', 'final') }]);
  await expect(panel.getByText('1 changed')).toBeVisible();
  await putPanelAway(page);
  await goTo(page, 'Records');
  await page.getByRole('link', { name: /Body weight/ }).click();
  await expect(page.getByText('75.50 kg').first()).toBeVisible();
  const article = page.getByRole('article');
  await expect(article.getByText('70.10 kg')).toBeVisible();
  await expect(article.getByText('Preliminary')).toBeVisible();
});
