import { fromId } from '../../shared/model/ids.ts';

/**
 * [Note: a shelf of its own]
 * All databases of an origin share one store on disk. Measured on Chromium 156: one flipped bit in that
 * store's CURRENT file, and nothing of the origin opens again, nor can a page mend it. So each vault's
 * copies stand in a storage bucket (https://wicg.github.io/storage-buckets/) with a store of its own,
 * which can be thrown away and made anew. Browsers without buckets use the origin's own store.
 */
export interface Shelf {
  vaultId: string;
  factory: IDBFactory;
}

/** Copies are numbered; the highest finished one counts. */
export function copyName(vaultId: string, number: number): string {
  return `deedbox-${vaultId}-${number}`;
}

interface StorageBucket {
  indexedDB: IDBFactory;
}

interface StorageBuckets {
  open(name: string, options?: { durability?: 'strict'; persisted?: boolean }): Promise<StorageBucket>;
  delete(name: string): Promise<void>;
}

export async function openShelf(vaultId: string): Promise<Shelf> {
  const buckets = findBuckets();
  if (!buckets) return { vaultId, factory: indexedDB };
  const bucket = await buckets.open(bucketName(vaultId), { durability: 'strict', persisted: true });
  return { vaultId, factory: bucket.indexedDB };
}

/** Throws away all that stands on a shelf, readable or not, and gives an empty one. Without buckets it is the same shelf again. */
export async function replaceShelf(vaultId: string): Promise<Shelf> {
  await removeShelf(vaultId);
  return openShelf(vaultId);
}

export async function removeShelf(vaultId: string): Promise<void> {
  await findBuckets()?.delete(bucketName(vaultId));
}

/** A bucket's name has lower-case letters, digits, `-` and `_`, so an id is written in hexadecimal. */
function bucketName(vaultId: string): string {
  const hex = Array.from(fromId(vaultId), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `deedbox-${hex}`;
}

/** TypeScript does not know buckets yet. */
function findBuckets(): StorageBuckets | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as Navigator & { storageBuckets?: StorageBuckets }).storageBuckets;
}
