import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/shared/model/field.ts';
import type { RecordDraft } from '../../../../src/shared/model/record.ts';
import { evaluatePath, isObject, leavesOf, type Plain, parsePlain } from '../support/fhir-path.ts';
import { readWhole } from '../support/read-whole.ts';
import { sharedFixtures } from '../support/shared-fixtures.ts';
import { missingWords } from '../support/words.ts';

const patients = sharedFixtures('fhir-r4', '.json');

it.skipIf(patients.length === 0)('finds all six patients when the shared fixtures are there', () => {
  expect(patients).toHaveLength(6);
});

describe.each(patients)('$name', ({ bytes }) => {
  const text = bytes.toString('utf8');
  const root = parsePlain(text);
  const { format, drafts, problems } = readWhole(bytes);

  it('gives one record for each resource when the bundle is whole', () => {
    expect(format).toBe('fhir-json');
    expect(problems).toEqual([]);
    expect(countBy(drafts.map(({ type }) => type.toLowerCase()))).toEqual(countResources(text));
  });

  it('gives each record an identity of its own', () => {
    expect(new Set(drafts.map(({ identity }) => identity)).size).toBe(drafts.length);
  });

  it('leads every field back to its value when the locator is followed', () => {
    const wrong = drafts
      .flatMap(({ fields }) => fields)
      .map((field) => ({ field, wrong: wrongWayBack(root, field) }))
      .filter(({ wrong }) => wrong !== '');
    expect(wrong).toEqual([]);
  });

  it('cuts out the very resource when the byte range is followed', () => {
    for (const { bytes: range, locator } of drafts) {
      const piece = parsePlain(bytes.subarray(range.start, range.end).toString('utf8'));
      if (locator.kind !== 'fhirPath') throw new Error('a FHIR record has a FHIRPath');
      expect(piece).toEqual(evaluatePath(root, locator.path));
    }
  });

  it('shows every leaf of a resource when its fields are read', () => {
    expect(drafts.flatMap((draft) => missingLeaves(root, draft))).toEqual([]);
  });

  it('has words in every language for every label and term', () => {
    expect(missingWords(drafts)).toEqual([]);
  });

  it('never shows a code alone', () => {
    const alone = drafts
      .flatMap(({ fields }) => fields)
      .filter(({ value }) => value.type === 'coded' && value.text === '' && value.term === undefined);
    expect(alone).toEqual([]);
  });

  it('gives each field of a record a key of its own', () => {
    for (const { fields } of drafts) expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  it('gives a title to every record, and a date and an agency where the document tells them', () => {
    expect(drafts.filter(({ title }) => title === '')).toEqual([]);
    const timeless = new Set(['patient', 'organization', 'practitioner', 'goal']);
    expect(drafts.filter(({ date, type }) => date === '' && !timeless.has(type))).toEqual([]);
    const anyones = new Set(['patient', 'practitioner', 'goal']);
    expect(drafts.filter(({ agency, type }) => agency === '' && !anyones.has(type))).toEqual([]);
  });
});

/** Counted in the text, not with a parser: `"resourceType": "X"` where an entry's resource begins. */
function countResources(text: string): Record<string, number> {
  const starts = text.matchAll(/"resource":\s*\{\s*"resourceType":\s*"(\w+)"/g);
  return countBy([...starts].map(([, type = '']) => type.toLowerCase()));
}

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** '' when the locator of a field leads to what the field says; otherwise what is wrong. */
function wrongWayBack(root: Plain, { locator, value }: Field): string {
  if (locator.kind !== 'fhirPath') return 'no FHIRPath';
  const found = evaluatePath(root, locator.path);
  if (found === undefined) return 'leads nowhere';
  const inside = [...leavesOf(found)].map(({ leaf }) => leaf);
  const holds = (part: Plain): boolean => part === '' || inside.includes(String(part));
  switch (value.type) {
    case 'text':
      return isRead(value.text, found, inside) ? '' : 'other text';
    case 'coded':
      return holds(value.code) && (value.text === '' || holds(value.text)) ? '' : 'other code';
    case 'quantity':
    case 'money':
      return found === value.value ? '' : 'other number';
    case 'date':
      return found === value.iso ? '' : 'other date';
    case 'period':
      return holds(value.start) && holds(value.end) ? '' : 'other period';
    case 'boolean':
      return found === value.value ? '' : 'other answer';
    case 'link':
      return isObject(found) && ('reference' in found || 'display' in found) ? '' : 'no reference';
  }
}

/** The text itself, its parts in some order, or XHTML with its tags taken out. */
function isRead(text: string, found: Plain, inside: (string | boolean)[]): boolean {
  if (typeof found === 'string')
    return found === text || (found.startsWith('<div') && !text.includes('<div'));
  return inside.some((leaf) => typeof leaf === 'string' && text.includes(leaf));
}

/** Leaves of a resource that no field of its record shows. */
function missingLeaves(root: Plain, { locator, fields }: RecordDraft): string[] {
  const resource = locator.kind === 'fhirPath' ? evaluatePath(root, locator.path) : undefined;
  if (!isObject(resource)) return ['no resource'];
  const shown = new Set(fields.flatMap(({ value }) => Object.values(value).map(String)));
  const joined = [...shown].join('\n');
  return [...leavesOf(resource)]
    .filter(
      ({ path, leaf }) =>
        !isSaidOtherwise(path) && !shown.has(String(leaf)) && !joined.includes(String(leaf)),
    )
    .map(({ path, leaf }) => `${path}=${leaf}`);
}

/** Said by a label, a link's target, or a unit as written on paper. */
function isSaidOtherwise(path: string): boolean {
  return (
    path === '.resourceType' ||
    /\.(div|reference|unit)$/.test(path) ||
    /[qQ]uantity\.(system|code)$/.test(path) ||
    /telecom\[\d+\]\.system$/.test(path) ||
    /extension\[\d+\]\.extension\[\d+\]\.url$/.test(path) ||
    /(coding\[\d+\]|category\[\d+\])\.display$/.test(path)
  );
}
