import type { FieldValue } from '../../../shared/model/field.ts';
import { findTerm } from '../drafts/known-words.ts';
import { readableUnit } from '../drafts/units.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  elementsOf,
  textOf,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { readHl7Time } from './hl7-time.ts';
import { referredText } from './narrative.ts';

/** HL7 V3 datatypes (R1) read as one value each. Children that are not `used` become fields of their own. */
export interface Reading {
  value: FieldValue;
  /** Names of child elements that are in the value. */
  used: string[];
}

type Narrative = ReadonlyMap<string, XmlElement>;

/** OIDs of code systems whose codes we have words for. Words in the document come first. */
const listBySystem: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.113883.5.4', 'actCode'],
  ['2.16.840.1.113883.5.6', 'actCode'],
  ['2.16.840.1.113883.5.110', 'actCode'],
  ['2.16.840.1.113883.5.111', 'actCode'],
  ['2.16.840.1.113883.5.1', 'gender'],
  ['2.16.840.1.113883.5.2', 'maritalStatus'],
  ['2.16.840.1.113883.5.25', 'confidentiality'],
  ['2.16.840.1.113883.5.83', 'interpretation'],
  ['2.16.840.1.113883.6.1', 'sectionCode'],
  ['2.16.840.1.113883.6.96', 'sectionCode'],
]);

const listByName: ReadonlyMap<string, string> = new Map([
  ['statusCode', 'status'],
  ['languageCode', 'language'],
  ['signatureCode', 'signature'],
  ['confidentialityCode', 'confidentiality'],
]);

/** A code, with the best words for it: displayName, original text, ours. */
export function readCoded(element: XmlElement, narrative: Narrative): FieldValue | undefined {
  const code = attribute(element, 'code').trim();
  const original = referredText(childNamed(element, 'originalText'), narrative);
  const display = attribute(element, 'displayName') || original;
  if (code === '' && display === '') return undefined;
  const system = attribute(element, 'codeSystem');
  const list = listByName.get(element.name) ?? listBySystem.get(system) ?? '';
  const term = findTerm(list, code);
  return {
    type: 'coded',
    text: display === code ? '' : display,
    code,
    system: attribute(element, 'codeSystemName') || system,
    ...(term ? { term } : {}),
  };
}

/** Why something is missing, in words. */
export function readNullFlavor(element: XmlElement): FieldValue | undefined {
  const code = attribute(element, 'nullFlavor');
  if (code === '') return undefined;
  const term = findTerm('nullFlavor', code);
  return { type: 'coded', text: '', code, system: '', ...(term ? { term } : {}) };
}

export function readTime(text: string): FieldValue {
  const iso = readHl7Time(text);
  return iso === undefined ? { type: 'text', text } : { type: 'date', iso };
}

/** A time, or from and to. An end that is not known is left open. */
export function readTimes(element: XmlElement): Reading | undefined {
  const value = attribute(element, 'value');
  if (value !== '') return { value: readTime(value), used: [] };
  const [low, high] = ['low', 'high'].map((name) => childNamed(element, name));
  const start = readHl7Time(attribute(low, 'value')) ?? '';
  const end = readHl7Time(attribute(high, 'value')) ?? '';
  const isWhole = [low, high].every(
    (part) => attribute(part, 'value') === '' || readHl7Time(attribute(part, 'value')),
  );
  if ((start === '' && end === '') || !isWhole) return undefined;
  const used = [...(start ? ['low'] : []), ...(end ? ['high'] : [])];
  return { value: { type: 'period', start, end }, used };
}

export function readQuantity(element: XmlElement): FieldValue | undefined {
  const value = attribute(element, 'value');
  if (value === '') return undefined;
  return { type: 'quantity', value, unit: readableUnit(attribute(element, 'unit')) };
}

/** From and to of a quantity; `≥ 92 %` where one end is open. */
export function readRange(element: XmlElement): Reading | undefined {
  const [low, high] = ['low', 'high'].map((name) => childNamed(element, name));
  const from = attribute(low, 'value');
  const to = attribute(high, 'value');
  if (from === '' && to === '') return undefined;
  const unit = readableUnit(attribute(low, 'unit') || attribute(high, 'unit'));
  const value = from && to ? `${from}–${to}` : from ? `≥ ${from}` : `≤ ${to}`;
  const used = [...(from ? ['low'] : []), ...(to ? ['high'] : [])];
  return { value: { type: 'quantity', value, unit }, used };
}

const nameOrder = ['prefix', 'given', 'family', 'suffix'];
const addressOrder = ['streetAddressLine', 'city', 'county', 'state', 'postalCode', 'country'];

export function readName(element: XmlElement): string {
  const parts = elementsOf(element).filter((part) => nameOrder.includes(part.name));
  if (parts.length === 0) return textOf(element);
  const called = parts.filter((part) => attribute(part, 'qualifier') === 'CL').map(textOf);
  const formal = nameOrder.flatMap((name) =>
    parts.filter((part) => part.name === name && attribute(part, 'qualifier') !== 'CL').map(textOf),
  );
  const nickname = called.filter((name) => name !== '').map((name) => `“${name}”`);
  return [...formal, ...nickname].filter((part) => part !== '').join(' ');
}

export function readAddress(element: XmlElement): string {
  const parts = addressOrder.flatMap((name) => childrenNamed(element, name).map(textOf));
  const known = parts.filter((part) => part !== '').join(', ');
  return known === '' ? textOf(element) : known;
}

/** `tel: +1(555)555-5000` → kind and number as people write them. */
export function readTelecom(element: XmlElement): { kind: string; text: string } {
  const value = attribute(element, 'value').trim();
  const [, scheme = '', rest = value] = /^(tel|fax|mailto|https?|sms):\s*(.*)$/is.exec(value) ?? [];
  const kinds: Readonly<Record<string, string>> = { tel: 'phone', fax: 'fax', mailto: 'email', sms: 'sms' };
  const lower = scheme.toLowerCase();
  if (lower.startsWith('http')) return { kind: 'url', text: value };
  return { kind: (Object.hasOwn(kinds, lower) && kinds[lower]) || 'telecom', text: rest };
}
