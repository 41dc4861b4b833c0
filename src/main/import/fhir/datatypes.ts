import type { FieldValue } from '../../../shared/model/field.ts';
import { readableUnit } from '../drafts/units.ts';
import { type Json, type JsonObject, listMember, NumberText, textMember } from '../json/json-value.ts';

/** A FHIR datatype read as one value. Members that are not `used` become fields of their own. */
export interface Reading {
  value: FieldValue;
  used: string[];
  /** From the element to the value itself, where they are not the same: `.value`. */
  suffix?: string;
}

type Reader = (name: string, object: JsonObject) => Reading | undefined;

const contactSystems = new Set(['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other']);
const UCUM = 'http://unitsofmeasure.org';

/** FHIR R4 §2.24 datatypes that read better as one field than as their parts, by shape: JSON does not name its types. */
const readers: Reader[] = [
  readQuantity,
  readMoney,
  readPeriod,
  readName,
  readAddress,
  readContact,
  readIdentifier,
];

export function readDatatype(name: string, object: JsonObject): Reading | undefined {
  for (const reader of readers) {
    const reading = reader(name, object);
    if (reading) return reading;
  }
  return undefined;
}

/** Every member is one of these, or says something about the element itself. */
function hasOnly(object: JsonObject, ...names: string[]): boolean {
  return Object.keys(object).every(
    (key) => names.includes(key) || key === 'id' || key === 'extension' || key.startsWith('_'),
  );
}

function readQuantity(_name: string, object: JsonObject): Reading | undefined {
  const { value } = object;
  if (!(value instanceof NumberText)) return undefined;
  if (!hasOnly(object, 'value', 'unit', 'system', 'code', 'comparator')) return undefined;
  const unit = textMember(object, 'unit');
  const code = textMember(object, 'code');
  const isUcum = textMember(object, 'system') === UCUM && (unit === '' || unit === code);
  const comparator = textMember(object, 'comparator');
  return {
    value: {
      type: 'quantity',
      value: comparator ? `${comparator} ${value.text}` : value.text,
      unit: readableUnit(unit || code),
    },
    used: ['value', 'unit', 'comparator', ...(isUcum ? ['system', 'code'] : unit === code ? ['code'] : [])],
    suffix: '.value',
  };
}

function readMoney(_name: string, object: JsonObject): Reading | undefined {
  const { value } = object;
  if (!(value instanceof NumberText) || !hasOnly(object, 'value', 'currency')) return undefined;
  return {
    value: { type: 'money', value: value.text, currency: textMember(object, 'currency') },
    used: ['value', 'currency'],
    suffix: '.value',
  };
}

function readPeriod(_name: string, object: JsonObject): Reading | undefined {
  const start = textMember(object, 'start');
  const end = textMember(object, 'end');
  if ((!start && !end) || !hasOnly(object, 'start', 'end')) return undefined;
  return { value: { type: 'period', start, end }, used: ['start', 'end'] };
}

function readName(_name: string, object: JsonObject): Reading | undefined {
  if (!('family' in object) && !('given' in object)) return undefined;
  if (!hasOnly(object, 'use', 'text', 'family', 'given', 'prefix', 'suffix', 'period')) return undefined;
  const parts = ['prefix', 'given', 'family', 'suffix'].flatMap((part) => texts(listMember(object, part)));
  return { value: { type: 'text', text: parts.join(' ') }, used: ['family', 'given', 'prefix', 'suffix'] };
}

const addressLines = ['line', 'city', 'district', 'state', 'postalCode', 'country'];

function readAddress(_name: string, object: JsonObject): Reading | undefined {
  if (!addressLines.some((part) => part in object)) return undefined;
  if (!hasOnly(object, 'use', 'type', 'text', 'period', ...addressLines)) return undefined;
  const parts = addressLines.flatMap((part) => texts(listMember(object, part)));
  return { value: { type: 'text', text: parts.join(', ') }, used: addressLines };
}

function readContact(name: string, object: JsonObject): Reading | undefined {
  const system = textMember(object, 'system');
  const value = textMember(object, 'value');
  if (!value || !(contactSystems.has(system) || (system === '' && name === 'telecom'))) return undefined;
  if (!hasOnly(object, 'system', 'value', 'use', 'rank', 'period')) return undefined;
  return {
    value: { type: 'text', text: value },
    used: system ? ['value', 'system'] : ['value'],
    suffix: '.value',
  };
}

function readIdentifier(_name: string, object: JsonObject): Reading | undefined {
  const value = textMember(object, 'value');
  if (!value || !hasOnly(object, 'use', 'type', 'system', 'value', 'period', 'assigner')) return undefined;
  return { value: { type: 'text', text: value }, used: ['value'], suffix: '.value' };
}

function texts(values: Json[]): string[] {
  return values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}
