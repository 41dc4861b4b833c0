import Dexie from 'dexie';
import { DeedboxError } from '../../shared/errors.ts';
import { SCHEMA_VERSION } from './database.ts';
import { copyName, type Shelf } from './shelf.ts';

/** Dexie writes its version numbers to IndexedDB times ten, and counts on in between when it mends missing tables. */
const DEXIE_VERSION_FACTOR = 10;

/**
 * The numbers of this vault's copies, highest first. Throws `vault/newer-format` when any was written
 * by a newer Deedbox: Dexie would open it with our older schema and write to it. Nothing is opened here.
 */
export async function findCopies({ vaultId, factory }: Shelf): Promise<number[]> {
  const numbers: number[] = [];
  for (const { name = '', version = 0 } of await factory.databases()) {
    const number = toCopyNumber(name, vaultId);
    if (number === null) continue;
    if (Math.floor(version / DEXIE_VERSION_FACTOR) > SCHEMA_VERSION) {
      throw new DeedboxError('vault/newer-format', 'the working copy was written by a newer Deedbox');
    }
    numbers.push(number);
  }
  return numbers.sort((a, b) => b - a);
}

/** Deletes a copy. One that cannot be deleted stays and is deleted at another time: a copy does no harm. */
export async function deleteCopy({ vaultId, factory }: Shelf, number: number): Promise<void> {
  try {
    await new Dexie(copyName(vaultId, number), { indexedDB: factory, IDBKeyRange }).delete();
  } catch {
    // Nothing depends on it: `openCurrentCopy` takes the highest finished number.
  }
}

function toCopyNumber(name: string, vaultId: string): number | null {
  const [, digits = ''] = /-([1-9]\d{0,8})$/.exec(name) ?? [];
  const number = Number(digits);
  return digits !== '' && name === copyName(vaultId, number) ? number : null;
}
