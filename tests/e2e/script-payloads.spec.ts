import type { Page } from '@playwright/test';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, makeBox, putPanelAway } from './support/person.ts';
import { scriptPayloads } from './support/script-payloads.ts';

/** Every payload in every field of a resource that is shown: title, agency, label, code, value, note, link. */
function bundle(): string {
  const entry = scriptPayloads.map((payload, index) => ({
    fullUrl: payload,
    resource: {
      resourceType: 'Observation',
      id: `6d1f0000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      status: payload,
      code: { text: payload, coding: [{ system: payload, code: payload, display: payload }] },
      effectiveDateTime: '2024-03-07',
      performer: [{ reference: `Organization/${payload}`, display: payload }],
      valueString: payload,
      note: [{ text: payload }],
      extension: [{ url: payload, valueString: payload }],
      text: { status: 'generated', div: `<div>${payload}</div>` },
      [payload.slice(0, 60)]: payload,
    },
  }));
  const broken = scriptPayloads.slice(0, 40).map((payload) => ({ search: { mode: payload }, [payload]: 1 }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [...entry, ...broken] });
}

/** The same in the headers and cells of a table. */
function table(): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const headers = ['What', 'Who', ...scriptPayloads.slice(0, 6)];
  const rows = scriptPayloads
    .filter((_, index) => index % 6 === 0)
    .map((payload) => headers.map(() => quote(payload)).join(','));
  return [headers.map(quote).join(','), ...rows].join('\n');
}

/** What a page must not do whatever it shows. */
async function watch(page: Page, origin: string) {
  const seen = { ran: 0, requests: [] as string[], navigations: [] as string[], dialogs: 0 };
  await page.exposeFunction('__ran', () => {
    seen.ran += 1;
  });
  const isOurs = (url: string) => url.startsWith(origin) || url.startsWith(origin.replace('http', 'ws'));
  page.context().on('request', (request) => {
    const url = request.url();
    if (!isOurs(url) && !url.startsWith('data:image/') && !url.startsWith(`blob:${origin}`))
      seen.requests.push(url);
  });
  page.on('framenavigated', (frame) => {
    if (!isOurs(frame.url())) seen.navigations.push(frame.url());
  });
  page.context().on('page', (opened) => seen.navigations.push(`a new page: ${opened.url()}`));
  page.on('dialog', (dialog) => {
    seen.dialogs += 1;
    void dialog.dismiss();
  });
  return seen;
}

/** Reads the list from its beginning to its end, so that every row has been in the page. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top <= document.documentElement.scrollHeight; top += window.innerHeight) {
      window.scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    window.scrollTo(0, 0);
  });
}

test('no payload runs, navigates or asks for anything when it stands in any field that is shown', async ({
  deedbox,
}) => {
  test.setTimeout(240_000);
  expect(new Set(scriptPayloads).size).toBeGreaterThanOrEqual(200);
  const { page } = deedbox;
  await makeBox(page);
  const seen = await watch(page, deedbox.origin);
  const evilName = `${scriptPayloads[2]?.replaceAll('/', '∕')}.txt`;
  await bringIn(page, [
    { name: 'payloads.json', content: bundle() },
    { name: `<img src=x onerror=window.__ran(1)> \u202Evsc.csv`, content: table() },
    { name: evilName, content: scriptPayloads.join('\n') },
  ]);
  await putPanelAway(page);

  // The list, every row of it; then records, each with its fields, provenance and original.
  await goTo(page, 'Records');
  await scrollThrough(page);
  const rows = page.getByRole('list', { name: 'Records, newest first' }).getByRole('link');
  await rows.first().click();
  await expect(page.getByRole('heading', { name: 'The original' })).toBeVisible();
  const opened = process.env.DEEDBOX_FULL ? scriptPayloads.length : 6;
  for (let at = 0; at < opened; at++) {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
  await page.getByRole('switch', { name: 'Show where each thing stands in the file' }).click({ force: true });

  // What the person says: as an agency of all of them, learned, and as a note.
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(scriptPayloads.join('\n').slice(0, 9_900));
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Note saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Put right who holds it or what it is about' }).click();
  await page.getByRole('combobox', { name: 'Who holds it' }).fill(scriptPayloads[0] ?? '');
  // Leaving the field puts its suggestions away.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Put right', exact: true }).click();
  await expect(page.getByText('1 record put right', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Put right who holds it or what it is about' }).click();
  await page.getByRole('link', { name: 'What Deedbox learned' }).click();
  await expect(page.getByRole('heading', { name: 'What Deedbox learned from you' })).toBeVisible();

  // Pictures of all of it, filters, the search, files with their problems, Home, the log.
  await goTo(page, 'Records');
  await page.getByRole('button', { name: 'See it as a picture' }).click();
  for (const tab of ['Who holds it', 'What it is about', 'Values over time'])
    await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Narrow the list' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('<img src=x');
  await expect(page.getByText(/\d records/).first()).toBeVisible();
  await goTo(page, 'Home');
  await page.getByRole('main').getByRole('link', { name: 'payloads.json' }).click();
  await page.getByRole('link', { name: 'See what and where' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, 'Home');
  await page.getByRole('link', { name: /^Say what the columns of/ }).click();
  await expect(page.getByRole('heading', { name: 'What is in each column?' })).toBeVisible();
  await goTo(page, 'Home');
  await page.getByRole('link', { name: /^Give/ }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(scriptPayloads[4] ?? '');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save a copy outside the box' })).toBeVisible();
  await goTo(page, 'Activity');
  await expect(page.getByText('This list is whole')).toBeVisible();

  expect(seen).toEqual({ ran: 0, requests: [], navigations: [], dialogs: 0 });
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
});
