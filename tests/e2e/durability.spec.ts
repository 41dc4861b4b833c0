import { setTimeout as wait } from 'node:timers/promises';
import type { SealedRow } from '../../src/shared/model/sealed-row.ts';
import { CommitWatch } from './support/commit-watch.ts';
import { damageIndexedDb, damages } from './support/damage.ts';
import { type Deedbox, expect, test } from './support/deedbox.ts';
import { makeBundle, seededRandom } from './support/made-up-files.ts';
import { bringIn, goTo, makeBox, startBringingIn, unlock } from './support/person.ts';
import { missingRows, readWorkingCopy } from './support/working-copy.ts';

/** A size that fits in every run; the full one with `npm run test:full`. */
const isFull = process.env.DEEDBOX_FULL === '1';
const KILLS = isFull ? 200 : 6;
const DAMAGES = isFull ? 100 : 6;
const SEED = Number(process.env.DEEDBOX_SEED ?? 20261124);

test.describe.configure({ timeout: isFull ? 3 * 60 * 60_000 : 10 * 60_000 });

/** Waits until the working copy has all of the journal and says so. */
async function settle(deedbox: Deedbox): Promise<void> {
  await goTo(deedbox.page, 'Records');
  await expect(deedbox.page.getByText(/^[\d,]+ records?$/)).toBeVisible({ timeout: 30_000 });
}

async function expectNothingLost(
  deedbox: Deedbox,
  acknowledged: readonly SealedRow[],
  when: string,
): Promise<void> {
  await expect
    .poll(async () => missingRows(await readWorkingCopy(deedbox.page), acknowledged), {
      message: when,
      timeout: 60_000,
    })
    .toEqual([]);
}

/** A box of its own for every so many kills: it grows with each, and looking at all of it takes its time. */
const KILLS_PER_BOX = 20;

for (let first = 1; first <= KILLS; first += KILLS_PER_BOX) {
  const last = Math.min(first + KILLS_PER_BOX - 1, KILLS);
  test(`loses nothing acknowledged when the browser or main is killed during an import: ${first} to ${last} of ${KILLS}`, async ({
    deedbox,
  }) => {
    await makeBox(deedbox.page);
    const acknowledged: SealedRow[] = [];
    for (let cycle = first; cycle <= last; cycle++) {
      const saved = await killDuringImport(deedbox, cycle);
      // A kill before anything was saved would show nothing.
      expect(saved.length).toBeGreaterThan(0);
      acknowledged.push(...saved);
      await expectNothingLost(deedbox, acknowledged, `cycle ${cycle} of seed ${SEED}`);
    }
    expect(acknowledged.length).toBeGreaterThan((last - first + 1) * 100);
    console.info(`kills ${first} to ${last}: ${acknowledged.length} rows acknowledged, 0 lost`);
  });
}

/** Begins an import, kills at a moment in its midst, starts again at once and opens the box. Gives what was acknowledged until the kill. */
async function killDuringImport(deedbox: Deedbox, cycle: number): Promise<SealedRow[]> {
  const random = seededRandom(SEED + cycle);
  const watch = new CommitWatch();
  watch.watch(deedbox.context);
  // A socket that was open before it was watched would not be heard.
  await deedbox.page.reload();
  await startBringingIn(deedbox.page, [makeBundle(cycle, 3000)]);
  const commits = 1 + Math.floor(random() * 5);
  await expect.poll(() => watch.told.length, { timeout: 60_000, intervals: [10] }).toBeGreaterThan(commits);
  await wait(random() * 120);
  const victim = Math.floor(random() * 3);
  if (victim === 0) {
    await deedbox.restartBrowser('kill');
  } else if (victim === 1) {
    await deedbox.restartHost('kill');
    await deedbox.open();
  } else {
    await deedbox.endBrowser('kill');
    await deedbox.restartHost('kill');
    await deedbox.restartBrowser('close');
  }
  const saved = watch.acknowledgedRows();
  await unlock(deedbox.page);
  await settle(deedbox);
  return saved;
}

test(`notices and repairs IndexedDB when it is torn, flipped or deleted, ${DAMAGES} times`, async ({
  deedbox,
}) => {
  const random = seededRandom(SEED + 1);
  await makeBox(deedbox.page);
  const watch = new CommitWatch();
  watch.watch(deedbox.context);
  await deedbox.page.reload();
  await bringIn(deedbox.page, [makeBundle(1, 800)]);
  const acknowledged = watch.acknowledgedRows();
  expect(acknowledged.length).toBeGreaterThanOrEqual(800);
  for (let round = 0; round < DAMAGES; round++) {
    const damage = damages[round % damages.length] ?? 'deleted';
    await deedbox.endBrowser('close');
    const what = await damageIndexedDb(deedbox.profileFolder, damage, random);
    await deedbox.restartBrowser('close');
    await unlock(deedbox.page);
    await settle(deedbox);
    await expectNothingLost(deedbox, acknowledged, `round ${round} of seed ${SEED}: ${what}`);
    if (damage === 'deleted') {
      await goTo(deedbox.page, 'Home');
      await expect(deedbox.page.getByText(/Nothing was lost/).first()).toBeVisible();
    }
  }
});
