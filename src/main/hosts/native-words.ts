import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import { z } from 'zod';
import { resources } from '../../shared/i18n/index.ts';
import { type Locale, locales } from '../../shared/model/preferences.ts';

/** Words that a host says itself, outside the page: `t('confirm.deleteVault.title')`. */
export type NativeWords = TFunction<'native'>;

export function createNativeWords(locale: Locale): NativeWords {
  const instance = createInstance();
  instance.init({
    lng: locale,
    fallbackLng: 'en',
    ns: ['native'],
    defaultNS: 'native',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(locale, 'native');
}

const chosenSchema = z.object({ locale: z.enum(locales) });

/**
 * The language that the person chose in Deedbox, else the first of the system's that Deedbox speaks,
 * else English. Preferences that cannot be read are no reason to say nothing.
 */
export async function findLocale(dataFolder: string, systemLocales: readonly string[]): Promise<Locale> {
  try {
    const text = await readFile(join(dataFolder, 'preferences.json'), 'utf8');
    return chosenSchema.parse(JSON.parse(text)).locale;
  } catch {
    return matchLocale(systemLocales);
  }
}

/** `cy_GB.UTF-8` and `cy-GB` are both Welsh. */
export function matchLocale(systemLocales: readonly string[]): Locale {
  const languages = systemLocales.map((name) => name.split(/[-_.]/, 1)[0]?.toLowerCase());
  const known = languages.find((language) => locales.some((locale) => locale === language));
  return locales.find((locale) => locale === known) ?? 'en';
}
