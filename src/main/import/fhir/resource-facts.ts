import type { Category } from '../../../shared/model/category.ts';
import { hasTypeWords } from '../drafts/known-words.ts';
import { negatedType } from '../drafts/negated-type.ts';
import { identityOf, stableHash } from '../drafts/stable-hash.ts';
import { isJsonObject, type JsonObject, textMember } from '../json/json-value.ts';
import { firstText, firstTextAt, humanText, valuesAt } from './human-text.ts';

const nameFirst = ['name', 'code', 'title', 'description', 'type', 'category'];

/** Where a resource has its title, where the general order would find something lesser. Paths as in `valuesAt`. */
const titlePaths: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Encounter: ['type', 'serviceType', 'reasonCode', 'class'],
    MedicationRequest: ['medicationCodeableConcept', 'medicationReference'],
    MedicationStatement: ['medicationCodeableConcept', 'medicationReference'],
    MedicationDispense: ['medicationCodeableConcept', 'medicationReference'],
    MedicationAdministration: ['medicationCodeableConcept', 'medicationReference'],
    Immunization: ['vaccineCode'],
    Claim: ['item.productOrService', 'type', 'provider'],
    ExplanationOfBenefit: ['item.productOrService', 'type', 'provider'],
    CarePlan: ['title', 'category', 'description'],
    CareTeam: ['name', 'category', 'reasonCode'],
    Goal: ['description', 'target.measure'],
    ImagingStudy: ['description', 'procedureCode', 'series.description', 'series.modality'],
    Device: ['deviceName.name', 'type', 'distinctIdentifier', 'modelNumber'],
    Coverage: ['type', 'payor', 'class.name'],
    DocumentReference: ['description', 'type', 'content.attachment.title', 'category'],
    Appointment: ['description', 'serviceType', 'appointmentType', 'reasonCode'],
    FamilyMemberHistory: ['name', 'relationship', 'condition.code'],
    PractitionerRole: ['code', 'specialty', 'practitioner'],
    Provenance: ['activity', 'agent.who'],
  }),
);

const fallbackTitle = [
  ...nameFirst,
  'medicationCodeableConcept',
  'vaccineCode',
  'serviceType',
  'reasonCode',
  'topic',
  'scope',
  'subtype',
  'relationship',
  'payload.contentString',
];

const datePaths = [
  'effectiveDateTime',
  'effectivePeriod.start',
  'effectiveInstant',
  'occurrenceDateTime',
  'occurrencePeriod.start',
  'performedDateTime',
  'performedPeriod.start',
  'onsetDateTime',
  'onsetPeriod.start',
  'authoredOn',
  'authored',
  'billablePeriod.start',
  'servicedDate',
  'started',
  'start',
  'period.start',
  'startDate',
  'date',
  'dateTime',
  'recordedDate',
  'created',
  'issued',
  'sent',
  'whenHandedOver',
  'whenPrepared',
  'dateAsserted',
  'recorded',
  'manufactureDate',
  'collection.collectedDateTime',
  'abatementDateTime',
  'statusDate',
  'lastOccurrence',
];

const categories: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    Patient: 'identity',
    Person: 'identity',
    RelatedPerson: 'identity',
    Claim: 'money',
    ClaimResponse: 'money',
    ExplanationOfBenefit: 'money',
    Coverage: 'money',
    Invoice: 'money',
    Account: 'money',
    PaymentNotice: 'money',
    CarePlan: 'care',
    CareTeam: 'care',
    Goal: 'care',
  }),
);

/** `ExplanationOfBenefit` → `explanationOfBenefit`, and `otherRecord` for a resource we have no words for. */
export function recordTypeOf(resourceType: string): string {
  const type = resourceType.charAt(0).toLowerCase() + resourceType.slice(1);
  return hasTypeWords(type) ? type : 'otherRecord';
}

/** As recordTypeOf, except for what was not done, was ruled out or was entered by mistake: a list must not show it as if it were so. */
export function draftTypeOf(resource: JsonObject): string {
  const type = recordTypeOf(textMember(resource, 'resourceType'));
  const verification = valuesAt(resource, 'verificationStatus.coding.code');
  const statuses = [textMember(resource, 'status'), ...verification];
  if (statuses.includes('entered-in-error')) return 'enteredInError';
  if (statuses.includes('refuted')) return negatedType(type);
  return /^not-(done|taken)$/.test(textMember(resource, 'status')) ? negatedType(type) : type;
}

export function titleOf(resource: JsonObject): string {
  const paths = titlePaths.get(textMember(resource, 'resourceType')) ?? [];
  return firstTextAt(resource, [...paths, ...fallbackTitle]).slice(0, 500);
}

/** The people and places of a record have no date of their own; a birthday would put them at the wrong end of a timeline. */
export function dateOf(resource: JsonObject): string {
  for (const path of datePaths) {
    const date = valuesAt(resource, path).find((value) => typeof value === 'string' && /^\d{4}/.test(value));
    if (typeof date === 'string') return date;
  }
  return '';
}

export function categoryOf(resourceType: string): Category {
  return categories.get(resourceType) ?? 'health';
}

const detailPaths: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Encounter: ['reasonCode', 'diagnosis.condition'],
    Procedure: ['reasonCode', 'reasonReference', 'bodySite'],
    MedicationRequest: ['dosageInstruction.text', 'reasonCode'],
    Claim: ['total'],
    ExplanationOfBenefit: ['payment.amount', 'total.amount'],
    AllergyIntolerance: ['reaction.manifestation'],
    ImagingStudy: ['series.bodySite'],
    DiagnosticReport: ['conclusion', 'category'],
    CarePlan: ['activity.detail.code'],
    Organization: ['type'],
  }),
);

/** The one value worth seeing in a list. */
export function detailOf(resource: JsonObject): string {
  const own = valueText(resource);
  if (own !== '') return own;
  const pressure = bloodPressure(resource);
  if (pressure !== '') return pressure;
  const components = valuesAt(resource, 'component').filter(isJsonObject).map(valueText);
  const several = components.filter((text) => text !== '').join(', ');
  const paths = detailPaths.get(textMember(resource, 'resourceType')) ?? [];
  return firstText([several, firstTextAt(resource, paths)]).slice(0, 300);
}

/** `value[x]` of an Observation or one of its components, in words. */
function valueText(holder: JsonObject): string {
  const member = Object.entries(holder).find(([name]) => /^value[A-Z]/.test(name));
  return member ? humanText(member[1]) : '';
}

const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';

/** `121/79 mmHg`, as every nurse writes it, from the two components by their LOINC codes. */
function bloodPressure(resource: JsonObject): string {
  const components = valuesAt(resource, 'component').filter(isJsonObject);
  const byCode = (code: string) =>
    components.find((component) =>
      valuesAt(component, 'code.coding').some((coding) => isJsonObject(coding) && coding.code === code),
    );
  const [over, under] = [byCode(SYSTOLIC), byCode(DIASTOLIC)].map((part) => (part ? valueText(part) : ''));
  if (!over || !under) return '';
  const [number, ...unit] = over.split(' ');
  return under.endsWith(unit.join(' ')) ? `${number}/${under}` : `${over}/${under}`;
}

/** A UUID is one of its kind in the world; `17` is so only on the server that gave it. */
function isUnique(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

/** The address a resource stands under, without its own part of it; nothing where the file does not say. */
function serverOf(resource: JsonObject, fullUrl: string): string[] {
  const { source } = isJsonObject(resource.meta) ? resource.meta : {};
  const base =
    /^(https?:.*)\/[A-Za-z]+\/[^/]+$/.exec(fullUrl)?.[1] ?? (typeof source === 'string' ? source : '');
  return base === '' ? [] : [base];
}

/** By id, and where it is not unique by server too; without one by what else stays the same, and at last by the content itself. */
export function fhirIdentity(resource: JsonObject, fullUrl: string): string {
  const resourceType = textMember(resource, 'resourceType');
  const id = textMember(resource, 'id');
  if (isUnique(id)) return identityOf('fhir', resourceType, id);
  if (id !== '') return identityOf('fhir', resourceType, id, ...serverOf(resource, fullUrl));
  if (fullUrl !== '') return identityOf('fhir', resourceType, fullUrl);
  const [identifier] = valuesAt(resource, 'identifier').filter(isJsonObject);
  const value = identifier ? textMember(identifier, 'value') : '';
  if (identifier && value) return identityOf('fhir', resourceType, textMember(identifier, 'system'), value);
  return identityOf('fhir', resourceType, `#${stableHash(canonicalText(resource))}`);
}

/** The same for the same content, in whatever order and form it is written. */
function canonicalText(resource: JsonObject): string {
  return JSON.stringify(resource, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
