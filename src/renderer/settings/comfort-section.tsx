import { useTranslation } from 'react-i18next';
import { locales, themes } from '../../shared/model/preferences.ts';
import { useChangePreferences, usePreferences } from '../preferences/preference-context.ts';
import { RadioGroup, Select, Switch } from '../ui/index.ts';
import { Section } from './section.tsx';

const textSizes = ['100', '125', '150', '175', '200'] as const;

/** Language, colours, size of the text, keys: at once, and kept for this computer. */
export function ComfortSection() {
  const { t } = useTranslation(['settings', 'app']);
  const { locale, theme, textSize, singleKeyShortcuts } = usePreferences();
  const change = useChangePreferences();
  return (
    <Section title={t('settings:comfort.title')} note={t('settings:comfort.note')}>
      <RadioGroup
        label={t('settings:comfort.language')}
        isInline
        value={locale}
        onChange={(chosen) => change({ locale: chosen })}
        choices={locales.map((value) => ({
          value,
          label: <span lang={value}>{t(`app:bar.languageNames.${value}`)}</span>,
        }))}
      />
      <RadioGroup
        label={t('settings:comfort.theme')}
        isInline
        value={theme}
        onChange={(chosen) => change({ theme: chosen })}
        choices={themes.map((value) => ({ value, label: t(`settings:comfort.themes.${value}`) }))}
      />
      <Select
        label={t('settings:comfort.textSize')}
        value={textSizes.find((size) => Number(size) === textSize) ?? null}
        placeholder={`${textSize} %`}
        onChange={(size) => change({ textSize: Number(size) })}
        options={textSizes.map((id) => ({ id, label: t(`settings:comfort.textSizes.s${id}`) }))}
      />
      <Switch
        label={t('settings:comfort.singleKeys')}
        description={t('settings:comfort.singleKeysHint')}
        isSelected={singleKeyShortcuts}
        onChange={(isOn) => change({ singleKeyShortcuts: isOn })}
      />
    </Section>
  );
}
