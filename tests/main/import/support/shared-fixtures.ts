import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/fixtures/', import.meta.url));

/** Files written by others, beside the project; none where they are not to be had, and the reason is printed. */
export function sharedFixtures(kind: 'fhir-r4' | 'ccda', ending: string): { name: string; bytes: Buffer }[] {
  const path = `${folder}${kind}`;
  if (!existsSync(path)) {
    console.warn(`skipped: the shared fixtures are not beside the project (${kind})`);
    return [];
  }
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, bytes: readFileSync(`${path}/${name}`) }));
}
