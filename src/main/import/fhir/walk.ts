import type { Field, FieldValue } from '../../../shared/model/field.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import { findTerm } from '../drafts/known-words.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { isJsonObject, type Json, type JsonObject, NumberText, textMember } from '../json/json-value.ts';
import { isCodeableConcept, isCoding, readCode, readCoding } from './codes.ts';
import { readDatatype } from './datatypes.ts';
import { extensionName } from './extensions.ts';
import { humanText } from './human-text.ts';
import { labelOf } from './labels.ts';
import { plainText } from './narrative.ts';
import type { ReadResource } from './read-resource.ts';
import { inReadingOrder } from './reading-order.ts';
import { recordTypeOf, titleOf } from './resource-facts.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Where the walk is. `key` is the path within the resource, `names` what the label is made of. */
interface Place {
  key: string;
  names: readonly string[];
  technical: boolean;
  /** Words of the document that say better than the names what a value is. */
  labelText?: string;
}

/** Members that say something about how a thing is written down, not about the person. */
const technicalNames = new Set([
  'id',
  'meta',
  'system',
  'version',
  'userSelected',
  'implicitRules',
  'url',
  'sequence',
  'contentType',
  'hash',
  'instantiatesCanonical',
  'uid',
  'sopClass',
]);

const ISO_DATE = /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?$/;
const YEAR = /^\d{4}$/;

/**
 * [Note: nothing is dropped]
 * A resource becomes fields by walking over it. What FHIR writes as several members and a person reads
 * as one thing (a code, a quantity, an address) becomes one field; every member that such a reading
 * does not use, and every leaf of what we do not know, becomes a field of its own.
 */
export function resourceFields(
  resource: JsonObject,
  locate: ReadResource['locate'],
  index: ResourceIndex,
  problems: ProblemList,
): Field[] {
  return new ResourceWalk(resource, locate, index, problems).run();
}

class ResourceWalk {
  private readonly resource: JsonObject;
  private readonly resourceType: string;
  private readonly locate: ReadResource['locate'];
  private readonly index: ResourceIndex;
  private readonly writer: FieldWriter;

  constructor(
    resource: JsonObject,
    locate: ReadResource['locate'],
    index: ResourceIndex,
    problems: ProblemList,
  ) {
    this.resource = resource;
    this.resourceType = textMember(resource, 'resourceType');
    this.locate = locate;
    this.index = index;
    this.writer = new FieldWriter(problems);
  }

  run(): Field[] {
    const root: Place = { key: '', names: [], technical: false };
    for (const name of inReadingOrder(Object.keys(this.resource))) {
      if (name !== 'resourceType') this.member(name, this.resource[name], root);
    }
    return this.writer.finish();
  }

  private member(name: string, value: Json | undefined, parent: Place): void {
    const place: Place = {
      key: parent.key === '' ? name : `${parent.key}.${name}`,
      names: [...parent.names, name],
      technical: parent.technical || technicalNames.has(name),
      ...(parent.labelText === undefined || !/^(value|amount)/.test(name)
        ? {}
        : { labelText: parent.labelText }),
    };
    if (!Array.isArray(value)) this.value(name, value, place);
    else
      for (const [at, item] of value.entries())
        this.value(name, item, { ...place, key: `${place.key}[${at}]` });
  }

  private value(name: string, value: Json | undefined, place: Place): void {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries())
        this.value(name, item, { ...place, key: `${place.key}[${at}]` });
    } else if (isJsonObject(value)) this.object(name, value, place);
    else this.primitive(name, value, place);
  }

  private primitive(name: string, value: string | boolean | NumberText, place: Place): void {
    this.add(place, this.primitiveValue(name, value, place));
  }

  private primitiveValue(name: string, value: string | boolean | NumberText, place: Place): FieldValue {
    if (value instanceof NumberText) return { type: 'text', text: value.text };
    if (typeof value === 'boolean') return { type: 'boolean', value };
    const code = readCode(this.resourceType, place.names, value);
    if (code) return code;
    const isDate = ISO_DATE.test(value) || (YEAR.test(value) && /(date|time|start|end)$/i.test(name));
    return isDate ? { type: 'date', iso: value } : { type: 'text', text: value };
  }

  private object(name: string, object: JsonObject, place: Place): void {
    if (name === 'extension' || name === 'modifierExtension') this.extension(object, place);
    else if (typeof object.div === 'string') this.narrative(object, place);
    else if (name === 'contained' && 'resourceType' in object) this.contained(object, place);
    else if (isCodeableConcept(object)) this.concept(object, place);
    else if (isReference(object)) this.reference(object, place);
    else if (name === 'tag' && typeof object.code === 'string' && !object.display) this.tag(object, place);
    else if (isCoding(object)) this.coding(object, place);
    else this.group(name, object, place);
  }

  /** A datatype that reads as one value, or a group of members. */
  private group(name: string, object: JsonObject, place: Place): void {
    if (typeof object.text === 'string' && Object.keys(object).length === 1) {
      this.add(place, { type: 'text', text: object.text }, '.text');
      return;
    }
    const reading = readDatatype(name, object);
    if (!reading) {
      this.members(object, this.named(object, place), []);
    } else if ('text' in reading.value && reading.value.text === '') {
      this.members(object, place, []);
    } else {
      this.add(this.kindOf(name, object, place), reading.value, reading.suffix);
      this.members(object, place, reading.used);
    }
  }

  /** A group that says by a code what its value is (a component, an amount) lends it the code's words as a label. */
  private named(object: JsonObject, place: Place): Place {
    const hasValue = Object.keys(object).some((key) => /^(value[A-Z]|amount$)/.test(key));
    const words = hasValue ? humanText(object.code ?? object.category ?? object.type) : '';
    return words === '' ? place : { ...place, labelText: words };
  }

  /** An identifier is called by its type, a way of contact by its system. */
  private kindOf(name: string, object: JsonObject, place: Place): Place {
    const system = textMember(object, 'system');
    if (name === 'telecom' && system !== '')
      return { ...place, names: [...place.names.slice(0, -1), system] };
    const words = name === 'identifier' ? humanText(object.type) : '';
    return words === '' ? place : { ...place, labelText: words };
  }

  private members(object: JsonObject, place: Place, used: string[]): void {
    for (const [name, value] of Object.entries(object)) {
      if (used.includes(name)) continue;
      this.member(name, value, place);
    }
  }

  /** XHTML that says the same again for people. Its text is kept; its tags are not. */
  private narrative(object: JsonObject, place: Place): void {
    const names = [...place.names.slice(0, -1), 'narrative'];
    this.add({ ...place, names }, { type: 'text', text: plainText(textMember(object, 'div')) }, '.div');
    this.members(object, { ...place, names }, ['div']);
  }

  private concept(object: JsonObject, place: Place): void {
    const codings = Array.isArray(object.coding) ? object.coding.filter(isJsonObject) : [];
    const [first, ...others] = codings;
    const text = textMember(object, 'text');
    const main = first ? readCoding(first) : undefined;
    if (!main) {
      this.members(object, place, []);
      return;
    }
    const ownText = text === '' || text === main.code ? main.text : text;
    this.add(place, { ...main, text: ownText });
    if (main.text !== '' && main.text !== ownText) {
      const meaning = { ...place, key: `${place.key}.coding[0]`, names: [...place.names, 'officialWords'] };
      this.add(meaning, { type: 'text', text: main.text }, '.display');
    }
    if (first) this.members(first, this.under(place, 'coding[0]', true), ['code', 'system', 'display']);
    for (const [at, coding] of others.entries()) {
      const other = this.under(place, `coding[${at + 1}]`, place.technical);
      this.coding(coding, { ...other, names: [...place.names, 'otherCode'] });
    }
    this.members(object, place, ['coding', 'text']);
  }

  private coding(object: JsonObject, place: Place): void {
    this.add(place, readCoding(object));
    this.members(object, { ...place, technical: true }, ['code', 'system', 'display']);
  }

  private tag(object: JsonObject, place: Place): void {
    this.add(place, { type: 'text', text: textMember(object, 'code') }, '.code');
    this.members(object, place, ['code']);
  }

  private reference(object: JsonObject, place: Place): void {
    const reference = textMember(object, 'reference');
    const display = textMember(object, 'display');
    this.add(place, this.link(reference, display));
    this.members(object, { ...place, technical: true }, ['reference', 'display']);
  }

  private link(reference: string, display: string): FieldValue {
    const target = this.index.find(reference);
    if (target) return { type: 'link', text: target.title || display, identity: target.identity };
    const inside = reference.startsWith('#') ? this.findContained(reference.slice(1)) : undefined;
    const text = display || (inside ? titleOf(inside) : '');
    if (inside && text === '') {
      const term = findTerm('recordType', recordTypeOf(textMember(inside, 'resourceType')));
      return { type: 'coded', text: '', code: reference, system: '', ...(term ? { term } : {}) };
    }
    return { type: 'link', text: text || reference, identity: '' };
  }

  private findContained(id: string): JsonObject | undefined {
    const { contained } = this.resource;
    return Array.isArray(contained)
      ? contained.filter(isJsonObject).find((held) => held.id === id)
      : undefined;
  }

  private contained(object: JsonObject, place: Place): void {
    const type = textMember(object, 'resourceType');
    const term = findTerm('recordType', recordTypeOf(type));
    const kind = this.under(place, 'resourceType', place.technical);
    this.add(kind, { type: 'coded', text: '', code: type, system: '', ...(term ? { term } : {}) });
    this.members(object, place, ['resourceType']);
  }

  private extension(object: JsonObject, place: Place): void {
    const url = textMember(object, 'url');
    const name = extensionName(url);
    const named: Place = { ...place, names: [...place.names.slice(0, -1), name] };
    for (const [member, value] of Object.entries(object)) {
      if (member === 'url' && typeof value === 'string' && url.includes('/')) {
        this.add(
          { ...this.under(named, 'url', true), names: [...named.names, 'url'] },
          { type: 'text', text: url },
        );
      } else if (/^value[A-Z]/.test(member)) {
        this.value(name, value, { ...named, key: `${place.key}.${member}` });
      } else if (member !== 'url') this.member(member, value, named);
    }
  }

  private under(place: Place, step: string, technical: boolean): Place {
    return { key: `${place.key}.${step}`, names: place.names, technical };
  }

  private add(place: Place, value: FieldValue, suffix = ''): void {
    if (this.writer.isFull || (value.type === 'text' && value.text === '')) return;
    const label =
      place.labelText === undefined ? labelOf(this.resourceType, place.names) : { text: place.labelText };
    const locator = this.locate(`${place.key}${suffix}`);
    this.writer.add({
      key: place.key,
      label,
      value,
      locator,
      technical: place.technical,
    });
  }
}

/** Points at another record, or names one without pointing: `{ display: 'medicare' }`. */
function isReference(object: JsonObject): boolean {
  if (typeof object.reference === 'string') return true;
  const beside = ['display', 'extension', 'type', 'identifier', 'id'];
  return typeof object.display === 'string' && Object.keys(object).every((key) => beside.includes(key));
}
