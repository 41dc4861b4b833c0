import type { Field, FieldLabel, FieldValue } from './field.ts';

/** How one field of a record differs between two revisions. */
export type FieldDifference =
  | { kind: 'added'; key: string; label: FieldLabel; after: FieldValue }
  | { kind: 'removed'; key: string; label: FieldLabel; before: FieldValue }
  | { kind: 'changed'; key: string; label: FieldLabel; before: FieldValue; after: FieldValue };

/**
 * What changed from one revision's fields to the next one's, in the order of the newer, what was removed
 * last. Fields are the same one when their keys are; where they stand in the file is no difference.
 */
export function diffFields(before: readonly Field[], after: readonly Field[]): FieldDifference[] {
  const older = new Map(before.map((field) => [field.key, field]));
  const newer = new Set(after.map((field) => field.key));
  const differences: FieldDifference[] = [];
  for (const { key, label, value } of after) {
    const was = older.get(key);
    if (!was) differences.push({ kind: 'added', key, label, after: value });
    else if (!isSameValue(was.value, value))
      differences.push({ kind: 'changed', key, label, before: was.value, after: value });
  }
  for (const { key, label, value } of before) {
    if (!newer.has(key)) differences.push({ kind: 'removed', key, label, before: value });
  }
  return differences;
}

/** Same type, and the same in every part; the order in which parts were written does not count. */
export function isSameValue(one: FieldValue, other: FieldValue): boolean {
  const parts = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one).filter(([, part]) => part !== undefined);
  const otherCount = [...parts.values()].filter((part) => part !== undefined).length;
  return entries.length === otherCount && entries.every(([name, part]) => parts.get(name) === part);
}
