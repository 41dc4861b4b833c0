import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/shared/model/field.ts';
import { readWhole } from '../support/read-whole.ts';
import { sharedFixtures } from '../support/shared-fixtures.ts';
import { missingProblemWords, missingWords } from '../support/words.ts';
import { evaluateXPath, type Node, nodesOf, parseNodes } from '../support/x-path.ts';

const documents = sharedFixtures('ccda', '.xml');

it.skipIf(documents.length === 0)('finds all four documents when the shared fixtures are there', () => {
  expect(documents).toHaveLength(4);
});

describe.each(documents)('$name', ({ bytes }) => {
  const xml = bytes.toString('utf8');
  const root = parseNodes(xml);
  const { format, drafts, problems } = readWhole(bytes);

  it('is read without a failure when the document is whole', () => {
    expect(format).toBe('ccda');
    expect(problems.filter(({ code }) => code !== 'ccda-empty-section')).toEqual([]);
    expect(missingProblemWords(problems)).toEqual([]);
  });

  it('gives at least one record for each entry, and one for each section of words alone', () => {
    const sections = [...nodesOf(root)].filter(({ name }) => name === 'section');
    const entries = sections.flatMap(({ children }) => children.filter(({ name }) => name === 'entry'));
    const wordsAlone = sections.filter(
      ({ children }) =>
        !children.some(({ name }) => name === 'entry') &&
        children.some(({ name, text }) => name === 'text' && text.trim() !== ''),
    );
    const isHeader = (type: string): boolean => type === 'clinicalDocument' || type === 'patient';
    const fromSections = drafts.filter(({ type }) => !isHeader(type));
    expect(fromSections.filter(({ type }) => type === 'note')).toHaveLength(wordsAlone.length);
    const covered = entries.filter((entry) =>
      fromSections.some((draft) => holdsPiece(entry, draft.bytes, xml)),
    );
    expect(covered).toHaveLength(entries.length);
    expect(fromSections).toHaveLength(wordsAlone.length + countSubjects(entries));
  });

  it('leads every field back to its value when the locator is followed', () => {
    const wrong = drafts
      .flatMap(({ fields }) => fields)
      .map((field) => ({ field, wrong: wrongWayBack(root, field) }))
      .filter(({ wrong }) => wrong !== '');
    expect(wrong).toEqual([]);
  });

  it('cuts out a whole element that holds the record when the byte range is followed', () => {
    for (const { bytes: range, locator } of drafts) {
      const piece = bytes.subarray(range.start, range.end).toString('utf8');
      expect(piece).toMatch(/^<([\w:]+)[\s>][\s\S]*<\/\1\s*>$/);
      const target = locator.kind === 'xPath' ? evaluateXPath(root, locator.path) : undefined;
      if (target === undefined || typeof target === 'string') throw new Error('the locator leads nowhere');
      const inside = [...nodesOf(parseNodes(piece))].map(({ name, text }) => name + text);
      expect(inside).toContain(target.name + target.text);
    }
  });

  it('has words in every language for every label, type and term', () => {
    expect(missingWords(drafts)).toEqual([]);
  });

  it('never shows a code alone', () => {
    const alone = drafts
      .flatMap(({ fields }) => fields)
      .filter(({ value }) => value.type === 'coded' && value.text === '' && value.term === undefined);
    expect(alone).toEqual([]);
  });

  it('gives every record a title, the custodian as its agency, and an identity of its own', () => {
    const custodian = /<representedCustodianOrganization>[\s\S]*?<name>([^<]*)<\/name>/.exec(xml)?.[1];
    expect(drafts.filter(({ title }) => title === '')).toEqual([]);
    expect(new Set(drafts.map(({ agency }) => agency))).toEqual(new Set([custodian]));
    expect(new Set(drafts.map(({ identity }) => identity)).size).toBe(drafts.length);
  });

  it('shows every code, value and text of an entry somewhere', () => {
    const shown = drafts.flatMap(({ fields }) =>
      fields.flatMap(({ value }) => Object.values(value).map(String)),
    );
    const all = shown.join('\n');
    const entries = [...nodesOf(root)].filter(({ name }) => name === 'entry');
    const missing = entries
      .flatMap((entry) => [...nodesOf(entry)])
      .flatMap(({ attributes }) => [attributes.displayName, attributes.code, attributes.extension])
      .filter((text) => text !== undefined && text.trim() !== '' && !all.includes(text.trim()));
    expect(missing).toEqual([]);
  });
});

/** Whether a byte range lies in an entry: by the entry's text, which is unlike any other's. */
function holdsPiece(entry: Node, { start, end }: { start: number; end: number }, xml: string): boolean {
  const piece = parseNodes(Buffer.from(xml).subarray(start, end).toString('utf8'));
  const whole = JSON.stringify(entry);
  return [...nodesOf(piece)].some((node) => node.name !== '' && whole.includes(JSON.stringify(node)));
}

/** Records that the entries should make: an organizer or a concern makes one for each thing in it. */
function countSubjects(entries: Node[]): number {
  return entries.reduce((sum, { children }) => {
    const [statement] = children;
    if (!statement) return sum;
    if (statement.name === 'organizer') return sum + childrenOf(statement, 'component').length;
    const isConcern = ['4.3', '4.30', '4.33', '4.34', '4.35', '4.36'].some((end) =>
      hasTemplate(statement, `2.16.840.1.113883.10.20.22.${end}`),
    );
    const inner = childrenOf(statement, 'entryRelationship').filter(
      (relationship) =>
        relationship.attributes.typeCode === 'SUBJ' &&
        !relationship.children.some((child) => hasTemplate(child, '2.16.840.1.113883.10.20.22.4.8')),
    );
    return sum + (isConcern ? Math.max(1, inner.length) : 1);
  }, 0);
}

function childrenOf(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name);
}

function hasTemplate(node: Node, root: string): boolean {
  return childrenOf(node, 'templateId').some(({ attributes }) => attributes.root === root);
}

/** '' when the locator of a field leads to what the field says; otherwise what is wrong. */
function wrongWayBack(root: Node, { locator, value }: Field): string {
  const found = locator.kind === 'xPath' ? evaluateXPath(root, locator.path) : undefined;
  if (found === undefined) return 'leads nowhere';
  if (typeof found === 'string') return isIn(found, value) ? '' : 'other attribute';
  const inside = [...nodesOf(found)].flatMap(({ attributes, text }) => [
    ...Object.values(attributes),
    text.trim(),
  ]);
  const digits = (iso: string): string => iso.replace(/[-:T]/g, '').slice(0, 8);
  switch (value.type) {
    case 'coded':
      return inside.some((text) => text.trim() === value.code) || value.code === '' ? '' : 'other code';
    case 'quantity':
      return value.value.split(/[–\s]/).every((part) => inside.includes(part) || /[≥≤]/.test(part))
        ? ''
        : 'other number';
    case 'date':
      return inside.some((text) => text.startsWith(digits(value.iso))) ? '' : 'other date';
    case 'period':
      return [value.start, value.end].every(
        (end) => end === '' || inside.some((text) => text.startsWith(digits(end))),
      )
        ? ''
        : 'other period';
    case 'boolean':
      return inside.includes(String(value.value)) ? '' : 'other answer';
    case 'text':
      return isRead(root, value.text, found, inside) ? '' : 'other text';
    default:
      return `unexpected ${value.type}`;
  }
}

function isIn(attribute: string, value: Field['value']): boolean {
  return Object.values(value).some((part) => attribute.split(/\s+/).includes(String(part)));
}

/** The element's own text or attribute, or the narrative that it refers to. White space does not count. */
function isRead(root: Node, text: string, found: Node, inside: string[]): boolean {
  const squeeze = (words: string): string => words.replace(/[\s·“”,]+/g, '');
  const target = found.children.find(({ name }) => name === 'reference')?.attributes.value?.replace(/^#/, '');
  const referred = [...nodesOf(root)].filter(({ attributes }) => target && attributes.ID === target);
  const sources = [
    ...inside,
    ...referred.map((node) => node.text),
    ...referred.map((node) => parentText(root, node)),
  ];
  const words = text.split(/[\s·“”,]+/).filter((word) => word !== '');
  return (
    sources.some((source) => squeeze(source) === squeeze(text)) ||
    words.every((word) => sources.join(' ').includes(word))
  );
}

function parentText(root: Node, child: Node): string {
  return [...nodesOf(root)].find(({ children }) => children.includes(child))?.text ?? '';
}
