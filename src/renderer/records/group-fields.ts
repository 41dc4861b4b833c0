import type { Field } from '../../shared/model/field.ts';

/** Fields that belong together in the document, such as the parts of one payment. */
export interface FieldGroup {
  /** '' for fields that stand by themselves. */
  key: string;
  fields: Field[];
}

/** Fields that nobody reads first: see [Note: technical fields] in the importers. */
const TECHNICAL = 'technical';

export interface GroupedFields {
  groups: FieldGroup[];
  technical: Field[];
}

/**
 * Neighbours with the same beginning of their key and their label make a group, so that the third
 * `component[2].code` stands with `component[2].value` and under their common word.
 */
export function groupFields(fields: readonly Field[]): GroupedFields {
  const groups: FieldGroup[] = [];
  const technical: Field[] = [];
  for (const field of fields) {
    if (isTechnical(field)) {
      technical.push(field);
      continue;
    }
    const key = groupKey(field);
    const last = groups.at(-1);
    if (last && last.key === key) last.fields.push(field);
    else groups.push({ key, fields: [field] });
  }
  return { groups, technical };
}

function isTechnical({ label }: Field): boolean {
  return 'keys' in label && label.keys[0] === TECHNICAL;
}

function groupKey({ key, label }: Field): string {
  if (!('keys' in label) || label.keys.length < 2) return '';
  return `${key.split('.')[0]} ${label.keys[0]}`;
}
