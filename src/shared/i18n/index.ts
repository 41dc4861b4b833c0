import type { Locale } from '../model/preferences.ts';
import cy from './cy/index.ts';
import en from './en/index.ts';

/**
 * Words, by locale and namespace. English is where keys are defined; `tests/shared/i18n` holds the other
 * languages to the same keys and the same {{variables}}. Plural keys end in `_one`, `_other` …, as
 * Intl.PluralRules names them; Welsh has all six.
 */
export type Words = typeof en;
export type Namespace = keyof Words;
export const namespaces = Object.keys(en) as Namespace[];
export const resources: Record<Locale, Record<Namespace, object>> = { en, cy };
