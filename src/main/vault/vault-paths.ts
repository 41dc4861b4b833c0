import { join } from 'node:path';
import { ID_PATTERN } from '../../shared/model/ids.ts';
import type { JournalPaths } from '../journal/journal.ts';

/** Where the parts of a vault are (docs/vault-format.md §2). */
export interface VaultPaths extends JournalPaths {
  folder: string;
  blobs: string;
  catalogue: string;
}

export function vaultPaths(vaultsFolder: string, vaultId: string): VaultPaths {
  const folder = join(vaultsFolder, vaultId);
  return {
    folder,
    journal: join(folder, 'journal'),
    anchor: join(folder, 'anchor'),
    blobs: join(folder, 'blobs'),
    catalogue: join(folder, 'catalogue'),
  };
}

export function isVaultFolderName(name: string): boolean {
  return ID_PATTERN.test(name);
}

export function blobPath(paths: VaultPaths, blobId: string): string {
  return join(paths.blobs, blobId);
}
