import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blobPath, isVaultFolderName, vaultPaths } from '../../../src/main/vault/vault-paths.ts';

const VAULT_ID = 'AAAAAAAAAAAAAAAAAAAAAA';

test('parts are where the format says when a vault has a folder (vault-format.md §2)', () => {
  const paths = vaultPaths('/data/vaults', VAULT_ID);
  const folder = join('/data/vaults', VAULT_ID);
  expect(paths).toEqual({
    folder,
    journal: join(folder, 'journal'),
    anchor: join(folder, 'anchor'),
    blobs: join(folder, 'blobs'),
    catalogue: join(folder, 'catalogue'),
  });
  expect(blobPath(paths, 'BBBBBBBBBBBBBBBBBBBBBA')).toBe(join(folder, 'blobs', 'BBBBBBBBBBBBBBBBBBBBBA'));
});

test('a folder is no vault when its name is more or less than an id', () => {
  expect(isVaultFolderName(VAULT_ID)).toBe(true);
  for (const name of [`${VAULT_ID}.new`, `${VAULT_ID}.deleted`, VAULT_ID.slice(1), `x${VAULT_ID}`, '..', ''])
    expect(isVaultFolderName(name), name).toBe(false);
});
