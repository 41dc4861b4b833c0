import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SealedRow } from '../../src/shared/model/sealed-row.ts';
import { AppHarness } from '../support/app-harness.ts';
import { GOOD_PASSPHRASE } from '../support/vault-parts.ts';

let app: AppHarness;
let vaultId: string;

beforeEach(async () => {
  app = await AppHarness.start();
  ({ vaultId } = await app.createVault());
});

afterEach(() => app.stop());

/** Cuts the journal short, as a failing disk does, while the vault is closed. */
async function damageJournal(keptBytes: number): Promise<void> {
  const folder = join(app.dataFolder, 'vaults', vaultId, 'journal');
  const [name] = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.seg'));
  const path = join(folder, name ?? '');
  await writeFile(path, (await readFile(path)).subarray(0, keptBytes));
}

function rowsByGeneration(): SealedRow[][] {
  const rows = [...app.rows.values()].flat();
  const last = Math.max(...rows.map(({ generation }) => generation));
  return Array.from({ length: last }, (_, index) =>
    rows.filter(({ generation }) => generation === index + 1),
  );
}

test('takes back from the working copy what a damaged journal has lost, and says that it was damaged', async () => {
  for (const title of ['one', 'two', 'three'])
    await app.import(`${title}.txt`, `A fictional letter, ${title}.`);
  const before = (await app.call('vault.status', {})).open?.generation ?? 0;
  await app.call('vault.lock', {});
  await damageJournal(1500);
  const open = await app.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
  expect(open.notice).toBe('journal-shortened');
  expect(open.generation).toBeLessThan(before);

  const position = app.events.findLast(({ event }) => event === 'vault.committed')?.payload as {
    generation: number;
    count: number;
    root: string;
  };
  const { generation, count, root } = position;
  const check = await app.call('workingCopy.check', { generation, count, root, readable: true });
  expect(check.verdict).toBe('ahead');
  for (const [index, rows] of rowsByGeneration().entries())
    if (index + 1 > check.journal.generation)
      await app.call('workingCopy.giveBack', { generation: index + 1, rows });
  expect((await app.call('workingCopy.check', { generation, count, root, readable: true })).verdict).toBe(
    'current',
  );
  const { rows } = await app.call('workingCopy.replay', { afterGeneration: 0, maxBytes: 1_000_000 });
  expect(rows).toHaveLength(count);

  await app.call('vault.lock', {});
  expect((await app.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE })).notice).toBe('none');
});

test('takes no row back that is not of this vault, or not the next commit', async () => {
  await app.import('one.txt', 'A fictional letter.');
  const stranger = await AppHarness.start();
  await stranger.createVault();
  await stranger.import('one.txt', 'A fictional letter.');
  const rows = [...stranger.rows.values()].flat();
  await stranger.stop();
  const next = ((await app.call('vault.status', {})).open?.generation ?? 0) + 1;
  expect(await app.codeOf('workingCopy.giveBack', { generation: next, rows })).toBe('record/damaged');
  // Its own rows once more: a revision twice would be a journal that no copy can hold.
  const own = [...app.rows.values()].flat();
  expect(await app.codeOf('workingCopy.giveBack', { generation: next, rows: own })).toBe('record/damaged');
  expect(await app.codeOf('workingCopy.giveBack', { generation: next + 1, rows })).toBe(
    'contract/bad-request',
  );
  expect(await app.codeOf('workingCopy.giveBack', { generation: 1, rows })).toBe('contract/bad-request');
});
