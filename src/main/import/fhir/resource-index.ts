import { textMember } from '../json/json-value.ts';
import { type AgencyClues, findAgencyClues } from './agency.ts';
import type { ReadResource } from './read-resource.ts';
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

/** The first of two readings: nothing is kept of a resource but its facts. */
export class ResourceIndexer {
  readonly index = new ResourceIndex();
  /** In the order in which they were learnt. */
  readonly facts: ResourceFacts[] = [];

  learn({ resource, fullUrl }: ReadResource): void {
    const known: ResourceFacts = {
      identity: fhirIdentity(resource, fullUrl),
      resourceType: textMember(resource, 'resourceType'),
      title: titleOf(resource),
      agencyClues: findAgencyClues(resource),
    };
    this.index.add(known, textMember(resource, 'id'), fullUrl);
    this.facts.push(known);
  }
}
