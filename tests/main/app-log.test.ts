import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromSummaryDetail } from '../../src/shared/model/log.ts';
import { AppHarness } from '../support/app-harness.ts';
import { summariesIn } from '../support/summaries-in.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE } from '../support/vault-parts.ts';

let app: AppHarness;
let vaultId: string;

beforeEach(async () => {
  app = await AppHarness.start();
  ({ vaultId } = await app.createVault());
});

afterEach(() => app.stop());

async function unlock(): Promise<void> {
  await app.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
}

async function entries() {
  return (await summariesIn(app, 'log')).map(({ type, title, detail }) => {
    const { sequence, count, detail: word } = fromSummaryDetail(detail) ?? {};
    return { sequence, action: type, subject: title, count, detail: word };
  });
}

async function segment(): Promise<{ path: string; bytes: Buffer }> {
  const folder = join(app.dataFolder, 'vaults', vaultId, 'journal');
  const names = await readdir(folder, { recursive: true });
  const path = join(folder, names.find((name) => name.endsWith('.seg')) ?? '');
  return { path, bytes: await readFile(path) };
}

test('says what was done, in order, and is whole', async () => {
  await app.import('letter.txt', 'A fictional letter.');
  await app.call('vault.rename', { name: 'New name', colour: 'plum' });
  await app.call('vault.changePassphrase', {
    proof: { passphrase: GOOD_PASSPHRASE },
    passphrase: OTHER_PASSPHRASE,
  });
  await app.call('vault.lock', {});
  await app.call('vault.unlock', { vaultId, passphrase: OTHER_PASSPHRASE });
  const { entries: count, head, broken } = await app.call('log.check', {});
  expect({ count, broken }).toEqual({ count: 5, broken: null });
  expect(head).toMatch(/^[0-9a-f]{64}$/);
  expect((await entries()).map(({ sequence, action, subject }) => [sequence, action, subject])).toEqual([
    [1, 'made', 'Fictional Person'],
    [2, 'imported', 'letter.txt'],
    [3, 'renamed', 'New name'],
    [4, 'passphraseChanged', ''],
    [5, 'opened', ''],
  ]);
});

test('counts the tries that failed since the last time, also when Deedbox was closed in between', async () => {
  await app.call('vault.lock', {});
  const wrong = { vaultId, passphrase: 'not the one' };
  expect(await app.codeOf('vault.unlock', wrong)).toBe('vault/wrong-passphrase');
  await app.app.close();
  await app.open();
  expect(await app.codeOf('vault.unlock', wrong)).toBe('vault/wrong-passphrase');
  await unlock();
  await app.call('log.check', {});
  const opened = (await entries()).findLast(({ action }) => action === 'opened');
  expect(opened).toMatchObject({ count: 2, detail: 'passphrase' });
  expect(Date.parse(opened?.subject ?? '')).toBeGreaterThan(0);
  await app.call('vault.lock', {});
  await unlock();
  await app.call('log.check', {});
  expect((await entries()).findLast(({ action }) => action === 'opened')).toMatchObject({ count: 0 });
});

test('takes a damaged count of failed tries for none, and opens', async () => {
  await app.call('vault.lock', {});
  await app.codeOf('vault.unlock', { vaultId, passphrase: 'not the one' });
  await writeFile(join(app.dataFolder, 'vaults', vaultId, 'tries'), 'DBXT and something else');
  await unlock();
  await app.call('log.check', {});
  expect((await entries()).findLast(({ action }) => action === 'opened')).toMatchObject({ count: 0 });
});

test('writes down that the journal was cut, and goes on from what is left', async () => {
  for (const name of ['one', 'two', 'three']) await app.import(`${name}.txt`, `A fictional letter, ${name}.`);
  const { bytes, path } = await segment();
  await app.call('vault.lock', {});
  await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
  await unlock();
  const { broken } = await app.call('log.check', {});
  expect(broken).toBeNull();
  expect((await entries()).map(({ action }) => action).slice(-2)).toEqual(['shortened', 'opened']);
});

test('is broken at the place when the journal is changed behind the back of an open vault', async () => {
  for (const name of ['one', 'two', 'three']) await app.import(`${name}.txt`, `A fictional letter, ${name}.`);
  await app.call('log.check', {});
  const { bytes, path } = await segment();
  const changed = Buffer.from(bytes);
  changed[4000] = (changed[4000] as number) ^ 1;
  await writeFile(path, changed);
  const { entries: sound, broken } = await app.call('log.check', {});
  expect(broken).toMatchObject({ reason: 'unreadable', sequence: sound + 1 });
  expect(sound).toBeLessThan(4);
  await writeFile(path, bytes);
  expect((await app.call('log.check', {})).broken).toBeNull();
});

test('gives the working copy the place of its commits first when a damaged journal gets them back', async () => {
  await app.import('one.txt', 'A fictional letter.');
  const { bytes, path } = await segment();
  await app.call('vault.lock', {});
  const position = app.lastPosition();
  await writeFile(path, bytes.subarray(0, 1500));
  await unlock();
  const check = await app.call('workingCopy.check', { ...position, readable: true });
  expect(check.verdict).toBe('ahead');
  const lost = [...app.rows.values()].flat();
  for (let generation = check.journal.generation + 1; generation <= position.generation; generation++)
    await app.call('workingCopy.giveBack', {
      generation,
      rows: lost.filter((row) => row.generation === generation),
    });
  expect(await app.call('workingCopy.check', { ...position, readable: true })).toMatchObject({
    verdict: 'current',
  });
  const { broken } = await app.call('log.check', {});
  expect(broken).toBeNull();
  expect((await entries()).map(({ action }) => action)).toEqual(['made', 'imported', 'shortened', 'opened']);
});
