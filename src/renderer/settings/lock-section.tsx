import { useTranslation } from 'react-i18next';
import { useChangePreferences, usePreferences } from '../preferences/preference-context.ts';
import { Select } from '../ui/index.ts';
import { Section } from './section.tsx';

const choices = ['1', '2', '5', '10', '15', '30', '60'] as const;

/** After how long without anybody the box locks itself. */
export function LockSection() {
  const { t } = useTranslation('settings');
  const { autoLockMinutes } = usePreferences();
  const change = useChangePreferences();
  return (
    <Section title={t('lock.title')}>
      <Select
        label={t('lock.autoLock')}
        description={t('lock.hint')}
        value={choices.find((minutes) => Number(minutes) === autoLockMinutes) ?? null}
        placeholder={t('lock.minutes', { count: autoLockMinutes })}
        onChange={(minutes) => change({ autoLockMinutes: Number(minutes) })}
        options={choices.map((id) => ({ id, label: t('lock.minutes', { count: Number(id) }) }))}
      />
    </Section>
  );
}
