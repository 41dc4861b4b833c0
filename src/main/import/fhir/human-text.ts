import { shortNumber } from '../drafts/numbers.ts';
import { readableUnit } from '../drafts/units.ts';
import {
  isJsonObject,
  type Json,
  type JsonObject,
  listMember,
  NumberText,
  textMember,
} from '../json/json-value.ts';
import { readDatatype } from './datatypes.ts';

/** What a person would call a value, in the document's own words: '' where it has none. A bare code is no words. */
export function humanText(value: Json | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (value instanceof NumberText) return shortNumber(value.text);
  if (Array.isArray(value)) return firstText(value.map(humanText));
  return isJsonObject(value) ? objectText(value) : '';
}

function objectText(object: JsonObject): string {
  if ('coding' in object || 'code' in object || 'display' in object) {
    const words = firstText([textMember(object, 'text'), humanText(object.coding), ownDisplay(object)]);
    if (words !== '' || !('value' in object)) return words;
  }
  const reading = readDatatype('', object);
  if (reading?.value.type === 'quantity') {
    return `${shortNumber(reading.value.value)} ${readableUnit(reading.value.unit)}`.trim();
  }
  if (reading?.value.type === 'money')
    return `${shortNumber(reading.value.value)} ${reading.value.currency}`.trim();
  if (reading?.value.type === 'text') return firstText([textMember(object, 'text'), reading.value.text]);
  return firstText([textMember(object, 'text'), ownDisplay(object)]);
}

/** The display text of a Coding or Reference, unless it only repeats the code. */
function ownDisplay(object: JsonObject): string {
  const display = textMember(object, 'display').trim();
  return display === textMember(object, 'code') ? '' : display;
}

export function firstText(candidates: string[]): string {
  return candidates.find((candidate) => candidate !== '') ?? '';
}

/** Follows a path such as `item.productOrService`; of a list every item. */
export function valuesAt(object: JsonObject, path: string): Json[] {
  let values: Json[] = [object];
  for (const name of path.split('.')) {
    values = values.flatMap((value) => (isJsonObject(value) ? listMember(value, name) : []));
  }
  return values;
}

export function firstTextAt(object: JsonObject, paths: readonly string[]): string {
  for (const path of paths) {
    const text = humanText(valuesAt(object, path));
    if (text !== '') return text;
  }
  return '';
}
