import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { SealedRow } from '../../../src/shared/model/sealed-row.ts';

/**
 * What the page's IndexedDB really holds, read without any of the app's code: SHA-256 of each row's
 * bytes by `<record id>/<revision>`.
 */
export async function readWorkingCopy(page: Page): Promise<Map<string, string>> {
  const rows = await page.evaluate(async () => {
    interface Bucket {
      indexedDB: IDBFactory;
    }
    interface Batch {
      recordIds: string[];
      revisions: number[];
      lengths: number[];
      bytes: Uint8Array<ArrayBuffer>;
    }
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<Bucket>;
    }
    const buckets = (navigator as Navigator & { storageBuckets?: Buckets }).storageBuckets;
    if (!buckets) throw new Error('this browser has no storage buckets');
    const [bucketName] = await buckets.keys();
    if (bucketName === undefined) return [];
    const { indexedDB } = await buckets.open(bucketName);
    const names = (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('deedbox'));
    const found: [string, number, string][] = [];
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = await new Promise<Batch[]>((resolve, reject) => {
        const request = database.transaction('batches').objectStore('batches').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      database.close();
      for (const { recordIds, revisions, lengths, bytes } of all) {
        let at = 0;
        for (const [index, recordId] of recordIds.entries()) {
          const row = bytes.slice(at, at + (lengths[index] ?? 0));
          at += row.length;
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', row));
          const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
          found.push([recordId, revisions[index] ?? 0, hex]);
        }
      }
    }
    return found;
  });
  return new Map(rows.map(([recordId, revision, digest]) => [`${recordId}/${revision}`, digest]));
}

/** The rows of `expected` that a copy lacks or holds differently. */
export function missingRows(copy: Map<string, string>, expected: readonly SealedRow[]): string[] {
  return expected
    .filter(({ recordId, revision, bytes }) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      return copy.get(`${recordId}/${revision}`) !== digest;
    })
    .map(({ recordId, revision, generation }) => `${recordId}/${revision} of generation ${generation}`);
}
