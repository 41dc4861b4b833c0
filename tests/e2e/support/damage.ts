import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What bad luck does to a database's files. */
export const damages = ['flipped', 'torn', 'deleted', 'file lost'] as const;
export type Damage = (typeof damages)[number];

/** Damages the IndexedDB of a profile whose browser is not running. Says what it did. */
export async function damageIndexedDb(
  profileFolder: string,
  damage: Damage,
  random: () => number,
): Promise<string> {
  const files = await findFiles(profileFolder);
  if (files.length === 0) throw new Error('there is no IndexedDB to damage');
  if (damage === 'deleted') {
    await Promise.all(files.map(({ path }) => rm(path)));
    return `deleted ${files.length} files`;
  }
  // The largest hold the rows; small ones hold what finds them. Both are hit.
  const file = files[Math.floor(random() * files.length)] ?? { path: '', size: 0 };
  const at = Math.floor(random() * file.size);
  if (damage === 'file lost') await rm(file.path);
  if (damage === 'torn') await truncate(file.path, at);
  if (damage === 'flipped') {
    const bytes = await readFile(file.path);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(file.path, bytes);
  }
  return `${damage} at ${at} of ${file.size} bytes of ${file.path.slice(profileFolder.length)}`;
}

async function findFiles(profileFolder: string): Promise<{ path: string; size: number }[]> {
  const root = join(profileFolder, 'Default', 'WebStorage');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })));
  // LOCK is empty, LOG is a log for people.
  return files.filter(
    ({ size, path }) => size > 0 && /IndexedDB.*(CURRENT|MANIFEST-\d+|\d+\.(log|ldb))$/.test(path),
  );
}
