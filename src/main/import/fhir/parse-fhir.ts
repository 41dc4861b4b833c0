import type { Problem } from '../../../shared/model/document.ts';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { stableHash } from '../drafts/stable-hash.ts';
import type { Listeners } from '../parsed-document.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { agencyOf } from './agency.ts';
import type { Pieces, ResourcePiece } from './pieces.ts';
import { categoryOf, dateOf, detailOf, draftTypeOf } from './resource-facts.ts';
import { indexResources, parseResource, type ResourceFacts, type ResourceIndex } from './resource-index.ts';
import { resourceFields } from './walk.ts';

/**
 * Resources → drafts, in the order of the document. Two readings: the first learns what each resource
 * is called and who it belongs to, the second makes the drafts, so that a reference can point forwards.
 */
export function parseFhir(
  decoded: DecodedText,
  { pieces, problems: found }: Extract<Pieces, { kind: 'fhir' }>,
  { onDraft, onProgress }: Listeners,
): Problem[] {
  const { text, byteOffset } = decoded;
  const problems = new ProblemList();
  problems.add(...found);
  const { facts, index } = indexResources(text, pieces, (piece) => onProgress(byteOffset(piece.end) / 2));
  const half = byteOffset(text.length) / 2;
  const twins = new TwinFinder(problems);
  for (const [at, piece] of pieces.entries()) {
    const known = facts[at];
    if (!known || known.resourceType === '') {
      problems.add({
        code: 'fhir-no-resource-type',
        params: {},
        locator: { kind: 'fhirPath', path: piece.path },
      });
      continue;
    }
    const draft = makeDraft(decoded, piece, known, index, problems);
    const identity = twins.identityFor(draft, text.slice(piece.start, piece.end));
    if (identity !== undefined) onDraft({ ...draft, identity });
    onProgress(half + byteOffset(piece.end) / 2);
  }
  return problems.finish();
}

function makeDraft(
  { text, byteOffset }: DecodedText,
  piece: ResourcePiece,
  facts: ResourceFacts,
  index: ResourceIndex,
  problems: ProblemList,
): RecordDraft {
  const { resource } = parseResource(text, piece);
  return {
    identity: facts.identity,
    type: draftTypeOf(resource),
    category: categoryOf(facts.resourceType),
    title: facts.title,
    detail: detailOf(resource),
    date: dateOf(resource),
    agency: agencyOf(facts, index),
    fields: resourceFields(resource, piece.path, index, problems),
    locator: { kind: 'fhirPath', path: piece.path },
    bytes: { start: byteOffset(piece.start), end: byteOffset(piece.end) },
  };
}

/** A resource that stands in a document twice is kept once; two different ones that claim one id are both kept. */
class TwinFinder {
  private readonly contents = new Map<string, Set<string>>();
  private readonly problems: ProblemList;

  constructor(problems: ProblemList) {
    this.problems = problems;
  }

  /** The identity to keep it under; undefined when the same is kept already. */
  identityFor({ identity, title, locator }: RecordDraft, source: string): string | undefined {
    const hash = stableHash(source);
    const known = this.contents.get(identity);
    if (!known) {
      this.contents.set(identity, new Set([hash]));
      return identity;
    }
    const code = known.has(hash) ? 'twice-the-same' : 'twice-different';
    this.problems.add({ code, params: { title }, locator });
    if (known.has(hash)) return undefined;
    known.add(hash);
    return `${identity}|#${hash}`;
  }
}
