import { DeedboxError } from '../../shared/errors.ts';
import { type Disk, writeDurably } from '../storage/disk.ts';
import { ByteReader, ByteWriter, concatenate, utf8 } from '../vault/bytes.ts';
import { equalBytes, plainHash } from '../vault/sodium.ts';

/**
 * [Note: a restored vault and the one before]
 * A restored vault is made whole in `<vault id>.new` and takes its name in one step. A vault that was
 * there before waits as `<vault id>.older` until the restored one has been opened. A crash between the
 * two renames leaves no vault under the name: then the older one takes it back (docs/vault-format.md §12.5).
 */
const older = (vaultsFolder: string, vaultId: string): string => `${vaultsFolder}/${vaultId}.older`;
const OLDER_NAME = /^(.+)\.older$/;

/** `<vault id>.new` is whole and durable: it becomes the vault. */
export async function switchToRestored(disk: Disk, vaultsFolder: string, vaultId: string): Promise<void> {
  const folder = `${vaultsFolder}/${vaultId}`;
  const names = await disk.list(vaultsFolder);
  if (names.includes(vaultId)) {
    // A restored one that was never opened gives way for good: what waits behind it is the person's own.
    if (names.includes(`${vaultId}.older`)) await removeVault(disk, folder);
    else await disk.rename(folder, older(vaultsFolder, vaultId));
  }
  await disk.rename(`${folder}.new`, folder);
  await disk.syncFolder(vaultsFolder);
}

/** It was made for nothing: another box is open by now. What cannot be removed is swept at the next start. */
export async function dropRestored(disk: Disk, vaultsFolder: string, vaultId: string): Promise<void> {
  await disk.removeFolder(`${vaultsFolder}/${vaultId}.new`).catch(() => undefined);
}

/** The vault that was there before takes its name back. Throws `vault/not-found` where none waits. */
export async function switchBack(disk: Disk, vaultsFolder: string, vaultId: string): Promise<void> {
  const names = await disk.list(vaultsFolder);
  if (!names.includes(`${vaultId}.older`)) throw new DeedboxError('vault/not-found', 'no older vault waits');
  const folder = `${vaultsFolder}/${vaultId}`;
  await disk.removeFolder(`${folder}.deleted`);
  if (names.includes(vaultId)) await disk.rename(folder, `${folder}.deleted`);
  await disk.rename(older(vaultsFolder, vaultId), folder);
  await disk.syncFolder(vaultsFolder);
  await disk.removeFolder(`${folder}.deleted`);
}

/** At start: a switch that a crash has cut in two is taken back. */
export async function mendSwitches(disk: Disk, vaultsFolder: string): Promise<void> {
  const names = await disk.list(vaultsFolder);
  for (const name of names) {
    const vaultId = OLDER_NAME.exec(name)?.[1];
    if (vaultId === undefined || names.includes(vaultId)) continue;
    await disk.rename(`${vaultsFolder}/${name}`, `${vaultsFolder}/${vaultId}`);
    await disk.syncFolder(vaultsFolder);
  }
}

export async function hasOlderVault(disk: Disk, vaultsFolder: string, vaultId: string): Promise<boolean> {
  return (await disk.list(vaultsFolder)).includes(`${vaultId}.older`);
}

/** The restored vault has been opened: the one before it goes, if there is one. */
export async function dropOlderVault(disk: Disk, vaultsFolder: string, vaultId: string): Promise<void> {
  if (await hasOlderVault(disk, vaultsFolder, vaultId))
    await removeVault(disk, older(vaultsFolder, vaultId), `${vaultsFolder}/${vaultId}.deleted`);
}

/** Out of the list in one step, then away; what a crash leaves is swept at the next start. */
async function removeVault(disk: Disk, folder: string, aside = `${folder}.deleted`): Promise<void> {
  await disk.removeFolder(aside);
  await disk.rename(folder, aside);
  await disk.removeFolder(aside);
}

const MAGIC = utf8('DBXM');
const VERSION = 1;
const CHECKSUM_BYTES = 16;
const MARK = 'restored';

/**
 * Says that a vault came from a copy, and when that was made, until its working copy has been made
 * from it: a working copy of before may hold later commits, and must not give them back.
 */
export async function writeRestoredMark(disk: Disk, folder: string, madeAtMs: number): Promise<void> {
  const content = new ByteWriter().fixed(MAGIC).u8(VERSION).u64(madeAtMs).bytes();
  await writeDurably(disk, `${folder}/${MARK}`, concatenate(content, plainHash(content, CHECKSUM_BYTES)));
}

/** When the copy was made, ms since 1970; 0 for a mark that cannot be read, undefined for none. */
export async function readRestoredMark(disk: Disk, folder: string): Promise<number | undefined> {
  const bytes = await disk.read(`${folder}/${MARK}`);
  if (!bytes) return undefined;
  const content = bytes.subarray(0, Math.max(bytes.length - CHECKSUM_BYTES, 0));
  const isWhole = equalBytes(plainHash(content, CHECKSUM_BYTES), bytes.subarray(content.length));
  if (!isWhole || content.length !== MAGIC.length + 1 + 8) return 0;
  return new ByteReader(content.subarray(MAGIC.length + 1)).u64();
}

export async function removeRestoredMark(disk: Disk, folder: string): Promise<void> {
  await disk.remove(`${folder}/${MARK}`);
  await disk.syncFolder(folder);
}
