import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src/shared/errors.ts';
import cy from '../../../src/shared/i18n/cy/index.ts';
import en from '../../../src/shared/i18n/en/index.ts';
import { type Namespace, namespaces } from '../../../src/shared/i18n/index.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;
const englishForms = ['one', 'other'];
const welshForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

type Flat = Map<string, string>;

function flatten(words: object, prefix = ''): Flat {
  const flat: Flat = new Map();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value as object, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** Keys with their plural forms folded: `minutes_one` and `minutes_other` are `minutes`. */
function foldedKeys(flat: Flat): string[] {
  return [...new Set([...flat.keys()].map((key) => key.replace(PLURAL_SUFFIX, '')))].sort();
}

function pluralForms(flat: Flat): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of flat.keys()) {
    const form = PLURAL_SUFFIX.exec(key)?.[1];
    if (!form) continue;
    const stem = key.replace(PLURAL_SUFFIX, '');
    forms.set(stem, [...(forms.get(stem) ?? []), form]);
  }
  return forms;
}

function variablesOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? '')),
  ].sort();
}

/** All variables a key has in any of its plural forms. */
function variablesByKey(flat: Flat): Record<string, string[]> {
  const all: Record<string, Set<string>> = {};
  for (const [key, text] of flat) {
    const stem = key.replace(PLURAL_SUFFIX, '');
    all[stem] ??= new Set();
    for (const variable of variablesOf(text)) all[stem].add(variable);
  }
  return Object.fromEntries(Object.entries(all).map(([key, names]) => [key, [...names].sort()]));
}

function wordsOf(locale: 'en' | 'cy', namespace: Namespace): Flat {
  return flatten((locale === 'en' ? en : cy)[namespace]);
}

describe.each(namespaces)('words of %s', (namespace) => {
  const english = wordsOf('en', namespace);
  const welsh = wordsOf('cy', namespace);

  it('have the same keys in Welsh when they are in English', () => {
    expect(foldedKeys(welsh)).toEqual(foldedKeys(english));
  });

  it('have the same variables in both languages when they are filled in', () => {
    expect(variablesByKey(welsh)).toEqual(variablesByKey(english));
  });

  it('have two plural forms in English and six in Welsh when they count', () => {
    for (const [key, forms] of pluralForms(english))
      expect(forms.sort(), key).toEqual([...englishForms].sort());
    for (const [key, forms] of pluralForms(welsh)) expect(forms.sort(), key).toEqual([...welshForms].sort());
    expect([...pluralForms(welsh).keys()].sort()).toEqual([...pluralForms(english).keys()].sort());
  });

  it('say something, without HTML, when they are shown', () => {
    for (const [key, text] of [...english, ...welsh]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/<[a-z/]/i);
    }
  });
});

describe('words of errors', () => {
  it.each(errorCodes)('say what went wrong and what to do when the code is %s', (code) => {
    for (const locale of ['en', 'cy'] as const) {
      const words = wordsOf(locale, 'errors');
      expect(words.get(`${code}.title`)).toMatch(/\S/);
      expect(words.get(`${code}.body`)).toMatch(/\S/);
    }
  });
});
