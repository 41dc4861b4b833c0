import { DeedboxError } from '../../shared/errors.ts';
import { ID_BYTES } from '../../shared/model/ids.ts';
import type { Disk } from '../storage/disk.ts';
import type { Keyring } from '../vault/keyring.ts';
import { randomBytes } from '../vault/sodium.ts';
import { readAnchor, writeAnchor } from './anchor.ts';
import { beginningOf, Journal, type JournalPaths } from './journal.ts';
import { salvage } from './salvage.ts';

export interface OpenedJournal {
  journal: Journal;
  /** Commits are missing, or may be: the journal was damaged, or the anchor that would tell is gone. */
  mayBeShortened: boolean;
}

/** Gives a new vault its anchor, before its first commit: from then on a missing one means something. */
export async function beginJournal(disk: Disk, keyring: Keyring, paths: JournalPaths): Promise<void> {
  const beginning = beginningOf(randomBytes(ID_BYTES));
  await writeAnchor(disk, paths.anchor, beginning, keyring.vaultId, keyring.subkey('anchor'));
}

/**
 * Opens the journal where it was left: from the anchor, or from its beginning where the anchor is gone.
 * A journal that is damaged keeps what can be read (`salvage`) and puts the rest aside.
 */
export async function openJournal(disk: Disk, keyring: Keyring, paths: JournalPaths): Promise<OpenedJournal> {
  const anchor = await readAnchor(disk, paths.anchor, keyring.vaultId, keyring.subkey('anchor'));
  const beginning = beginningOf(anchor?.deviceId ?? (await findDevice(disk, paths.journal)));
  try {
    const journal = await Journal.open(disk, keyring, paths, anchor ?? beginning);
    if (!anchor) await journal.anchorHere();
    return { journal, mayBeShortened: !anchor };
  } catch (error) {
    if (!(error instanceof DeedboxError) || error.code !== 'journal/damaged') throw error;
    await salvage(disk, keyring, paths, beginning.deviceId);
    const journal = await Journal.open(disk, keyring, paths, beginning);
    await journal.anchorHere();
    return { journal, mayBeShortened: true };
  }
}

/** The device whose folder is there; a new one for a vault without any. */
async function findDevice(disk: Disk, journalFolder: string): Promise<Uint8Array> {
  const names = (await disk.list(journalFolder)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const [only] = names;
  if (names.length > 1) throw new DeedboxError('journal/damaged', `${names.length} devices and no anchor`);
  return only === undefined ? randomBytes(ID_BYTES) : new Uint8Array(Buffer.from(only, 'hex'));
}
