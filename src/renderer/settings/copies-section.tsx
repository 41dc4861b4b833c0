import { useTranslation } from 'react-i18next';
import { CopyFields } from '../copies/index.ts';
import { Section } from './section.tsx';

export function CopiesSection() {
  const { t } = useTranslation('copies');
  return (
    <Section title={t('section.title')} note={t('section.note')}>
      <CopyFields />
    </Section>
  );
}
