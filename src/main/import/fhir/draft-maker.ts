import type { RecordDraft } from '../../../shared/model/record.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { stableHash } from '../drafts/stable-hash.ts';
import { agencyOf } from './agency.ts';
import type { ReadResource } from './read-resource.ts';
import { categoryOf, dateOf, detailOf, draftTypeOf } from './resource-facts.ts';
import type { ResourceFacts, ResourceIndex } from './resource-index.ts';
import { resourceFields } from './walk.ts';

/** The second of two readings: makes the drafts, now that every resource that one may point at is known. */
export class DraftMaker {
  private readonly index: ResourceIndex;
  private readonly problems: ProblemList;
  private readonly twins: TwinFinder;

  constructor(index: ResourceIndex, problems: ProblemList) {
    this.index = index;
    this.problems = problems;
    this.twins = new TwinFinder(problems);
  }

  /** undefined, with a problem that says why, for what is no resource or is kept already. */
  make(read: ReadResource, facts: ResourceFacts): RecordDraft | undefined {
    const { resource, source, bytes, locate } = read;
    if (facts.resourceType === '') {
      this.problems.add({ code: 'fhir-no-resource-type', params: {}, locator: locate('') });
      return undefined;
    }
    const draft: RecordDraft = {
      identity: facts.identity,
      type: draftTypeOf(resource),
      category: categoryOf(facts.resourceType),
      title: facts.title,
      detail: detailOf(resource),
      date: dateOf(resource),
      agency: agencyOf(facts, this.index),
      fields: resourceFields(resource, locate, this.index, this.problems),
      locator: locate(''),
      bytes,
    };
    const identity = this.twins.identityFor(draft, source);
    return identity === undefined ? undefined : { ...draft, identity };
  }
}

/** A resource that stands in a document twice is kept once; two different ones that claim one id are both kept. */
class TwinFinder {
  /** One hash, or several where several claim one identity. */
  private readonly contents = new Map<string, string | Set<string>>();
  private readonly problems: ProblemList;

  constructor(problems: ProblemList) {
    this.problems = problems;
  }

  /** The identity to keep it under; undefined when the same is kept already. */
  identityFor({ identity, title, locator }: RecordDraft, source: string): string | undefined {
    const hash = stableHash(source);
    const known = this.contents.get(identity);
    if (!known) {
      this.contents.set(identity, hash);
      return identity;
    }
    const hashes = typeof known === 'string' ? new Set([known]) : known;
    const code = hashes.has(hash) ? 'twice-the-same' : 'twice-different';
    this.problems.add({ code, params: { title }, locator });
    if (hashes.has(hash)) return undefined;
    this.contents.set(identity, hashes.add(hash));
    return `${identity}|#${hash}`;
  }
}
