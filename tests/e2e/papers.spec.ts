import { makeMail } from '../support/mail-maker.ts';
import { makePdf, makeScan } from '../support/pdf-maker.ts';
import { makeExif, makePng, pngChunk } from '../support/picture-maker.ts';
import { makeZip } from '../support/zip-maker.ts';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, lock, makeBox, putPanelAway, unlock } from './support/person.ts';

const BUNDLE = JSON.stringify({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Observation',
        id: '5c1f0000-0000-4000-8000-0000000000bb',
        status: 'final',
        code: { text: 'Body height' },
        effectiveDateTime: '2024-03-07',
        valueQuantity: { value: 170, unit: 'cm' },
      },
    },
  ],
});
const LETTER = makePdf(
  [
    ['Dyffryn Ffug Council', 'Your garden waste licence', 'You may put out two bins each week.'],
    ['Second page', 'Bins are emptied on Thursdays.'],
    ['Third page', 'Thank you.'],
  ],
  { title: 'Garden waste licence' },
);
const PHOTO = makePng(320, 200, { chunks: [pngChunk('eXIf', makeExif())] });

test('a ZIP file brings its health records, table, letter and photo in, each on its own page', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, [
    {
      name: 'from-my-surgery.zip',
      content: makeZip([
        { name: 'health/record.json', content: BUNDLE },
        { name: 'money/payments.csv', content: 'Paid on,What for\n2019-07-03,Council tax\n' },
        { name: 'letters/licence.pdf', content: LETTER },
        { name: '../photo.png', content: PHOTO },
      ]),
    },
  ]);
  await expect(panel.getByText('4 files inside, 2 added')).toBeVisible();
  await panel.getByRole('link', { name: 'See what is inside' }).click();
  await expect(page.getByRole('heading', { name: '4 files inside' })).toBeVisible();
  await page.getByRole('link', { name: 'See what and where' }).click();
  await expect(page.getByText('The name of “photo.png” pointed outside its folder.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the file' }).click();
  await page.getByRole('link', { name: 'photo.png' }).click();
  await expect(page.getByRole('img', { name: 'The picture in photo.png' })).toBeVisible();
  await expect(page.getByText('This photo says where it was taken')).toBeVisible();
  await page.getByRole('link', { name: 'from-my-surgery.zip' }).click();
  await page.getByRole('button', { name: 'Take its records back out' }).click();
  await expect(page.getByText('Its records were taken back out').first()).toBeVisible();
  await goTo(page, 'Records');
  await expect(page.getByRole('link', { name: /Body height/ })).toHaveCount(0);
});

test('an e-mail is a record that can be found, and its attachments are files', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [
    {
      name: 'council.eml',
      content: makeMail({
        subject: 'Your bins',
        text: 'Dear Ms Example, the garden waste round has moved to Thursdays.',
        parts: [
          { type: 'application/pdf', name: 'licence.pdf', content: LETTER },
          { type: 'image/png', name: 'map.png', content: PHOTO },
        ],
      }),
    },
  ]);
  await putPanelAway(page);
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Search' }).fill('round has moved');
  await page.getByRole('link', { name: /Your bins/ }).click();
  await expect(page.locator('.record-text', { hasText: 'treth@dyffryn-ffug.example' })).toBeVisible();
  await expect(page.locator('.record-text', { hasText: 'has moved to Thursdays' })).toBeVisible();
  await page.getByRole('link', { name: 'council.eml' }).click();
  await page.getByRole('link', { name: 'map.png' }).click();
  await expect(page.getByRole('link', { name: 'council.eml' })).toBeVisible();
});

test('a PDF is found by its text, drawn page by page, and read as words', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  await bringIn(page, [{ name: 'licence.pdf', content: LETTER }]);
  await putPanelAway(page);
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Search' }).fill('two bins');
  await page.getByRole('link', { name: /Garden waste licence/ }).click();
  await expect(page.locator('.record-text', { hasText: 'Bins are emptied' })).toBeVisible();
  await page.getByRole('link', { name: 'Look at the pages' }).click();
  const first = page.getByRole('img', { name: 'Page 1 of 3' });
  await expect(first).toBeVisible();
  await expect.poll(() => first.evaluate(countDarkDots)).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('toolbar').getByText('Page 2 of 3')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Page 2 of 3' })).toBeInViewport();
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page.getByText('125%')).toBeVisible();
  await page.getByText('Show the words only').click();
  await expect(page.getByRole('heading', { name: 'Page 3 of 3' })).toBeVisible();
  await expect(page.getByText('Bins are emptied on Thursdays.')).toBeVisible();
});

/** Of a canvas: how many of its dots are ink. */
function countDarkDots(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 0) dark++;
  return dark;
}

test('a scan without words is drawn, although the page compiles no WebAssembly', async ({ deedbox }) => {
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(page, [{ name: 'scan.pdf', content: makeScan() }]);
  await panel.getByRole('link', { name: 'See the file' }).click();
  const sheet = page.getByRole('img', { name: 'Page 1 of 1' });
  await expect(sheet).toBeVisible();
  await expect.poll(() => sheet.evaluate(countDarkDots)).toBeGreaterThan(1000);
  await page.getByText('Show the words only').click();
  await expect(page.getByText('It may be a scan.', { exact: false })).toBeVisible();
});

test('a paper letter is written down, kept through a lock, and changed later, with a scan of it', async ({
  deedbox,
}) => {
  const { page } = deedbox;
  await makeBox(page);
  await goTo(page, 'Home');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Bring in/ })
    .click();
  await page.getByRole('link', { name: 'Add a paper letter' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Letter about my bins');
  await page.getByRole('textbox', { name: 'Date on it' }).fill('7 March 2026');
  await page.getByRole('textbox', { name: 'What it says' }).fill('Put them out on Thursdays.');
  await page
    .locator('.letter-scans input[type=file]')
    .setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from(makePng(300, 400)) });
  await expect(page.getByRole('button', { name: 'Take scan.png away from this letter' })).toBeVisible();
  await lock(page);
  await unlock(page);
  await goTo(page, 'Home');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Bring in/ })
    .click();
  await page.getByRole('link', { name: 'Carry on with your paper letter' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Letter about my bins');
  await page.getByRole('button', { name: 'Save the letter' }).click();
  await expect(page.getByRole('heading', { name: 'Letter about my bins', level: 1 })).toBeVisible();
  await expect(page.locator('.record-text', { hasText: 'Put them out on Thursdays.' })).toBeVisible();
  await page.getByRole('link', { name: 'Change this letter' }).click();
  await page.getByRole('textbox', { name: 'What it says' }).fill('Put them out on Fridays.');
  await page.getByRole('button', { name: 'Save the letter' }).click();
  await expect(page.getByText('Version 2')).toBeVisible();
  await page.locator('.record-attachments').getByRole('link', { name: 'Letter about my bins' }).click();
  await expect(page.getByRole('img', { name: 'The picture in scan.png' })).toBeVisible();
});
