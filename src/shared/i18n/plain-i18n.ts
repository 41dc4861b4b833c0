import { createInstance, type i18n as I18n } from 'i18next';
import type { Locale } from '../model/preferences.ts';
import { namespaces, resources } from './index.ts';

/** Words for what leaves the box, in a language of its own whatever the screen speaks. Ready at once. */
export function createPlainI18n(locale: Locale): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'app',
    resources,
    initAsync: false,
    // Nothing here is HTML, and what a person wrote is not looked through for keys of ours.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return i18n;
}
