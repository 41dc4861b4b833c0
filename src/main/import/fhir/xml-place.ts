import type { Locator } from '../../../shared/model/locator.ts';
import { attribute, elementsOf, type XmlElement, xPathOf } from '../xml/xml-tree.ts';

/**
 * Where in an XML document a member of a resource stands, by its path in the JSON form:
 * `name[0].given[1]` → `/Patient[1]/name[1]/given[2]/@value`.
 */
export function locateByXPath(resource: XmlElement): (key: string) => Locator {
  const children = new Map<XmlElement, Map<string, XmlElement[]>>();
  const childrenOf = (element: XmlElement): Map<string, XmlElement[]> => {
    const known = children.get(element) ?? Map.groupBy(elementsOf(element), ({ name }) => name);
    children.set(element, known);
    return known;
  };
  return (key) => {
    let at = resource;
    for (const { name, index } of stepsOf(key)) {
      const next = childrenOf(at).get(name)?.[index];
      if (!next) return { kind: 'xPath', path: attributePath(at, name) };
      at = innerResource(next);
    }
    return { kind: 'xPath', path: key === '' ? xPathOf(at) : attributePath(at, 'value') };
  };
}

function stepsOf(key: string): { name: string; index: number }[] {
  if (key === '') return [];
  return key.split('.').map((step) => {
    const [, name = '', index = '0'] = /^_?(.+?)(?:\[(\d+)\])?$/.exec(step) ?? [];
    return { name, index: Number(index) };
  });
}

/** `contained` holds an element that is the resource; in JSON they are one. */
function innerResource(element: XmlElement): XmlElement {
  const [inner] = element.name === 'contained' || element.name === 'resource' ? elementsOf(element) : [];
  return inner && /^[A-Z]/.test(inner.name) ? inner : element;
}

/** The attribute, where there is one; otherwise the element. */
function attributePath(element: XmlElement, name: string): string {
  return attribute(element, name) === '' ? xPathOf(element) : `${xPathOf(element)}/@${name}`;
}
