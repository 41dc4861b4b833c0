import type { Problem } from '../../../shared/model/document.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import type { DecodedText } from '../text/decode-text.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  elementsOf,
  readXml,
  type XmlElement,
  xPathOf,
} from '../xml/xml-tree.ts';
import type { ReadResource } from './read-resource.ts';
import { locateByXPath } from './xml-place.ts';
import { toJsonForm } from './xml-resource.ts';

export type XmlDocument =
  | { kind: 'fhir'; read: () => Iterable<ReadResource>; problems: Problem[] }
  | { kind: 'unreadable'; problem: Problem };

interface Place {
  element: XmlElement;
  fullUrl: string;
}

/** Finds the resources of an XML document: the entries of a Bundle, or the one resource it is. */
export function readXmlDocument(decoded: DecodedText): XmlDocument {
  const read = readXml(decoded.text);
  if (read.kind === 'unreadable') return read;
  const problems = new ProblemList();
  const { root } = read;
  const places = root.name === 'Bundle' ? bundlePlaces(root, problems) : [{ element: root, fullUrl: '' }];
  // What cannot be taken over is told once, though there are two readings.
  for (const { element } of places) noteForbidden(element, decoded.text, problems);
  return { kind: 'fhir', read: () => readPlaces(places, decoded), problems: problems.finish() };
}

function noteForbidden(element: XmlElement, text: string, problems: ProblemList): void {
  toJsonForm(element, text, (problem) => problems.add(problem));
}

function bundlePlaces(bundle: XmlElement, problems: ProblemList): Place[] {
  return childrenNamed(bundle, 'entry').flatMap((entry, index) => {
    const holder = childNamed(entry, 'resource');
    const [element] = holder ? elementsOf(holder) : [];
    if (element) return [{ element, fullUrl: attribute(childNamed(entry, 'fullUrl'), 'value') }];
    const isEmptyByDesign = childNamed(entry, 'response') ?? childNamed(entry, 'request');
    if (!isEmptyByDesign) {
      const locator = { kind: 'xPath', path: xPathOf(entry) } as const;
      problems.add({ code: 'fhir-entry-without-resource', params: { entry: index + 1 }, locator });
    }
    return [];
  });
}

function* readPlaces(places: readonly Place[], { text, byteOffset }: DecodedText): Generator<ReadResource> {
  for (const { element, fullUrl } of places) {
    yield {
      resource: toJsonForm(element, text, () => undefined),
      source: text.slice(element.start, element.end),
      fullUrl,
      bytes: { start: byteOffset(element.start), end: byteOffset(element.end) },
      locate: locateByXPath(element),
    };
  }
}
