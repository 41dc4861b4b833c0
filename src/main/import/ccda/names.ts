import { attribute, type XmlElement } from '../xml/xml-tree.ts';

/** Elements that only hold others: they have no place in a label. */
const transparent = new Set([
  'assignedAuthor',
  'assignedEntity',
  'assignedCustodian',
  'associatedEntity',
  'relatedEntity',
  'patientRole',
  'intendedRecipient',
  'playingEntity',
  'participantRole',
  'specimenRole',
  'specimenPlayingEntity',
  'manufacturedProduct',
  'manufacturedMaterial',
  'component',
  'entryRelationship',
  'observation',
  'act',
  'procedure',
  'supply',
  'organizer',
  'substanceAdministration',
  'encounter',
  'place',
  'assignedPerson',
  'associatedPerson',
  'relatedPerson',
  'guardianPerson',
  'criterion',
  'assignedAuthoringDevice',
  'patient',
  'serviceEvent',
  'encompassingEncounter',
  'parentDocument',
  'healthCareFacility',
  'responsibleParty',
  'encounterParticipant',
  'subject',
  'relatedSubject',
  'observationRange',
  'representedCustodianOrganization',
]);

/** What a participant or a related entry is, by its typeCode → key in `fields`. */
const byTypeCode: Readonly<Record<string, string>> = {
  'participant.CSM': 'substance',
  'participant.LOC': 'location',
  'participant.PRD': 'product',
  'participant.DEV': 'device',
  'participant.VRF': 'verifier',
  'participant.CST': 'custodian',
  'participant.COV': 'covered',
  'participant.HLD': 'holder',
  'participant.RESP': 'responsible',
  'participant.CALLBCK': 'callback',
  'participant.IND': 'contact',
  'participant.IRCP': 'informationRecipient',
  'entryRelationship.MFST': 'reaction',
  'entryRelationship.RSON': 'reason',
  'entryRelationship.CAUS': 'cause',
  'entryRelationship.SPRT': 'hasSupport',
  'entryRelationship.GEVL': 'progressNote',
};

/** What a nested entry is, by its template → key in `fields`. */
const byTemplate: Readonly<Record<string, string>> = {
  '2.16.840.1.113883.10.20.22.4.8': 'severity',
  '2.16.840.1.113883.10.20.22.4.9': 'reaction',
  '2.16.840.1.113883.10.20.22.4.31': 'ageAtOnset',
  '2.16.840.1.113883.10.20.22.4.20': 'instructionGiven',
  '2.16.840.1.113883.10.20.22.4.17': 'supplyOrder',
  '2.16.840.1.113883.10.20.22.4.18': 'supplyOrder',
  '2.16.840.1.113883.10.20.22.4.19': 'reason',
  '2.16.840.1.113883.10.20.22.4.24': 'ingredient',
  '2.16.840.1.113883.10.20.22.4.143': 'preference',
};

export function isTransparent(name: string): boolean {
  return transparent.has(name);
}

export function nameByTypeCode(element: string, typeCode: string): string | undefined {
  const key = `${element}.${typeCode}`;
  return Object.hasOwn(byTypeCode, key) ? byTypeCode[key] : undefined;
}

export function nameByTemplate(template: string): string | undefined {
  return Object.hasOwn(byTemplate, template) ? byTemplate[template] : undefined;
}

/** Elements that say how a thing is written down, not what it says. */
export const technicalElements: ReadonlySet<string> = new Set([
  'id',
  'sdtc:id',
  'setId',
  'templateId',
  'typeId',
  'realmCode',
  'sequenceNumber',
  'seperatableInd',
  'versionNumber',
]);

/** Things whose code or name is what they are: "Substance: penicillin", not "Substance: code: penicillin". */
const selfSaying = /(Entity|Material|Device|Organization|Place)$/;
const roles = new Set([
  'assignedAuthor',
  'assignedEntity',
  'relatedEntity',
  'associatedEntity',
  'participantRole',
  'guardian',
  'relatedSubject',
]);

/** The element adds nothing to what is above it: a value, or the code or name of a thing. */
export function isSilentIn({ name, parent }: XmlElement): boolean {
  if (name === 'value') return true;
  if (isRole(parent?.name)) return false;
  return (name === 'code' || name === 'name') && selfSaying.test(parent?.name ?? '');
}

export function isRole(name = ''): boolean {
  return roles.has(name);
}

/** Codes that HL7 requires where there is nothing to say: "assertion", "concern", "severity". */
export function isFormality(element: XmlElement): boolean {
  return element.name === 'code' && /^(ASSERTION|CONC|SEV)$/.test(attribute(element, 'code'));
}

const first = [
  'code',
  'consumable',
  'product',
  'value',
  'title',
  'text',
  'interpretationCode',
  'effectiveTime',
  'statusCode',
];

/** What a person looks for first; the others follow as the document has them. */
export function inReadingOrder(elements: XmlElement[]): XmlElement[] {
  const rank = ({ name }: XmlElement): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return elements.toSorted((one, other) => rank(one) - rank(other));
}
