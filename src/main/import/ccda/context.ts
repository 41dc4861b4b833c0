import type { RecordDraft } from '../../../shared/model/record.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { attribute, childNamed, type XmlElement } from '../xml/xml-tree.ts';

/** What every record of a document takes from it. */
export interface CcdaContext {
  root: XmlElement;
  decoded: DecodedText;
  narrative: ReadonlyMap<string, XmlElement>;
  problems: ProblemList;
  agency: string;
  documentDate: string;
}

/** The number that all versions of a document share, or the document's own. */
export function rootIdentity(root: XmlElement): string {
  const id = childNamed(root, 'setId') ?? childNamed(root, 'id');
  return [attribute(id, 'root'), attribute(id, 'extension')].filter((part) => part !== '').join(' ');
}

export function rangeOf(element: XmlElement, decoded: DecodedText): RecordDraft['bytes'] {
  return { start: decoded.byteOffset(element.start), end: decoded.byteOffset(element.end) };
}
