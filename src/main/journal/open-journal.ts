import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { Disk } from '../storage/disk.ts';
import type { Keyring } from '../vault/keyring.ts';
import { randomBytes } from '../vault/sodium.ts';
import { readAnchor } from './anchor.ts';
import { beginningOf, Journal, type JournalPaths } from './journal.ts';
import { salvage } from './salvage.ts';

/**
 * Opens the journal where it was left: from the anchor, or from its beginning where the anchor is gone.
 * A journal that is broken before its end keeps what can be read (`salvage`), puts the rest aside and
 * says so: `wasShortened`.
 */
export async function openJournal(
  disk: Disk,
  keyring: Keyring,
  paths: JournalPaths,
): Promise<{ journal: Journal; wasShortened: boolean }> {
  const anchor = await readAnchor(disk, paths.anchor, keyring.vaultId, keyring.subkey('anchor'));
  const deviceId = anchor?.deviceId ?? (await findDevice(disk, paths.journal));
  try {
    const journal = await Journal.open(disk, keyring, paths, anchor ?? beginningOf(deviceId));
    return { journal, wasShortened: false };
  } catch (error) {
    if (!(error instanceof DeedboxError) || error.code !== 'journal/damaged') throw error;
    await salvage(disk, keyring, paths, deviceId);
    const journal = await Journal.open(disk, keyring, paths, beginningOf(deviceId));
    return { journal, wasShortened: true };
  }
}

/** The device whose folder is there; a new one for a vault without any. */
async function findDevice(disk: Disk, journalFolder: string): Promise<Uint8Array> {
  const names = (await disk.list(journalFolder)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const [only] = names;
  if (names.length > 1) throw new DeedboxError('journal/damaged', `${names.length} devices and no anchor`);
  return only === undefined ? randomBytes(ID_BYTES) : new Uint8Array(Buffer.from(only, 'hex'));
}
