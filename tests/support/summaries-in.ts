import { decodeCatalogue } from '../../src/shared/catalogue-codec.ts';
import { type Summary, type SummaryKind, summaryFlags } from '../../src/shared/model/summary.ts';
import type { AppHarness } from './app-harness.ts';

/** The newest summary of everything that is not deleted, as the page reads them. */
export async function summariesIn(app: AppHarness, kind?: SummaryKind): Promise<Summary[]> {
  const { pages } = await app.call('catalogue.read', {});
  const newest = new Map<string, Summary>();
  for (const bytes of pages) {
    const page = decodeCatalogue(bytes);
    for (let row = 0; row < page.length; row++) newest.set(page.recordId(row), page.summary(row));
  }
  return [...newest.values()].filter(
    (summary) =>
      (summary.flags & summaryFlags.deleted) === 0 && (kind === undefined || summary.kind === kind),
  );
}
