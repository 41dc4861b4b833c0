import { shortNumber } from '../drafts/numbers.ts';
import { readableUnit } from '../drafts/units.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  elementAt,
  elementsOf,
  textOf,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { readCoded, readName, readQuantity, readRange, readTimes } from './datatypes.ts';
import { referredText } from './narrative.ts';

type Narrative = ReadonlyMap<string, XmlElement>;

const statementNames = new Set([
  'observation',
  'act',
  'procedure',
  'supply',
  'substanceAdministration',
  'encounter',
  'organizer',
]);

/** Of C-CDA, and of the CCD and C32 before it: every such pair is one thing under two numbers. */
const ALLERGY = ['2.16.840.1.113883.10.20.22.4.7', '2.16.840.1.113883.10.20.1.18'];
const SEVERITY = ['2.16.840.1.113883.10.20.22.4.8', '2.16.840.1.113883.10.20.1.55'];

/** One thing to make a record of, and the statement around it that says more about it. */
export interface Subject {
  statement: XmlElement;
  /** A concern or an organizer that holds the statement and perhaps others. */
  around: XmlElement | undefined;
  /** What of `around` belongs to other subjects. */
  others: XmlElement[];
  /** The piece of the document that the record covers. */
  piece: XmlElement;
}

/**
 * The subjects of an entry. A concern ("we follow this problem") and an organizer (a panel of results)
 * are wrappings: what is inside them are the records, and the wrapping goes with each.
 */
export function subjectsOf(entry: XmlElement): Subject[] {
  const outer = elementsOf(entry).find((child) => statementNames.has(child.name));
  if (!outer) return [];
  const holders = outer.name === 'organizer' ? childrenNamed(outer, 'component') : concernHolders(outer);
  const parts = holders.flatMap((holder) => {
    const statement = elementsOf(holder).find((child) => statementNames.has(child.name));
    return statement ? [{ holder, statement }] : [];
  });
  if (parts.length === 0) return [{ statement: outer, around: undefined, others: [], piece: entry }];
  return parts.map(({ holder, statement }) => ({
    statement,
    around: outer,
    others: parts.map((part) => part.holder),
    piece: parts.length === 1 ? entry : holder,
  }));
}

/** Concern acts, and the acts for diagnoses and medicines on admission and discharge. */
const wrappings = ['22.4.30', '22.4.3', '22.4.33', '22.4.34', '22.4.35', '22.4.36', '1.27'].map(
  (end) => `2.16.840.1.113883.10.20.${end}`,
);

function concernHolders(act: XmlElement): XmlElement[] {
  const isConcern = attribute(childNamed(act, 'code'), 'code') === 'CONC';
  if (!isConcern && !hasTemplate(act, wrappings)) return [];
  return childrenNamed(act, 'entryRelationship').filter((relationship) => {
    const statement = elementsOf(relationship).find((child) => statementNames.has(child.name));
    return attribute(relationship, 'typeCode') === 'SUBJ' && statement && !hasTemplate(statement, SEVERITY);
  });
}

function hasTemplate(element: XmlElement, roots: readonly string[]): boolean {
  return childrenNamed(element, 'templateId').some((id) => roots.includes(attribute(id, 'root')));
}

/** What the record is called, in the document's own words; '' where nothing says. */
export function titleOfStatement(statement: XmlElement, narrative: Narrative): string {
  const own = codeWords(childNamed(statement, 'code'), narrative);
  const value = valueWords(childNamed(statement, 'value'), narrative);
  const product = productWords(statement, narrative);
  const text = referredText(childNamed(statement, 'text'), narrative);
  const candidates = isFinding(statement) ? [product, value, text, own] : [product, own, value, text];
  return bestWords(candidates).slice(0, 500);
}

/** The first that says something. Some systems write `Problem Type Not Available` where they have no code. */
function bestWords(candidates: readonly string[]): string {
  const named = candidates.filter((words) => words !== '');
  return named.find((words) => !/\bnot available$/i.test(words)) ?? named[0] ?? '';
}

/** An observation whose code only says "there is a finding" and whose value says which. */
function isFinding(statement: XmlElement): boolean {
  if (hasTemplate(statement, ALLERGY)) return true;
  const code = childNamed(statement, 'code');
  const kind = attribute(code, 'code');
  const isGeneric =
    /^(clinical finding|condition|diagnosis|disease|disorder|problem|finding|symptom|complaint)$/i;
  return kind === 'ASSERTION' || isGeneric.test(attribute(code, 'displayName').trim());
}

/** It says that something is not so or was not done: a list must not show it as if it were. */
export function isNegated(statement: XmlElement): boolean {
  return attribute(statement, 'negationInd') === 'true';
}

/** The one value worth seeing in a list; none of what was not done. */
export function detailOfStatement(statement: XmlElement, narrative: Narrative): string {
  if (isNegated(statement)) return '';
  const value = valueWords(childNamed(statement, 'value'), narrative);
  if (hasTemplate(statement, ALLERGY)) return reactionWords(statement, narrative);
  if (value !== '' && value !== titleOfStatement(statement, narrative)) return value.slice(0, 300);
  const dose = childNamed(statement, 'doseQuantity');
  const amount = dose ? quantityWords(dose) : '';
  return [amount, codeWords(childNamed(statement, 'routeCode'), narrative)]
    .filter((part) => part !== '')
    .join(', ');
}

function reactionWords(allergy: XmlElement, narrative: Narrative): string {
  return childrenNamed(allergy, 'entryRelationship')
    .filter((relationship) => attribute(relationship, 'typeCode') === 'MFST')
    .map((relationship) => valueWords(elementAt(relationship, 'observation/value'), narrative))
    .filter((words) => words !== '')
    .join(', ');
}

/** When it was, or began; '' where the document does not know. */
export function dateOfStatement(statement: XmlElement): string {
  const times = childrenNamed(statement, 'effectiveTime').map(readTimes);
  for (const reading of times) {
    if (reading?.value.type === 'date') return reading.value.iso;
    if (reading?.value.type === 'period') return reading.value.start || reading.value.end;
  }
  return '';
}

/** The medicine, vaccine, substance or device that a statement is about. */
function productWords(statement: XmlElement, narrative: Narrative): string {
  for (const holder of ['consumable', 'product']) {
    const product = elementAt(statement, `${holder}/manufacturedProduct/manufacturedMaterial`);
    const words =
      codeWords(childNamed(product ?? statement, product ? 'code' : '-'), narrative) ||
      textOf(product && childNamed(product, 'name'));
    if (words !== '') return words;
  }
  const wanted =
    statement.name === 'supply' ? ['PRD', 'DEV'] : hasTemplate(statement, ALLERGY) ? ['CSM'] : [];
  for (const participant of childrenNamed(statement, 'participant')) {
    if (!wanted.includes(attribute(participant, 'typeCode'))) continue;
    const role = childNamed(participant, 'participantRole');
    const entity = elementAt(role, 'playingEntity') ?? elementAt(role, 'playingDevice');
    const name = entity && childNamed(entity, 'name');
    const coded = codeWords(entity && childNamed(entity, 'code'), narrative);
    const words = bestWords([coded, name ? readName(name) : '']);
    if (words !== '') return words;
  }
  return '';
}

function codeWords(code: XmlElement | undefined, narrative: Narrative): string {
  const coded = code && readCoded(code, narrative);
  return coded?.type === 'coded' ? coded.text : '';
}

function valueWords(value: XmlElement | undefined, narrative: Narrative): string {
  if (!value) return '';
  const coded = codeWords(value, narrative);
  if (coded !== '') return coded;
  const quantity = quantityWords(value);
  return quantity === '' ? textOf(value) : quantity;
}

function quantityWords(value: XmlElement): string {
  const reading = readQuantity(value) ?? readRange(value)?.value;
  if (reading?.type !== 'quantity') return '';
  return `${shortNumber(reading.value)} ${readableUnit(reading.unit)}`.trim();
}
