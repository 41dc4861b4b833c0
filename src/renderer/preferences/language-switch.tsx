import { useTranslation } from 'react-i18next';
import { type Locale, locales } from '../../shared/model/preferences.ts';
import './language-switch.css';
import { useChangePreferences, usePreferences } from './preference-context.ts';

/** Every language by its own name, always in reach. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { locale: current } = usePreferences();
  const change = useChangePreferences();
  return (
    <fieldset className="language-switch" aria-label={t('bar.language')}>
      {locales.map((locale: Locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => change({ locale })}
        >
          {t(`bar.languageNames.${locale}`)}
        </button>
      ))}
    </fieldset>
  );
}
