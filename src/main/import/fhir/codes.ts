import type { FieldValue } from '../../../shared/model/field.ts';
import { findTerm } from '../drafts/known-words.ts';
import { type JsonObject, textMember } from '../json/json-value.ts';

type Coded = Extract<FieldValue, { type: 'coded' }>;

/** Elements of the datatype `code`, and the list in `terms` with words for their codes. */
const listByElement: Readonly<Record<string, string>> = {
  status: 'status',
  intent: 'intent',
  use: 'use',
  gender: 'gender',
  birthSex: 'gender',
  priority: 'priority',
  lifecycleStatus: 'status',
  docStatus: 'status',
  criticality: 'criticality',
  severity: 'severity',
  outcome: 'outcome',
  periodUnit: 'periodUnit',
  durationUnit: 'periodUnit',
  dayOfWeek: 'dayOfWeek',
  daysOfWeek: 'dayOfWeek',
  kind: 'kind',
  mode: 'mode',
  system: 'contactSystem',
  required: 'required',
  comparator: 'comparator',
  when: 'when',
  action: 'action',
  relationship: 'linkKind',
};

/** Where an element name means a code in one resource only. */
const listByResourceElement: Readonly<Record<string, string>> = {
  'AllergyIntolerance.type': 'allergyType',
  'AllergyIntolerance.category': 'allergyCategory',
  'Patient.link.type': 'linkKind',
  'address.type': 'addressType',
};

/** Code systems whose codes we have words for, where the document gives none. */
const listBySystem: Readonly<Record<string, string>> = {
  'http://terminology.hl7.org/CodeSystem/condition-clinical': 'clinicalStatus',
  'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical': 'clinicalStatus',
  'http://terminology.hl7.org/CodeSystem/condition-ver-status': 'verificationStatus',
  'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification': 'verificationStatus',
  'http://terminology.hl7.org/CodeSystem/condition-category': 'conditionCategory',
  'http://terminology.hl7.org/CodeSystem/observation-category': 'observationCategory',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode': 'actCode',
  'http://terminology.hl7.org/CodeSystem/claim-type': 'claimType',
  'http://terminology.hl7.org/CodeSystem/processpriority': 'priority',
  'http://terminology.hl7.org/CodeSystem/claiminformationcategory': 'claimInformation',
  'http://terminology.hl7.org/CodeSystem/ex-diagnosistype': 'diagnosisType',
  'http://terminology.hl7.org/CodeSystem/goal-achievement': 'achievement',
  'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus': 'maritalStatus',
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor': 'nullFlavor',
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation': 'interpretation',
  'http://terminology.hl7.org/CodeSystem/data-absent-reason': 'absentReason',
  'http://terminology.hl7.org/CodeSystem/v3-ParticipationType': 'participation',
  'http://terminology.hl7.org/CodeSystem/adjudication': 'adjudication',
  'http://terminology.hl7.org/CodeSystem/v2-0074': 'reportSection',
  'urn:ietf:bcp:47': 'language',
  'urn:ietf:rfc:3986': 'uri',
};

/** A primitive `code`: its words come from our own lists. undefined for an element that is no code. */
export function readCode(resourceType: string, names: readonly string[], code: string): Coded | undefined {
  const name = names.at(-1) ?? '';
  const parent = names.at(-2) ?? resourceType;
  const list =
    own(listByResourceElement, `${resourceType}.${name}`) ??
    own(listByResourceElement, `${parent}.${name}`) ??
    own(listByElement, name);
  if (!list) return undefined;
  const term = findTerm(list, code);
  if (!term && /[\s:/]/.test(code)) return undefined;
  return { type: 'coded', text: '', code, system: '', ...(term ? { term } : {}) };
}

/** A Coding. A display that only repeats the code is no display. */
export function readCoding(coding: JsonObject): Coded {
  const code = textMember(coding, 'code');
  const system = textMember(coding, 'system');
  const display = textMember(coding, 'display');
  const list = own(listBySystem, system);
  const term = list ? findTerm(list, code) : undefined;
  return { type: 'coded', text: display === code ? '' : display, code, system, ...(term ? { term } : {}) };
}

export function isCoding(object: JsonObject): boolean {
  if (typeof object.code !== 'string' && typeof object.display !== 'string') return false;
  const known = ['system', 'version', 'code', 'display', 'userSelected', 'id', 'extension'];
  return Object.keys(object).every((key) => known.includes(key) || key.startsWith('_'));
}

export function isCodeableConcept(object: JsonObject): boolean {
  if (!Array.isArray(object.coding)) return false;
  return Object.keys(object).every((key) => /^(coding|text|id|extension|_text)$/.test(key));
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
