import type { Problem } from '../../../shared/model/document.ts';
import { type Json, type JsonObject, NumberText } from '../json/json-value.ts';
import { attribute, childNamed, elementsOf, textOf, type XmlElement, xPathOf } from '../xml/xml-tree.ts';
import { isBoolean, isList, isNumber } from './r4-elements.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const FORBIDDEN = new Set(['__proto__', 'constructor']);
/** Primitives by the end of their name, or by their name: they may have no value and only say why. */
const PRIMITIVE =
  /(?:Date|DateTime|Instant|String|Code|Uri|Boolean|Integer|Decimal)$|^(?:family|given|line|city|postalCode|state|country|value|status|issued|gender|start|end|text|display)$/;

/**
 * The XML form of a resource → its JSON form (FHIR R4 §2.6.4 and §2.7), so that both are read by one
 * walk and are the same record. `text` is the document: a narrative is taken from it as it stands.
 */
export function toJsonForm(element: XmlElement, text: string, onProblem: (problem: Problem) => void) {
  return new Converter(text, onProblem).resource(element);
}

class Converter {
  private readonly text: string;
  private readonly onProblem: (problem: Problem) => void;

  constructor(text: string, onProblem: (problem: Problem) => void) {
    this.text = text;
    this.onProblem = onProblem;
  }

  resource(element: XmlElement): JsonObject {
    return { resourceType: element.name, ...this.members(element, element.name) };
  }

  private members(element: XmlElement, owner: string): JsonObject {
    const members: JsonObject = {};
    for (const name of ['id', 'url']) {
      const value = attribute(element, name);
      if (value !== '') members[name] = value;
    }
    for (const [name, children] of groupByName(element)) {
      if (FORBIDDEN.has(name)) this.refuse(name, element);
      else this.member(members, name, children, owner);
    }
    return members;
  }

  private refuse(name: string, element: XmlElement): void {
    const locator = { kind: 'xPath', path: xPathOf(element) } as const;
    this.onProblem({ code: 'json-forbidden-key', params: { key: name }, locator });
  }

  private member(members: JsonObject, name: string, children: XmlElement[], owner: string): void {
    const isMany = children.length > 1 || isList(owner, name);
    const put = (key: string, values: Json[]): void => {
      if (values.some((value) => value !== null)) members[key] = isMany ? values : (values[0] ?? null);
    };
    if (children.some(isPrimitive)) {
      put(name, children.map(primitiveValue));
      put(
        `_${name}`,
        children.map((child) => this.besides(child, owner)),
      );
    } else
      put(
        name,
        children.map((child) => this.complex(child, owner)),
      );
  }

  private complex(child: XmlElement, owner: string): Json {
    if (child.name === 'div') return this.text.slice(child.start, child.end);
    const [inner] = elementsOf(child);
    const holdsResource = child.name === 'contained' || child.name === 'resource';
    if (holdsResource && inner && /^[A-Z]/.test(inner.name)) return this.resource(inner);
    const members = this.members(child, ownerOf(child, owner));
    if (Object.keys(members).length > 0) return members;
    const text = textOf(child);
    return text === '' ? null : text;
  }

  /** Id and extensions of a primitive stand beside its value in JSON. */
  private besides(child: XmlElement, owner: string): Json {
    const members = this.members(child, owner);
    return Object.keys(members).length === 0 ? null : members;
  }
}

function groupByName(element: XmlElement): Map<string, XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const child of elementsOf(element)) {
    const group = groups.get(child.name);
    if (group) group.push(child);
    else groups.set(child.name, [child]);
  }
  return groups;
}

function hasValue(element: XmlElement): boolean {
  return element.attributes.some((name, index) => index % 2 === 0 && name === 'value');
}

function isPrimitive(element: XmlElement): boolean {
  if (hasValue(element)) return true;
  const children = elementsOf(element);
  return (
    PRIMITIVE.test(element.name) && children.length > 0 && children.every(({ name }) => name === 'extension')
  );
}

function primitiveValue(element: XmlElement): Json {
  if (!hasValue(element)) return null;
  const value = attribute(element, 'value');
  if ((value === 'true' || value === 'false') && isBoolean(element.name)) return value === 'true';
  const mayBeNumber = isNumber(element.name) || (element.name === 'value' && isAmount(element.parent));
  return mayBeNumber && NUMBER.test(value) ? new NumberText(value) : value;
}

/** A quantity or an amount of money, by what stands beside its value. An identifier's value is no number. */
function isAmount(element: XmlElement | undefined): boolean {
  if (!element) return false;
  if (/(?:Quantity|Money|Age|Duration|Distance|Count)$/i.test(element.name)) return true;
  if (['low', 'high', 'numerator', 'denominator', 'amount', 'adjudication'].includes(element.name))
    return true;
  return ['unit', 'currency', 'code', 'comparator'].some((name) => childNamed(element, name));
}

/** The path of an element in one word, or its datatype where that has rules of its own. */
function ownerOf(element: XmlElement, owner: string): string {
  const { name } = element;
  if (name === 'meta') return 'Meta';
  if (name === 'repeat') return 'TimingRepeat';
  if (name === 'signature') return 'Signature';
  if (childNamed(element, 'family') || childNamed(element, 'given')) return 'HumanName';
  if (childNamed(element, 'reference') || isLogicalReference(element)) return 'Reference';
  return owner + name.charAt(0).toUpperCase() + name.slice(1);
}

function isLogicalReference(element: XmlElement): boolean {
  const children = elementsOf(element);
  const beside = ['identifier', 'display', 'type', 'extension'];
  return (
    children.some(({ name }) => name === 'identifier') && children.every(({ name }) => beside.includes(name))
  );
}
