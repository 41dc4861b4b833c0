import { createInstance, type i18n as I18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../shared/i18n/en/index.ts';
import { namespaces, resources } from '../../shared/i18n/index.ts';
import { type UiLocale, uiLocales } from './locale.ts';
import { toPseudoWords } from './pseudo.ts';

/** Words in every language, ready at once. What a language lacks is said in English. */
export function createI18n(locale: UiLocale): I18n {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    supportedLngs: [...uiLocales],
    ns: namespaces,
    defaultNS: 'app',
    resources: { ...(resources as Resource), ...pseudoResources() },
    // React escapes; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return i18n;
}

function pseudoResources(): Resource {
  const made = (locale: UiLocale) =>
    Object.fromEntries(Object.entries(en).map(([name, words]) => [name, toPseudoWords(words, locale)]));
  return { 'en-XA': made('en-XA'), 'ar-XB': made('ar-XB') } as Resource;
}
