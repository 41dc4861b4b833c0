import { openDatabase, readMeta, type WorkingCopyDatabase } from './database.ts';
import { copyName, deleteCopy, findCopies } from './find-copies.ts';
import { toStorageError } from './storage-error.ts';

export interface OpenCopy {
  database: WorkingCopyDatabase;
  number: number;
}

export interface CurrentCopy {
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
  const numbers = await findCopies(vaultId);
  const nextNumber = (numbers[0] ?? 0) + 1;
  for (const [index, number] of numbers.entries()) {
    const database = await tryToOpen(copyName(vaultId, number));
    if (database === 'building') {
      await deleteCopy(vaultId, number);
      continue;
    }
    for (const older of numbers.slice(index + 1)) await deleteCopy(vaultId, older);
    return { copy: database && { database, number }, nextNumber };
  }
  const database = await openNew(copyName(vaultId, nextNumber));
  return { copy: database && { database, number: nextNumber }, nextNumber: nextNumber + 1 };
}

async function openNew(name: string): Promise<WorkingCopyDatabase | null> {
  try {
    return await openDatabase(name, 'ready');
  } catch (error) {
    const failure = toStorageError(error);
    if (failure.code === 'storage/full') throw failure;
    return null;
  }
}

async function tryToOpen(name: string): Promise<WorkingCopyDatabase | 'building' | null> {
  try {
    const database = await openDatabase(name, 'building');
    if ((await readMeta(database)).state === 'ready') return database;
    database.close();
    return 'building';
  } catch {
    return null;
  }
}
