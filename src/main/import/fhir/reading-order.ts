import { elementName } from './labels.ts';

/** What a person looks for first in a record; the others follow as the document has them, and these last. */
const first = [
  'name',
  'code',
  'vaccineCode',
  'medication',
  'title',
  'description',
  'value',
  'component',
  'dataAbsentReason',
  'interpretation',
  'birthDate',
  'gender',
  'deceased',
  'effective',
  'occurrence',
  'performed',
  'onset',
  'abatement',
  'authoredOn',
  'billablePeriod',
  'period',
  'started',
  'created',
  'class',
  'type',
  'category',
  'status',
  'clinicalStatus',
  'verificationStatus',
  'lifecycleStatus',
  'achievementStatus',
  'intent',
  'dosageInstruction',
  'total',
  'payment',
  'address',
  'telecom',
];
const last = ['extension', 'modifierExtension', 'contained', 'identifier', 'text', 'meta', 'id'];

const rank = new Map<string, number>([
  ...first.map((name, index): [string, number] => [name, index - first.length]),
  ...last.map((name, index): [string, number] => [name, index + 1]),
]);

/** What JSON says beside a primitive, `_birthDate`, comes after it wherever the document has it. */
function besideTheirOwn(names: string[]): string[] {
  const all = new Set(names);
  const isBeside = (name: string): boolean => name.startsWith('_') && all.has(name.slice(1));
  return names.flatMap((name) => {
    if (isBeside(name)) return [];
    return all.has(`_${name}`) ? [name, `_${name}`] : [name];
  });
}

export function inReadingOrder(names: string[]): string[] {
  const rankOf = (name: string): number => rank.get(elementName(name)) ?? 0;
  return besideTheirOwn(names).toSorted((one, other) => rankOf(one) - rankOf(other));
}
