import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deedbox } from '../tests/e2e/support/deedbox.ts';
import { bringIn, goTo, makeBox, putPanelAway } from '../tests/e2e/support/person.ts';

/** Takes the README's picture anew: `node tools/picture.ts`. Everything in it is made up. */
const surgery = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    reading('01', 'Blood pressure', '2026-10-06', { valueString: '128/82 mmHg' }),
    reading('02', 'Body weight', '2026-10-06', { valueQuantity: { value: 71.4, unit: 'kg' } }),
    reading('03', 'Cholesterol', '2026-09-21', { valueQuantity: { value: 4.9, unit: 'mmol/L' } }),
    {
      resource: {
        resourceType: 'Immunization',
        id: '5c1f0000-0000-4000-8000-000000000004',
        status: 'completed',
        vaccineCode: { text: 'Flu vaccine' },
        patient: { display: 'Fictional Person' },
        occurrenceDateTime: '2026-09-30',
        performer: [{ actor: { reference: 'Organization/1', display: 'Glan yr Afon Surgery' } }],
      },
    },
  ],
};

const benefits = [
  'Paid on,Benefit,Amount,Office',
  '2026-11-02,Carer’s Allowance,81.90,Example Benefits Office',
  '2026-10-05,Carer’s Allowance,81.90,Example Benefits Office',
  '2026-09-07,Council Tax Reduction,22.14,Example Borough Council',
].join('\n');

function reading(number: string, text: string, day: string, value: object) {
  const performer = [{ reference: 'Organization/1', display: 'Glan yr Afon Surgery' }];
  const id = `5c1f0000-0000-4000-8000-0000000000${number}`;
  return {
    resource: {
      resourceType: 'Observation',
      id,
      status: 'final',
      code: { text },
      effectiveDateTime: day,
      performer,
      ...value,
    },
  };
}

const folder = await mkdtemp(join(tmpdir(), 'deedbox-picture-'));
const deedbox = await Deedbox.start(folder);
try {
  const { page } = deedbox;
  await page.setViewportSize({ width: 1280, height: 800 });
  await makeBox(page);
  const panel = await bringIn(page, [
    { name: 'surgery.json', content: JSON.stringify(surgery) },
    { name: 'payments.csv', content: benefits },
  ]);
  await panel.getByRole('link', { name: 'Name the columns' }).click();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByText('All of it is in').waitFor();
  await page.getByRole('button', { name: /^Hide this/ }).click();
  await putPanelAway(page);
  await goTo(page, 'Records');
  await page.getByRole('link', { name: /Blood pressure/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Blood pressure' }).waitFor();
  await putPanelAway(page);
  await page.mouse.move(640, 5);
  await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'deedbox.png') });
} finally {
  await deedbox.end();
  await rm(folder, { recursive: true, force: true });
}
