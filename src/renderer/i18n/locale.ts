import { type Locale, locales } from '../../shared/model/preferences.ts';

/**
 * Languages of the screen: those a person can choose, and two for testing. `en-XA` is English with accents
 * and a third more length; `ar-XB` is English laid out from right to left.
 */
export const testLocales = ['en-XA', 'ar-XB'] as const;
export type UiLocale = Locale | (typeof testLocales)[number];

export const uiLocales: readonly UiLocale[] = [...locales, ...testLocales];

export function isUiLocale(text: string | null): text is UiLocale {
  return uiLocales.some((locale) => locale === text);
}

export function directionOf(locale: UiLocale): 'ltr' | 'rtl' {
  return locale === 'ar-XB' ? 'rtl' : 'ltr';
}

/** The locale react-aria and Intl are given: it knows neither Welsh nor our test locales. See [Note: Welsh and Intl]. */
export function platformLocaleOf(locale: UiLocale): string {
  return locale === 'ar-XB' ? 'ar' : 'en-GB';
}

/** A test locale asked for in the address, `?locale=en-XA`; it wins over the person's choice. */
export function testLocaleIn(search: string): UiLocale | undefined {
  const asked = new URLSearchParams(search).get('locale');
  return isUiLocale(asked) ? asked : undefined;
}
