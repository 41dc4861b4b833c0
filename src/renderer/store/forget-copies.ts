import { deleteCopy, findCopies } from './find-copies.ts';
import { openShelf, removeShelf } from './shelf.ts';

/** Takes a deleted vault's working copies away. What cannot be deleted stays sealed, with no key anywhere. */
export async function forgetCopies(vaultId: string): Promise<void> {
  try {
    const shelf = await openShelf(vaultId);
    for (const number of await findCopies(shelf)) await deleteCopy(shelf, number);
  } catch {
    // A store that cannot be read goes with its shelf, where a browser has shelves.
  }
  await removeShelf(vaultId).catch(() => undefined);
}
