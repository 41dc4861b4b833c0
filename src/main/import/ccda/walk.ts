import type { Field, FieldLabel, FieldValue } from '../../../shared/model/field.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import { findTerm } from '../drafts/known-words.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { labelOf } from '../fhir/labels.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  elementsOf,
  textOf,
  type XmlElement,
  xPathOf,
} from '../xml/xml-tree.ts';
import {
  readAddress,
  readCoded,
  readName,
  readNullFlavor,
  readQuantity,
  readRange,
  readTelecom,
  readTimes,
} from './datatypes.ts';
import {
  inReadingOrder,
  isFormality,
  isRole,
  isSilentIn,
  isTransparent,
  nameByTemplate,
  nameByTypeCode,
  technicalElements,
} from './names.ts';
import { narrativeText, referredText } from './narrative.ts';

/** Where the walk is, and what a label there is made of. */
interface Place {
  names: readonly string[];
  technical: boolean;
  /** The document's own words for what the value at this place is. */
  labelText?: string;
}

const statements = new Set([
  'observation',
  'act',
  'procedure',
  'supply',
  'substanceAdministration',
  'encounter',
  'organizer',
]);
const quantities = new Set(['PQ', 'INT', 'REAL', 'MO']);
const ranges = new Set(['IVL_PQ', 'IVL_INT', 'IVL_REAL']);

/**
 * Elements of a clinical document → fields, in the order of the document. As for FHIR nothing is
 * dropped: what no reading uses becomes a field of its own (see [Note: nothing is dropped]).
 */
export class CcdaWalk {
  private readonly narrative: ReadonlyMap<string, XmlElement>;
  private readonly writer: FieldWriter;
  private readonly skipped: ReadonlySet<XmlElement>;
  private readonly wording: string;
  /** Paths in keys count from here, so that a key stays the same wherever its entry stands. */
  private basePath = '';
  private keyPrefix = '';

  /**
   * Elements in `skipped` belong to another record. `wording` begins the keys of words that this kind of
   * record has for itself: `ccdaResult` → `ccdaResultValue`.
   */
  constructor(
    wording: string,
    narrative: ReadonlyMap<string, XmlElement>,
    problems: ProblemList,
    skipped: Iterable<XmlElement> = [],
  ) {
    this.wording = wording;
    this.narrative = narrative;
    this.writer = new FieldWriter(problems);
    this.skipped = new Set(skipped);
  }

  finish(): Field[] {
    return this.writer.finish();
  }

  /** What is in an element, in reading order. `name` is what the whole of it is called in this record, if anything. */
  walk(element: XmlElement, name = ''): void {
    this.basePath = xPathOf(element);
    this.keyPrefix = name === '' ? '' : `${name}/`;
    const place: Place = { names: name === '' ? [] : [name], technical: false };
    this.marks(element, place);
    for (const child of inReadingOrder(elementsOf(element))) {
      if (!this.skipped.has(child)) this.element(child, place);
    }
  }

  private children(element: XmlElement, place: Place, used: string[]): void {
    this.marks(element, place);
    for (const child of elementsOf(element)) {
      if (!used.includes(child.name) && !this.skipped.has(child)) this.element(child, place);
    }
  }

  /** Attributes that change what an element says. */
  private marks(element: XmlElement, place: Place): void {
    if (attribute(element, 'negationInd') === 'true') {
      this.add(element, this.below(place, 'negationInd'), { type: 'boolean', value: true }, '/@negationInd');
    }
    const mood = attribute(element, 'moodCode');
    if (mood !== '' && mood !== 'EVN')
      this.coded(element, this.below(place, 'moodCode'), 'mood', mood, '/@moodCode');
    const kind = attribute(element, 'classCode');
    if (findTerm('contactKind', kind)) {
      this.coded(element, this.below(place, 'relationship'), 'contactKind', kind, '/@classCode');
    }
  }

  private element(element: XmlElement, parent: Place): void {
    const { name } = element;
    const place = this.placeOf(element, parent);
    const isCode = attribute(element, 'code') !== '';
    if (name === 'name' && !isCode) this.text(element, place, readName(element), this.nameRest(element));
    else if (name === 'addr') this.text(element, place, readAddress(element));
    else if (name === 'realmCode') this.text(element, place, attribute(element, 'code'));
    else if (name === 'telecom') this.telecom(element, parent);
    else if (name === 'text' || name === 'originalText') this.words(element, place);
    else if (name === 'id' || name.endsWith('Id') || name === 'sdtc:id') this.identifier(element, place);
    else if (statements.has(name)) this.statement(element, place);
    else this.value(element, place);
  }

  private placeOf(element: XmlElement, { names, technical, labelText }: Place): Place {
    const { name } = element;
    const byCode = nameByTypeCode(name, attribute(element, 'typeCode'));
    const isSilent = byCode === undefined && names.length > 0 && isSilentIn(element);
    const own = byCode ?? (name === 'code' && isRole(element.parent?.name) ? 'role' : plainName(name));
    return {
      names: isSilent || (byCode === undefined && isTransparent(name)) ? names : [...names, own],
      technical: technical || technicalElements.has(name) || isFormality(element),
      ...(labelText !== undefined && name === 'value' ? { labelText } : {}),
    };
  }

  /** An entry inside an entry: its template or its own code says what it is about. */
  private statement(element: XmlElement, place: Place): void {
    const template = childrenNamed(element, 'templateId')
      .map((id) => nameByTemplate(attribute(id, 'root')))
      .find((name) => name !== undefined);
    const names = template ? [...place.names, template] : place.names;
    const code = childNamed(element, 'code');
    const words = template ? '' : attribute(code, 'displayName');
    const isGeneric = /^(clinical finding|condition|diagnosis|problem|assertion|finding)$/i.test(words);
    const hasValue = childNamed(element, 'value') !== undefined;
    const labelled = words !== '' && hasValue && !isGeneric ? { labelText: words } : {};
    this.children(
      element,
      { names: names.length === 0 ? ['relation'] : names, technical: place.technical, ...labelled },
      [],
    );
  }

  private value(element: XmlElement, place: Place): void {
    const reading = this.read(element);
    if (reading) {
      this.add(element, place, reading.value);
      this.use(element, place);
      this.children(element, place, ['originalText', ...reading.used]);
      return;
    }
    const missing = readNullFlavor(element);
    if (missing) this.add(element, place, missing);
    else if (elementsOf(element).length === 0) this.leaf(element, place);
    this.children(element, place, []);
  }

  private read(element: XmlElement): { value: FieldValue; used: string[] } | undefined {
    const type = attribute(element, 'xsi:type').replace(/^.*:/, '');
    const isTime = /time$/i.test(element.name) || type.endsWith('TS');
    if (isTime) return readTimes(element);
    if (
      ranges.has(type) ||
      (element.name === 'value' && attribute(element, 'value') === '' && childNamed(element, 'low'))
    ) {
      return readRange(element);
    }
    const coded = readCoded(element, this.narrative);
    if (coded) return { value: coded, used: [] };
    if (type === 'BL' || /Ind$/.test(element.name)) return this.readBoolean(element);
    if (quantities.has(type) || attribute(element, 'unit') !== '' || element.name === 'value')
      return this.readNumber(element);
    return undefined;
  }

  private readBoolean(element: XmlElement): { value: FieldValue; used: string[] } | undefined {
    const value = attribute(element, 'value');
    return /^(true|false)$/.test(value)
      ? { value: { type: 'boolean', value: value === 'true' }, used: [] }
      : undefined;
  }

  private readNumber(element: XmlElement): { value: FieldValue; used: string[] } | undefined {
    const quantity = readQuantity(element);
    return quantity ? { value: quantity, used: [] } : undefined;
  }

  private leaf(element: XmlElement, place: Place): void {
    const value = attribute(element, 'value');
    if (value !== '') this.add(element, place, { type: 'text', text: value });
    else this.text(element, place, textOf(element));
  }

  private text(element: XmlElement, place: Place, text: string, rest: XmlElement[] = []): void {
    if (text !== '') this.add(element, place, { type: 'text', text });
    const missing = text === '' ? readNullFlavor(element) : undefined;
    if (missing) this.add(element, place, missing);
    this.use(element, place);
    for (const child of rest) this.element(child, place);
  }

  /** What a name has besides its parts: how long it was used. */
  private nameRest(element: XmlElement): XmlElement[] {
    return elementsOf(element).filter((child) => child.name === 'validTime');
  }

  private telecom(element: XmlElement, parent: Place): void {
    const { kind, text } = readTelecom(element);
    this.text(element, { ...parent, names: [...parent.names, kind] }, text);
  }

  private words(element: XmlElement, place: Place): void {
    const inner = elementsOf(element).some((child) => child.name !== 'reference');
    const text = inner ? narrativeText(element) : referredText(element, this.narrative);
    if (text !== '') this.add(element, place, { type: 'text', text });
    const reference = attribute(childNamed(element, 'reference'), 'value');
    const isOutside = reference !== '' && !reference.startsWith('#');
    if (isOutside)
      this.add(element, this.below(place, 'reference'), { type: 'text', text: reference }, '/reference[1]');
  }

  /** `root` and `extension` of an instance identifier: a number, and who numbers so. */
  private identifier(element: XmlElement, place: Place): void {
    const root = attribute(element, 'root');
    const extension = attribute(element, 'extension');
    const text = [extension, root].filter((part) => part !== '').join(' · ');
    this.text(element, { ...place, technical: true }, text);
  }

  /** What an address, a name or a number is for. Several uses stand side by side. */
  private use(element: XmlElement, place: Place): void {
    for (const use of attribute(element, 'use').split(/\s+/)) {
      if (use !== '') this.coded(element, this.below(place, 'use'), 'use', use, '/@use');
    }
  }

  private coded(element: XmlElement, place: Place, list: string, code: string, suffix: string): void {
    const term = findTerm(list, code);
    this.add(
      element,
      place,
      { type: 'coded', text: '', code, system: '', ...(term ? { term } : {}) },
      suffix,
    );
  }

  private below({ names, technical }: Place, name: string): Place {
    return { names: [...names, name], technical };
  }

  private add(element: XmlElement, place: Place, value: FieldValue, suffix = ''): void {
    const names = place.names.length > 0 ? place.names : [plainName(element.name)];
    const isNamed = place.labelText !== undefined && suffix === '';
    const wording = names.length === 1 ? this.wording : '';
    const label: FieldLabel = isNamed ? { text: place.labelText ?? '' } : labelOf(wording, names);
    const path = xPathOf(element) + suffix;
    const key = this.keyPrefix + path.slice(this.basePath.length + 1);
    this.writer.add({ key, label, value, locator: { kind: 'xPath', path }, technical: place.technical });
  }
}

function plainName(name: string): string {
  return name.replace(/^sdtc:/, '');
}
