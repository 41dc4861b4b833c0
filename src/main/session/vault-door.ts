import { DeedboxError } from '../../shared/errors.ts';
import { fromId, ID_BYTES, toId } from '../../shared/model/ids.ts';
import type { VaultColour, VaultListing } from '../../shared/model/vault.ts';
import { beginJournal } from '../journal/open-journal.ts';
import type { Disk } from '../storage/disk.ts';
import { writeDurably } from '../storage/disk.ts';
import type { DeriveKey } from '../vault/argon2id.ts';
import { encodeHeader, type Header, verifyHeader } from '../vault/header.ts';
import { type HeaderFile, readHeaderFile, settleHeaderFile } from '../vault/header-file.ts';
import { Keyring } from '../vault/keyring.ts';
import { openVaultKey, type Secret, wrapByPassphrase, wrapByRecoverySecret } from '../vault/secret.ts';
import { equalBytes, KEY_BYTES, randomBytes } from '../vault/sodium.ts';
import { isVaultFolderName, type VaultPaths, vaultPaths } from '../vault/vault-paths.ts';
import { hasOlderVault, readRestoredMark } from './restored-vault.ts';

const FIRST_EPOCH = 1;

/** A vault made in memory: nothing of it is on disk until `writeNewVault`. */
export interface NewVault {
  header: Header;
  keyring: Keyring;
}

export async function makeVault(
  about: { name: string; colour: VaultColour; passphrase: string; recoverySecret: Uint8Array },
  deriveKey: DeriveKey,
  nowMs: number,
): Promise<NewVault> {
  const vaultId = randomBytes(ID_BYTES);
  const vaultKey = randomBytes(KEY_BYTES);
  const keyring = new Keyring(vaultKey, vaultId, FIRST_EPOCH);
  const wraps = [
    await wrapByPassphrase(vaultKey, vaultId, FIRST_EPOCH, about.passphrase, deriveKey),
    wrapByRecoverySecret(vaultKey, vaultId, FIRST_EPOCH, about.recoverySecret),
  ];
  const collections = [keyring.makeCollection('records'), keyring.makeCollection('private')];
  const { name, colour } = about;
  return {
    keyring,
    header: { vaultId, createdAtMs: nowMs, name, colour, epoch: FIRST_EPOCH, wraps, collections },
  };
}

/**
 * A vault appears under its name in one step: a crash before it leaves a folder that is no vault and
 * is swept away at the next start.
 */
export async function writeNewVault(
  disk: Disk,
  vaultsFolder: string,
  { header, keyring }: NewVault,
): Promise<VaultPaths> {
  const paths = vaultPaths(vaultsFolder, toId(header.vaultId));
  const unfinished = `${paths.folder}.new`;
  const bytes = encodeHeader(header, keyring.subkey('header'));
  await disk.makeFolder(unfinished);
  await writeDurably(disk, `${unfinished}/header`, bytes);
  await writeDurably(disk, `${unfinished}/header.mirror`, bytes);
  for (const folder of ['journal', 'blobs', 'catalogue']) await disk.makeFolder(`${unfinished}/${folder}`);
  await beginJournal(disk, keyring, { journal: `${unfinished}/journal`, anchor: `${unfinished}/anchor` });
  await disk.syncFolder(unfinished);
  await disk.rename(unfinished, paths.folder);
  await disk.syncFolder(vaultsFolder);
  return paths;
}

export interface UnlockedVault {
  file: HeaderFile;
  keyring: Keyring;
  paths: VaultPaths;
}

/** Opens a vault's keys and checks its header. Writes nothing. Throws the codes of `openVaultKey` and `readHeaderFile`. */
export async function unlockVault(
  disk: Disk,
  vaultsFolder: string,
  vaultId: string,
  secret: Secret,
  deriveKey: DeriveKey,
): Promise<UnlockedVault> {
  const paths = vaultPaths(vaultsFolder, vaultId);
  const file = await readHeaderFile(disk, paths.folder);
  if (!equalBytes(file.header.vaultId, fromId(vaultId)))
    throw new DeedboxError('vault/damaged', 'the header is of another vault');
  const vaultKey = await openVaultKey(file.header, secret, deriveKey);
  const keyring = new Keyring(vaultKey, file.header.vaultId, file.header.epoch);
  try {
    verifyHeader(file.bytes, keyring.subkey('header'));
    for (const collection of file.header.collections) keyring.addCollection(collection);
  } catch (error) {
    keyring.drop();
    throw error;
  }
  return { file, keyring, paths };
}

/** Once everything has opened: both copies of the header agree, and what never finished is gone. */
export async function settleVault(disk: Disk, { file, paths }: UnlockedVault): Promise<void> {
  await settleHeaderFile(disk, paths.folder, file);
  for (const name of await disk.list(paths.blobs))
    if (name.endsWith('.part')) await disk.remove(`${paths.blobs}/${name}`);
}

/** The vaults on this computer, oldest first, without opening any. */
export async function listVaults(disk: Disk, vaultsFolder: string): Promise<VaultListing[]> {
  const ids = (await disk.list(vaultsFolder)).filter(isVaultFolderName);
  const listings = await Promise.all(ids.map((vaultId) => listVault(disk, vaultsFolder, vaultId)));
  return listings.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}

async function listVault(disk: Disk, vaultsFolder: string, vaultId: string): Promise<VaultListing> {
  try {
    const { header } = await readHeaderFile(disk, vaultPaths(vaultsFolder, vaultId).folder);
    const createdAt = new Date(header.createdAtMs).toISOString();
    const restored = await describeRestored(disk, vaultsFolder, vaultId);
    return { vaultId, name: header.name, colour: header.colour, createdAt, state: 'ready', restored };
  } catch (error) {
    const isNewer = error instanceof DeedboxError && error.code === 'vault/newer-format';
    const state = isNewer ? 'newer' : 'damaged';
    return { vaultId, name: '', colour: 'slate', createdAt: '', state, restored: null };
  }
}

async function describeRestored(
  disk: Disk,
  vaultsFolder: string,
  vaultId: string,
): Promise<VaultListing['restored']> {
  const madeAtMs = await readRestoredMark(disk, vaultPaths(vaultsFolder, vaultId).folder);
  if (madeAtMs === undefined) return null;
  const hasOlder = await hasOlderVault(disk, vaultsFolder, vaultId);
  return { copyMadeAt: new Date(madeAtMs).toISOString(), hasOlder };
}
