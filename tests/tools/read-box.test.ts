import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBox } from '../../tools/read-box.mjs';
import { AppHarness } from '../support/app-harness.ts';
import { makeCopy, TestDownloads } from '../support/copy-files.ts';
import { GOOD_PASSPHRASE, OTHER_PASSPHRASE } from '../support/vault-parts.ts';

const files = ['../../tools/read-box.mjs', '../../tools/read-box-bytes.mjs'];
const allowed = /^(node:.*|libsodium-wrappers-sumo|\.\/read-box-bytes\.mjs)$/;

/** A box made with the real Argon2id: the reader has nothing else. */
describe('a reader written from docs/vault-format.md alone', () => {
  const downloads = new TestDownloads();
  let harness: AppHarness;
  let folder = '';
  let vaultId = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-reader-'));
    harness = await AppHarness.start({
      offerDownload: downloads.offerDownload,
      workers: {
        argon2id: new URL('../../src/main/vault/argon2id-worker.ts', import.meta.url),
        import: new URL('../../src/main/import/import-worker.ts', import.meta.url),
      },
    });
    vaultId = (await harness.createVault()).vaultId;
    await harness.import(
      'bundle.json',
      await readFile(new URL('../fixtures/own-bundle.json', import.meta.url)),
    );
    await harness.import('llythyr.txt', 'Annwyl berson ffuglennol');
  });
  afterAll(async () => {
    await harness.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('imports nothing but Node and libsodium when it is read', async () => {
    const sources = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
    const imports = [...sources.join('\n').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    for (const from of imports) expect(from).toMatch(allowed);
  });

  test('has the app’s root, count and titles when it reads the folder, and the copy', async () => {
    const { bytes, facts } = await makeCopy(harness, downloads);
    const copy = join(folder, 'copy.deedbox');
    await writeFile(copy, bytes);
    const fromCopy = await readBox(copy, GOOD_PASSPHRASE);
    expect(fromCopy).toMatchObject({ count: facts.rows, blobs: 2 });
    expect(fromCopy.titles).toContain('llythyr.txt');
    expect(fromCopy.titles.length).toBeGreaterThan(4);

    await harness.call('vault.lock', {});
    const fromFolder = await readBox(join(harness.dataFolder, 'vaults', vaultId), GOOD_PASSPHRASE);
    await harness.call('vault.unlock', { vaultId, passphrase: GOOD_PASSPHRASE });
    const nothing = { generation: 0, count: 0, root: '0'.repeat(64), readable: true };
    const { journal } = await harness.call('workingCopy.check', nothing);
    const { generation, count, root, titles } = fromFolder;
    expect({ generation, count, root }).toEqual(journal);
    expect(titles).toEqual(fromCopy.titles);
  });

  test('refuses when the passphrase is wrong, and when a byte was changed', async () => {
    const { bytes } = await makeCopy(harness, downloads);
    const copy = join(folder, 'changed.deedbox');
    await writeFile(copy, bytes);
    await expect(readBox(copy, OTHER_PASSPHRASE)).rejects.toThrow('passphrase');
    const changed = bytes.slice();
    changed[bytes.length - 40] = (changed.at(-40) as number) ^ 1;
    await writeFile(copy, changed);
    await expect(readBox(copy, GOOD_PASSPHRASE)).rejects.toThrow('verify');
  });
});
