import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from './paths.ts';
import { Section } from './section.tsx';

export function RemoveSection() {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('remove.title')} note={t('remove.note')}>
      <Link to={paths.remove}>{t('remove.start')}</Link>
    </Section>
  );
}
