import fields from '../../../shared/i18n/en/fields.ts';
import terms from '../../../shared/i18n/en/terms.ts';
import types from '../../../shared/i18n/en/types.ts';

/**
 * What the dictionaries have words for. Importers ask here before they give a key, so that no key
 * without words can leave them. Sets, because the names asked for come from documents: `constructor`
 * is no word of ours.
 */
const fieldKeys = new Set(Object.keys(fields));
const typeKeys = new Set(
  Object.entries(types).flatMap(([key, words]) => (typeof words === 'string' ? [key] : [])),
);
const termKeys = new Set(
  Object.entries(terms).flatMap(([list, entries]) => Object.keys(entries).map((entry) => `${list}.${entry}`)),
);

export function hasFieldWords(key: string): boolean {
  return fieldKeys.has(key);
}

export function hasTypeWords(type: string): boolean {
  return typeKeys.has(type);
}

/** `status`, `in-progress` → `status.in-progress` where `terms` has it. Anything but letters, digits and hyphens counts as a hyphen. */
export function findTerm(list: string, code: string): string | undefined {
  const term = `${list}.${code.replace(/[^A-Za-z0-9]/g, '-')}`;
  return termKeys.has(term) ? term : undefined;
}
