import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, PASSPHRASE, putPanelAway } from './support/person.ts';

/** Words that stand nowhere else, one for every field a person or a file can fill. */
const canaries = Array.from({ length: 50 }, (_, index) => `KANARIENVOGEL${index}X`);
const ANY = 'KANARIENVOGEL';

function filesWithCanaries(): { name: string; content: string }[] {
  const entry = canaries.slice(0, 30).map((canary) => ({
    resource: {
      resourceType: 'Condition',
      id: canary,
      code: { text: canary, coding: [{ system: canary, code: canary, display: canary }] },
      note: [{ text: canary }],
      asserter: { display: canary },
      onsetDateTime: '2020-01-02',
    },
  }));
  return [
    {
      name: `${canaries[31]}.json`,
      content: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
    },
    { name: `${canaries[32]}.csv`, content: `${canaries[33]},Date\n${canaries[34]},2024-01-01\n` },
    { name: `${canaries[35]}.txt`, content: canaries[36] ?? '' },
  ];
}

/** Every form in which a browser or a file may hold a word. */
function holds(content: Buffer, word: string): boolean {
  return content.includes(word) || content.includes(Buffer.from(word, 'utf16le'));
}

async function filesThatHold(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile() || one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    if (words.some((word) => entry.name.includes(word))) found.push(path);
    if (!entry.isFile()) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (words.some((word) => holds(content, word))) found.push(path);
  }
  return found;
}

test('nothing readable is left in the vault, the browser’s profile or the temporary folder', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, filesWithCanaries());
  await panel.getByRole('link', { name: 'Give title and date' }).click();
  // Left half done: a draft.
  await page.getByRole('textbox', { name: 'Title' }).fill(canaries[40] ?? '');
  await putPanelAway(page);
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Search' }).fill(canaries[3] ?? '');
  await page
    .getByRole('link', { name: new RegExp(canaries[3] ?? '') })
    .first()
    .click();
  await page.getByRole('button', { name: 'The original' }).click();
  await expect(
    page
      .getByRole('article')
      .getByText(canaries[3] ?? '')
      .first(),
  ).toBeVisible();
  await lock(page);
  await deedbox.endBrowser('close');
  await deedbox.host.stop();
  const words = [ANY, PASSPHRASE];
  expect(await filesThatHold(deedbox.dataFolder, words)).toEqual([]);
  expect(await filesThatHold(deedbox.profileFolder, words)).toEqual([]);
  const leftBehind = (await readdir(tmpdir())).filter(
    (name) => /deedbox/i.test(name) && !name.startsWith('deedbox-e2e-'),
  );
  for (const name of leftBehind) expect(await filesThatHold(join(tmpdir(), name), words)).toEqual([]);
  expect(deedbox.host.output).not.toContain(ANY);
});

test('a second after locking, the page holds no word of what was open', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, filesWithCanaries());
  await putPanelAway(page);
  await goTo(page, 'Records');
  await expect(page.getByRole('link', { name: new RegExp(ANY) }).first()).toBeVisible();
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0, { timeout: 1_500 });
  expect(await page.content()).not.toContain(ANY);
  expect(await page.title()).not.toContain(ANY);
  expect(page.url()).not.toContain(ANY);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  expect(stored).not.toContain(ANY);
  await page.goBack().catch(() => null);
  expect(await page.content()).not.toContain(ANY);
});

test('an edit that was not saved is there again after a lock, and after the browser was killed', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, [{ name: 'letter.txt', content: 'A fictional letter.' }]);
  await panel.getByRole('link', { name: 'Give title and date' }).click();
  await page.getByRole('textbox', { name: 'Title' }).pressSequentially('A letter about my rent');
  await page.keyboard.press('Control+L');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await goTo(page, 'Home');
  await page.getByRole('link', { name: /letter.txt a title/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A letter about my rent');
  await page.getByRole('textbox', { name: 'Title' }).press('End');
  await page.getByRole('textbox', { name: 'Title' }).pressSequentially(' and repairs');
  await page.waitForTimeout(1_500);
  await deedbox.restartBrowser('kill');
  const { page: again } = deedbox;
  const rooms = again.getByRole('navigation', { name: 'Rooms' });
  const passphrase = again.getByRole('textbox', { name: 'Passphrase', exact: true });
  await expect(rooms.or(passphrase).first()).toBeVisible();
  if (await passphrase.isVisible()) {
    await passphrase.fill(PASSPHRASE);
    await again.keyboard.press('Enter');
  }
  await goTo(again, 'Home');
  await again.getByRole('link', { name: /letter.txt a title/ }).click();
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'A letter about my rent and repairs',
  );
});

test('Deedbox opens no connection but the page’s own to its host', async ({ deedbox }) => {
  const asked = new Set<string>();
  deedbox.context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await deedbox.open();
  await makeBox(deedbox.page);
  await bringIn(deedbox.page, filesWithCanaries());
  expect([...asked].filter((origin) => !['null', deedbox.origin].includes(origin))).toEqual([]);
});
