import { isJsonObject, type JsonObject, textMember } from '../json/json-value.ts';
import { valuesAt } from './human-text.ts';
import type { ResourceFacts, ResourceIndex } from './resource-index.ts';

/** A reference that may name who holds or made a record. */
interface Clue {
  reference: string;
  display: string;
  /** The element can name nothing but an organisation. */
  isOrganization: boolean;
}

export interface AgencyClues {
  /** In order of weight. */
  direct: Clue[];
  /** References to an encounter or the like, whose organisation is this record's too. */
  through: string[];
}

const alwaysOrganization = ['serviceProvider', 'managingOrganization', 'custodian', 'organization'];
const maybeOrganization = [
  'insurer',
  'provider',
  'performer',
  'performer.actor',
  'resultsInterpreter',
  'author',
  'source',
  'requester',
  'recorder',
  'asserter',
  'contributor',
  'participant.member',
  'participant.actor',
  'agent.who',
  'payor',
];
const throughPaths = ['encounter', 'context', 'item.encounter', 'context.encounter', 'practitioner'];

/** One for all that have none: there may be hundreds of thousands. */
const NO_CLUES: AgencyClues = { direct: [], through: [] };

export function findAgencyClues(resource: JsonObject): AgencyClues {
  const clues = (paths: readonly string[], isOrganization: boolean): Clue[] =>
    paths.flatMap((path) => references(resource, path).map((clue) => ({ ...clue, isOrganization })));
  const direct = [...clues(alwaysOrganization, true), ...clues(maybeOrganization, false)];
  const through = throughPaths.flatMap((path) => references(resource, path).map((r) => r.reference));
  return direct.length + through.length === 0 ? NO_CLUES : { direct, through: [...new Set(through)] };
}

function references(resource: JsonObject, path: string): { reference: string; display: string }[] {
  return valuesAt(resource, path)
    .filter(isJsonObject)
    .map((value) => ({ reference: textMember(value, 'reference'), display: textMember(value, 'display') }))
    .filter(({ reference, display }) => reference !== '' || display !== '');
}

const MAX_STEPS = 4;

/** The organisation that holds or made a record, in the document's own words; '' where it does not say. */
export function agencyOf(facts: ResourceFacts, index: ResourceIndex, steps = MAX_STEPS): string {
  if (facts.resourceType === 'Organization') return facts.title;
  for (const clue of facts.agencyClues.direct) {
    const name = clueName(clue, index);
    if (name !== '') return name;
  }
  if (steps === 0) return '';
  for (const reference of facts.agencyClues.through) {
    const target = index.find(reference);
    const name = target ? agencyOf(target, index, steps - 1) : '';
    if (name !== '') return name;
  }
  return '';
}

function clueName({ reference, display, isOrganization }: Clue, index: ResourceIndex): string {
  const target = index.find(reference);
  if (target) return target.resourceType === 'Organization' ? target.title : '';
  const saysSo = isOrganization || /(^|\/)Organization\//.test(reference);
  return saysSo && !/^unknown$/i.test(display) ? display : '';
}
