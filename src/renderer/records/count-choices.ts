import type { Category } from '../../shared/model/category.ts';
import type { CatalogueTable } from '../store/index.ts';

/** How many of these rows each agency has, by name, and which categories there are. */
export function countChoices(table: CatalogueTable, rows: Uint32Array) {
  const counts = new Uint32Array(table.agencies.words.length);
  const seen = new Set<number>();
  const agencies = table.agencies.indices;
  const categories = table.categories.indices;
  for (const row of rows) {
    const agency = agencies[row] ?? 0;
    counts[agency] = (counts[agency] ?? 0) + 1;
    seen.add(categories[row] ?? 0);
  }
  const named = table.agencies.words.map((word, index): [string, number] => [word, counts[index] ?? 0]);
  return {
    agencies: named.filter(([, count]) => count > 0).sort(([a], [b]) => a.localeCompare(b)),
    categories: new Set([...seen].map((index) => table.categories.words[index] as Category)),
  };
}
