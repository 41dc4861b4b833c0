import { deleteCopy, findCopies } from './find-copies.ts';

/** Takes a deleted vault's working copies away. What cannot be deleted stays sealed, with no key anywhere. */
export async function forgetCopies(vaultId: string): Promise<void> {
  const numbers = await findCopies(vaultId).catch(() => []);
  for (const number of numbers) await deleteCopy(vaultId, number);
}
