import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/index.ts';
import { AboutSection } from './about-section.tsx';
import { BoxSection } from './box-section.tsx';
import { ComfortSection } from './comfort-section.tsx';
import { CopiesSection } from './copies-section.tsx';
import { LockSection } from './lock-section.tsx';
import { RemoveSection } from './remove-section.tsx';
import './settings.css';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <div className="settings">
      <PageHeading title={t('title')} />
      <ComfortSection />
      <LockSection />
      <BoxSection />
      <CopiesSection />
      <AboutSection />
      <RemoveSection />
    </div>
  );
}
