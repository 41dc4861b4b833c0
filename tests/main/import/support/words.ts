import { resources } from '../../../../src/shared/i18n/index.ts';
import type { Problem } from '../../../../src/shared/model/document.ts';
import { locales } from '../../../../src/shared/model/preferences.ts';
import type { RecordDraft } from '../../../../src/shared/model/record.ts';

/** All keys of each language, as `namespace:a.b`. */
const known = locales.map((locale) => ({ locale, keys: new Set(keysOf(resources[locale])) }));

function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [prefix + key]
      : keysOf(value, prefix === '' ? `${key}:` : `${prefix}${key}.`),
  );
}

/** Keys of our words that drafts use and that some language lacks. */
export function missingWords(drafts: RecordDraft[]): string[] {
  return lacking(
    drafts.flatMap(({ type, fields }) => [
      `types:${type}`,
      ...fields.flatMap(({ label }) => ('keys' in label ? label.keys.map((key) => `fields:${key}`) : [])),
      ...fields.flatMap(({ value }) => (value.type === 'coded' && value.term ? [`terms:${value.term}`] : [])),
    ]),
  );
}

/** A problem has its sentence in every language; one that counts has it in the plural, too. */
export function missingProblemWords(problems: Problem[]): string[] {
  return lacking(problems.map(({ code, params }) => `problems:${code}${'count' in params ? '_other' : ''}`));
}

function lacking(keys: string[]): string[] {
  return [...new Set(keys)].flatMap((key) =>
    known.filter((language) => !language.keys.has(key)).map(({ locale }) => `${locale} ${key}`),
  );
}
