import { openDatabase, readMeta, type WorkingCopyDatabase } from '../../../../src/renderer/store/database.ts';
import { unpackRows } from '../../../../src/renderer/store/row-batch.ts';
import { openShelf } from '../../../../src/renderer/store/shelf.ts';

/** Opens a vault's copy beside the store, for looking at it and for damaging it. */
export async function withCopy<Result>(
  vaultId: string,
  number: number,
  use: (database: WorkingCopyDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(await openShelf(vaultId), number, 'ready');
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

export async function copyNames(vaultId: string): Promise<string[]> {
  const { factory } = await openShelf(vaultId);
  const databases = await factory.databases();
  return databases.map(({ name = '' }) => name).filter((name) => name.includes(vaultId));
}

export const readCopy = (vaultId: string, number: number) =>
  withCopy(vaultId, number, async (database) => ({
    meta: await readMeta(database),
    rows: (await database.batches.toArray()).flatMap(unpackRows),
    drafts: await database.drafts.toArray(),
  }));

/** Changes a bit of one row's bytes. */
export async function flipBit(vaultId: string, number: number): Promise<void> {
  await withCopy(vaultId, number, async (database) => {
    const batch = await database.batches.toCollection().first();
    if (!batch) throw new Error('there is no row to damage');
    batch.bytes[7] = (batch.bytes[7] ?? 0) ^ 4;
    await database.batches.put(batch);
  });
}

/** Waits until something holds; fails by the test's own time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
