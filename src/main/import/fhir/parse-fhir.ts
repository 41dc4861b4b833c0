import type { Problem } from '../../../shared/model/document.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import type { Listeners } from '../parsed-document.ts';
import { DraftMaker } from './draft-maker.ts';
import type { ReadResource } from './read-resource.ts';
import { ResourceIndexer } from './resource-index.ts';

/**
 * Resources → drafts, in the order of the document. Two readings: the first learns what each resource
 * is called and who it belongs to, the second makes the drafts, so that a reference can point forwards.
 * `read` begins a reading.
 */
export function parseFhir(
  read: () => Iterable<ReadResource>,
  found: readonly Problem[],
  { onDraft, onProgress }: Listeners,
  sizeBytes: number,
): Problem[] {
  const problems = new ProblemList();
  problems.add(...found);
  const indexer = new ResourceIndexer();
  for (const resource of read()) {
    indexer.learn(resource);
    onProgress(resource.bytes.end / 2);
  }
  const maker = new DraftMaker(indexer.index, problems);
  let at = 0;
  for (const resource of read()) {
    const facts = indexer.facts[at++];
    const draft = facts && maker.make(resource, facts);
    if (draft) onDraft(draft);
    onProgress((sizeBytes + resource.bytes.end) / 2);
  }
  return problems.finish();
}
