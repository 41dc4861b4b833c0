import { attribute, elementsOf, textOf, type XmlElement } from '../xml/xml-tree.ts';

const ownLine = new Set([
  'paragraph',
  'tr',
  'item',
  'list',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'br',
]);

/** The text of a section for people, as plain text: a line for a row or paragraph, cells side by side. */
export function narrativeText(text: XmlElement | undefined): string {
  if (!text) return '';
  return write(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/(?: · )+(?=\n|$)/g, '')
    .trim();
}

function write(element: XmlElement): string {
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ') : write(child)))
    .join('');
  if (ownLine.has(element.name)) return `\n${inner}\n`;
  return element.name === 'td' || element.name === 'th' ? `${inner.trim()} · ` : inner;
}

/** The parts of a document's narrative that entries point at: by `ID`, wherever they stand. */
export function indexNarrative(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const id = attribute(element, 'ID');
    if (id !== '' && !found.has(id)) found.set(id, element);
    for (const child of elementsOf(element).reverse()) waiting.push(child);
  }
  return found;
}

/**
 * What an entry says in words: its own text, or what its reference points at. A mark that has no text
 * of its own (`<td><content ID="x"/> Influenza</td>`) stands for the cell around it.
 */
export function referredText(
  element: XmlElement | undefined,
  narrative: ReadonlyMap<string, XmlElement>,
): string {
  if (!element) return '';
  const own = textOf(element);
  if (own !== '') return own;
  const reference = elementsOf(element).find((child) => child.name === 'reference');
  const target = narrative.get(attribute(reference, 'value').replace(/^#/, ''));
  if (!target) return '';
  const text = narrativeText(target);
  return text === '' && target.parent?.name === 'td' ? narrativeText(target.parent) : text;
}
