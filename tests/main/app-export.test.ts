import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AppHarness } from '../support/app-harness.ts';
import { ageDecrypt, hasCommand, run } from '../support/commands.ts';
import { TestDownloads } from '../support/copy-files.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE } from '../support/vault-parts.ts';

const hasUnzip = hasCommand('unzip') && hasCommand('sha256sum');
/** Always end to end and on its own (age.test.ts); here only in the long form. */
const hasAge = process.env.DEEDBOX_FULL === '1' && hasUnzip && hasCommand('age') && hasCommand('script');
const running: AppHarness[] = [];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deedbox-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.stop();
});

const letter = 'Annwyl berson ffuglennol, <script>alert(1)</script>';
const bundle = await readFile(new URL('../fixtures/own-bundle.json', import.meta.url));

async function boxWithThings(overrides: Parameters<typeof AppHarness.start>[0] = {}) {
  const downloads = new TestDownloads();
  const harness = await AppHarness.start({ offerDownload: downloads.offerDownload, ...overrides });
  running.push(harness);
  await harness.createVault('Mari <b>(fictional)</b>');
  await harness.import('../../llythyr\u202E.txt', letter);
  await harness.import('llythyr.txt', 'Another letter of the same name.');
  await harness.import('=cmd.csv', 'Date,Amount,Note\n2026-01-02,12.50,=HYPERLINK("x")\n');
  await harness.import('bundle.json', bundle);
  return { harness, downloads };
}

async function takeOut(harness: AppHarness, downloads: TestDownloads, agePassphrase: string | null = null) {
  const { downloadPath } = await harness.call('export.start', { passphrase: GOOD_PASSPHRASE, agePassphrase });
  const finished = harness.next('copy.finished');
  const file = await downloads.fetch(downloadPath);
  expect(await finished).toMatchObject({ kind: 'export', outcome: 'done', errorCode: null });
  return file;
}

async function unpack(archive: string, name: string): Promise<string> {
  const target = join(folder, name);
  await run('unzip', ['-q', archive, '-d', target]);
  return target;
}

describe('taking everything out', () => {
  test.runIf(hasUnzip)('is opened by unzip and checked by sha256sum, with nothing of Deedbox', async () => {
    const { harness, downloads } = await boxWithThings();
    const { name, bytes } = await takeOut(harness, downloads);
    expect(name).toMatch(/^deedbox-export-\d{4}-\d\d-\d\d\.zip$/);
    const archive = join(folder, 'plain.zip');
    await writeFile(archive, bytes);
    expect(await run('unzip', ['-tq', archive])).toContain('No errors');
    const target = await unpack(archive, 'plain');
    const checked = await run('sha256sum', ['-c', 'SHA256SUMS'], target);
    expect(
      checked
        .trim()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
    expect((await readdir(join(target, 'files'))).sort()).toEqual(
      ['=cmd.csv', '_.._llythyr.txt', 'bundle.json', 'llythyr.txt'].sort(),
    );
    expect(await readFile(join(target, 'files', '_.._llythyr.txt'), 'utf8')).toBe(letter);
    expect(await readFile(join(target, 'files', 'bundle.json'))).toEqual(bundle);

    const records = JSON.parse(await readFile(join(target, 'records.json'), 'utf8'));
    expect(records.length).toBeGreaterThan(3);
    expect(records.every(({ file }: { file: string }) => file === 'files/bundle.json')).toBe(true);
    expect(JSON.parse(await readFile(join(target, 'history.json'), 'utf8'))).toEqual([]);
    expect(JSON.parse(await readFile(join(target, 'files.json'), 'utf8'))).toHaveLength(4);
    const options = { bom: true, columns: true } as const;
    const lines = parse(await readFile(join(target, 'records.csv')), options);
    expect(lines).toHaveLength(records.length);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'Id',
      'Type',
      'Category',
      'Title',
      'Value',
      'Date',
      'Agency',
      'File',
      'Place in the file',
      'Revision',
      'Saved at',
    ]);
    const fields = parse(await readFile(join(target, 'fields.csv')), options);
    expect(fields.length).toBeGreaterThan(records.length);
  });

  test.runIf(hasUnzip)('is a page without scripts, in the person’s language, when it is read', async () => {
    const { harness, downloads } = await boxWithThings();
    const preferences = await harness.call('preferences.read', {});
    await harness.call('preferences.write', { ...preferences, locale: 'cy' });
    const archive = join(folder, 'welsh.zip');
    await writeFile(archive, (await takeOut(harness, downloads)).bytes);
    const page = await readFile(join(await unpack(archive, 'welsh'), 'overview.html'), 'utf8');
    expect(page).toContain('<html lang="cy">');
    expect(page).toContain('Popeth o flwch Mari &lt;b&gt;(fictional)&lt;/b&gt;');
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    );
    expect(page).not.toMatch(/columns\.|guide\.|Title</);
    expect(page).not.toMatch(/<script|<img|<link|javascript:|\son\w+=/i);
    expect(page).toContain('href="files/_.._llythyr.txt"');
  });

  test.runIf(hasUnzip)('holds what records said before when they have changed', async () => {
    const { harness, downloads } = await boxWithThings();
    const changed = Buffer.from(bundle.toString('utf8').replace(/"value":\s*(\d+)/, '"value": 9$1'));
    await harness.import('bundle-2.json', changed);
    const archive = join(folder, 'history.zip');
    await writeFile(archive, (await takeOut(harness, downloads)).bytes);
    const target = await unpack(archive, 'history');
    const history = JSON.parse(await readFile(join(target, 'history.json'), 'utf8'));
    expect(history.length).toBeGreaterThan(0);
    expect(history.every(({ revision }: { revision: number }) => revision === 1)).toBe(true);
  });

  test.runIf(hasUnzip)('leaves a damaged file out, says so, and is whole, when the box has one', async () => {
    const { harness, downloads } = await boxWithThings();
    const [vaultId = ''] = await readdir(join(harness.dataFolder, 'vaults'));
    const blobs = join(harness.dataFolder, 'vaults', vaultId, 'blobs');
    for (const blob of await readdir(blobs)) {
      const bytes = await readFile(join(blobs, blob));
      if (bytes.length < 300) await writeFile(join(blobs, blob), bytes.subarray(0, -1));
    }
    const archive = join(folder, 'damaged.zip');
    await writeFile(archive, (await takeOut(harness, downloads)).bytes);
    const target = await unpack(archive, 'damaged');
    expect(await readdir(join(target, 'files'))).toEqual(['bundle.json']);
    expect(await readFile(join(target, 'overview.html'), 'utf8')).toContain('damaged in the box');
    await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], target);
  });

  test.runIf(hasAge)('is opened by the stock age program when it has a passphrase of its own', async () => {
    const { harness, downloads } = await boxWithThings();
    const { name, bytes } = await takeOut(harness, downloads, OTHER_PASSPHRASE);
    expect(name).toMatch(/\.zip\.age$/);
    expect(Buffer.from(bytes).includes('PK\u0003\u0004')).toBe(false);
    await writeFile(join(folder, 'sealed.zip.age'), bytes);
    await ageDecrypt(OTHER_PASSPHRASE, join(folder, 'sealed.zip.age'), join(folder, 'opened.zip'));
    await run(
      'sha256sum',
      ['-c', '--quiet', 'SHA256SUMS'],
      await unpack(join(folder, 'opened.zip'), 'opened'),
    );
  });

  test('is refused when the passphrase is wrong, or the one for the archive is weak', async () => {
    const { harness } = await boxWithThings();
    const wrong = { passphrase: OTHER_PASSPHRASE, agePassphrase: null };
    expect(await harness.codeOf('export.start', wrong)).toBe('vault/wrong-passphrase');
    const weak = { passphrase: GOOD_PASSPHRASE, agePassphrase: 'password' };
    expect(await harness.codeOf('export.start', weak)).toBe('vault/weak-passphrase');
  });

  test('is refused outside the page when the host has dialogs and the person says no', async () => {
    const asked: unknown[] = [];
    const { harness } = await boxWithThings({
      confirm: async (question) => {
        asked.push(question);
        return false;
      },
    });
    const request = { passphrase: '', agePassphrase: null };
    expect(await harness.codeOf('export.start', request)).toBe('vault/not-confirmed');
    expect(asked).toEqual([{ kind: 'exportBox', vaultName: 'Mari <b>(fictional)</b>' }]);
  });

  test('goes to the place the person chose, whole, when the host has dialogs', async () => {
    const place = join(folder, 'chosen.zip');
    const { harness } = await boxWithThings({
      confirm: async () => true,
      chooseSavePlace: async () => place,
    });
    const finished = harness.next('copy.finished');
    await harness.call('export.start', { passphrase: '', agePassphrase: null });
    expect(await finished).toMatchObject({ kind: 'export', outcome: 'done' });
    expect((await readFile(place)).subarray(0, 2).toString()).toBe('PK');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('breaks off, and is no archive, when the box is locked in the middle', async () => {
    const { harness, downloads } = await boxWithThings();
    await harness.import('large.bin', new Uint8Array(8_000_000).fill(3));
    const request = { passphrase: GOOD_PASSPHRASE, agePassphrase: null };
    const { downloadPath } = await harness.call('export.start', request);
    const file = downloads.waiting.get(downloadPath);
    if (!file || !('open' in file)) throw new Error('nothing waits');
    const finished = harness.next('copy.finished');
    const read = async (): Promise<void> => {
      for await (const piece of file.open()) if (piece.length > 0) await harness.call('vault.lock', {});
    };
    await expect(read()).rejects.toThrow();
    expect(await finished).toMatchObject({ outcome: 'cancelled' });
  });

  test('is over when nobody fetches it', async () => {
    const { harness, downloads } = await boxWithThings();
    const request = { passphrase: GOOD_PASSPHRASE, agePassphrase: null };
    const { downloadPath } = await harness.call('export.start', request);
    const finished = harness.next('copy.finished');
    const file = downloads.waiting.get(downloadPath);
    if (file && 'dispose' in file) file.dispose();
    expect(await finished).toMatchObject({ outcome: 'cancelled' });
  });
});
