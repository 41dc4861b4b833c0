import { SaxesParser } from 'saxes';
import type { Problem } from '../../../shared/model/document.ts';
import { limits } from '../limits.ts';

/** An element of a parsed XML document. Names of the HL7 and FHIR namespaces stand without a prefix, `sdtc:` with it. */
export interface XmlElement {
  name: string;
  /** Name, value, name, value …: there are very many of them, and lists are the smallest. */
  attributes: readonly string[];
  children: (XmlElement | string)[];
  parent: XmlElement | undefined;
  /** 1-based, among siblings of the same name, as XPath counts. */
  position: number;
  /** See xPathOf; '' until asked for. */
  path: string;
  /** Where it stands in the text: [start, end). */
  start: number;
  end: number;
}

export type XmlRead = { kind: 'read'; root: XmlElement } | { kind: 'unreadable'; problem: Problem };

const plain: ReadonlySet<string> = new Set(['urn:hl7-org:v3', 'http://hl7.org/fhir', '']);
const prefixes: ReadonlyMap<string, string> = new Map([
  ['urn:hl7-org:sdtc', 'sdtc:'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi:'],
]);

class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Parses XML into a tree without recursion. A document type is refused whatever it says: entities of a
 * document's own are how small files become large and how they reach for other files.
 */
export function readXml(text: string): XmlRead {
  try {
    return { kind: 'read', root: new TreeBuilder(text).run() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'unreadable', problem: error.problem };
    throw error;
  }
}

const NO_ATTRIBUTES: readonly string[] = [];
const NO_CHILDREN: XmlElement['children'] = [];

class TreeBuilder {
  private readonly text: string;
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private root: XmlElement | undefined;
  private current: XmlElement | undefined;
  /** For each open element, how many children of each name it has so far. */
  private readonly counts: Map<string, number>[] = [new Map()];
  private count = 0;
  private tagStart = 0;
  /** One string for each name, however often it stands in the document. */
  private readonly names = new Map<string, string>();

  constructor(text: string) {
    this.text = text;
  }

  run(): XmlElement {
    const { parser } = this;
    parser.on('doctype', () => this.refuse('xml-doctype', {}));
    parser.on('error', () =>
      this.refuse('xml-not-readable', { line: parser.line, column: parser.columnIndex }),
    );
    parser.on('opentagstart', () => {
      this.tagStart = this.text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', ({ uri, local, prefix, attributes }) => {
      const own: string[] = [];
      for (const { uri: space, local: name, prefix: sign, name: whole, value } of Object.values(attributes)) {
        if (sign !== 'xmlns' && whole !== 'xmlns') own.push(this.nameOf(space, name, sign), value);
      }
      this.open(this.nameOf(uri, local, prefix), own.length === 0 ? NO_ATTRIBUTES : own);
    });
    parser.on('closetag', () => this.close(parser.position));
    parser.on('text', (text) => this.appendText(text));
    parser.on('cdata', (text) => this.appendText(text));
    parser.write(this.text).close();
    if (!this.root) return this.refuse('xml-not-readable', { line: 1, column: 1 });
    return this.root;
  }

  private open(name: string, attributes: readonly string[]): void {
    if (this.counts.length > limits.xml.depth) this.refuse('xml-too-deep', { line: this.parser.line });
    if (++this.count > limits.xml.elements) this.refuse('xml-too-many-elements', {});
    const parent = this.current;
    const siblings = this.counts.at(-1);
    const position = (siblings?.get(name) ?? 0) + 1;
    siblings?.set(name, position);
    this.counts.push(new Map());
    const element = {
      name,
      attributes,
      children: NO_CHILDREN,
      parent,
      path: '',
      position,
      start: this.tagStart,
      end: 0,
    };
    if (parent) this.append(parent, element);
    this.root ??= element;
    this.current = element;
  }

  private appendText(text: string): void {
    if (this.current) this.append(this.current, text);
  }

  /** Most elements have no children: a list is made for the first. */
  private append(parent: XmlElement, child: XmlElement | string): void {
    if (parent.children === NO_CHILDREN) parent.children = [child];
    else parent.children.push(child);
  }

  private close(end: number): void {
    this.counts.pop();
    if (!this.current) return;
    this.current.end = end;
    this.current = this.current.parent;
  }

  private nameOf(uri: string, local: string, prefix: string): string {
    const name = plain.has(uri) ? local : (prefixes.get(uri) ?? (prefix ? `${prefix}:` : '')) + local;
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, name);
    return name;
  }

  private refuse(code: string, params: Problem['params']): never {
    throw new Refusal({ code, params });
  }
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The first element at a path such as `assignedCustodian/representedCustodianOrganization/name`. */
export function elementAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split('/')) found = found && childNamed(found, name);
  return found;
}

export function attribute(element: XmlElement | undefined, name: string): string {
  const attributes = element?.attributes ?? NO_ATTRIBUTES;
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === name) return attributes[at + 1] ?? '';
  }
  return '';
}

/** All text in an element, white space as one space. */
export function textOf(element: XmlElement | undefined): string {
  return element ? rawText(element).replace(/\s+/g, ' ').trim() : '';
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** XPath 1.0 with a position at every step: `/ClinicalDocument[1]/title[1]`. Worked out once for each element asked for. */
export function xPathOf(element: XmlElement): string {
  if (element.path === '') {
    const above = element.parent ? xPathOf(element.parent) : '';
    element.path = `${above}/${element.name}[${element.position}]`;
  }
  return element.path;
}
