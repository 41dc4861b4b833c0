import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { directionOf, platformLocaleOf, type UiLocale } from './locale.ts';

export interface LanguageProviderProps {
  i18n: I18n;
  locale: UiLocale;
  children: ReactNode;
}

/** The language of everything below, and of <html>, so that a screen reader speaks it and the page runs its way. */
export function LanguageProvider({ i18n, locale, children }: LanguageProviderProps) {
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
    if (i18n.language !== locale) void i18n.changeLanguage(locale);
  }, [i18n, locale]);
  return (
    <I18nextProvider i18n={i18n} defaultNS="app">
      <AriaI18nProvider locale={platformLocaleOf(locale)}>{children}</AriaI18nProvider>
    </I18nextProvider>
  );
}
