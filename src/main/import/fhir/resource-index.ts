import { isJsonObject, type JsonObject, textMember } from '../json/json-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { type AgencyClues, findAgencyClues } from './agency.ts';
import type { ResourcePiece } from './pieces.ts';
import { fhirIdentity, titleOf } from './resource-facts.ts';

/** What other records need to know of a resource. Small, so that a whole bundle of them fits in memory. */
export interface ResourceFacts {
  identity: string;
  resourceType: string;
  title: string;
  agencyClues: AgencyClues;
}

/** Resources by every way in which another may point at them. */
export class ResourceIndex {
  private readonly byReference = new Map<string, ResourceFacts>();

  add(facts: ResourceFacts, id: string, fullUrl: string): void {
    if (fullUrl !== '') this.byReference.set(fullUrl, facts);
    if (id !== '') this.byReference.set(`${facts.resourceType}/${id}`, facts);
  }

  /** By `urn:uuid:…`, `Type/id`, or an address that ends in one; a version at its end does not matter. */
  find(reference: string): ResourceFacts | undefined {
    const plain = reference.replace(/\/_history\/[^/]*$/, '');
    return this.byReference.get(plain) ?? this.byReference.get(plain.split('/').slice(-2).join('/'));
  }
}

export function parseResource(text: string, piece: ResourcePiece): { resource: JsonObject; source: string } {
  const source = text.slice(piece.start, piece.end);
  const resource = parseJson(source);
  return { resource: isJsonObject(resource) ? resource : {}, source };
}

/** The first of two readings: nothing is kept of a resource but its facts. Index in `pieces` → facts. */
export function indexResources(
  text: string,
  pieces: ResourcePiece[],
  onRead: (piece: ResourcePiece) => void,
): { facts: ResourceFacts[]; index: ResourceIndex } {
  const index = new ResourceIndex();
  const facts = pieces.map((piece) => {
    const { resource, source } = parseResource(text, piece);
    const known: ResourceFacts = {
      identity: fhirIdentity(resource, piece.fullUrl, source),
      resourceType: textMember(resource, 'resourceType'),
      title: titleOf(resource),
      agencyClues: findAgencyClues(resource),
    };
    index.add(known, textMember(resource, 'id'), piece.fullUrl);
    onRead(piece);
    return known;
  });
  return { facts, index };
}
