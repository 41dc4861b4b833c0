import { DeedboxError } from '../../shared/errors.ts';
import { openDatabase, readMeta, type WorkingCopyDatabase } from './database.ts';
import { deleteCopy, findCopies } from './find-copies.ts';
import { openShelf, replaceShelf, type Shelf } from './shelf.ts';
import { toStorageError } from './storage-error.ts';

export interface OpenCopy {
  database: WorkingCopyDatabase;
  number: number;
}

export interface CurrentCopy {
  shelf: Shelf;
  /** null when there is one but it cannot be opened or read. */
  copy: OpenCopy | null;
  /** A number that no copy of this vault has yet. */
  nextNumber: number;
}

/**
 * The newest finished copy of a vault, or a new empty one where there is none. Left-overs of a rebuild
 * that did not finish are deleted, and so are older copies. Throws `vault/newer-format` (with nothing
 * opened) and `storage/full`; any other trouble means "no readable copy", which a rebuild puts right.
 */
export async function openCurrentCopy(vaultId: string): Promise<CurrentCopy> {
  try {
    return await findCurrentCopy(await openShelf(vaultId));
  } catch (error) {
    needCurable(error);
  }
  try {
    // Chromium throws a store that it cannot read away at the first try, and is well at the second.
    return await findCurrentCopy(await openShelf(vaultId));
  } catch (error) {
    needCurable(error);
  }
  return findCurrentCopy(await replaceShelf(vaultId));
}

async function findCurrentCopy(shelf: Shelf): Promise<CurrentCopy> {
  const numbers = await findCopies(shelf);
  const nextNumber = (numbers[0] ?? 0) + 1;
  for (const [index, number] of numbers.entries()) {
    const database = await tryToOpen(shelf, number);
    if (database === 'building') {
      await deleteCopy(shelf, number);
      continue;
    }
    for (const older of numbers.slice(index + 1)) await deleteCopy(shelf, older);
    return { shelf, copy: database && { database, number }, nextNumber };
  }
  const database = await openDatabase(shelf, nextNumber, 'ready');
  return { shelf, copy: { database, number: nextNumber }, nextNumber: nextNumber + 1 };
}

async function tryToOpen(shelf: Shelf, number: number): Promise<WorkingCopyDatabase | 'building' | null> {
  try {
    const database = await openDatabase(shelf, number, 'building');
    if ((await readMeta(database)).state === 'ready') return database;
    database.close();
    return 'building';
  } catch {
    return null;
  }
}

/** A newer format and a full disk are no damage: neither gets better by being thrown away. */
function needCurable(error: unknown): void {
  const failure = error instanceof DeedboxError ? error : toStorageError(error);
  if (failure.code !== 'storage/failed') throw failure;
}
