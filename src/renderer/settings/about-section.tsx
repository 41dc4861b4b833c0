import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../shared/contract.ts';
import { useBridge } from '../bridge-context.ts';
import { FieldList, FieldRow } from '../ui/index.ts';
import { Section } from './section.tsx';

const limits = ['spy', 'screen', 'memory', 'lost', 'copy', 'backup'] as const;

/** Version, licence, and what Deedbox cannot do. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const about = useAbout();
  return (
    <Section title={t('about.title')}>
      <FieldList>
        <FieldRow label={t('about.version')}>{about?.version ?? '…'}</FieldRow>
        <FieldRow label={t('about.host')}>{about ? t(`about.hosts.${about.host}`) : '…'}</FieldRow>
        <FieldRow label={t('about.licence')}>{t('about.licenceName')}</FieldRow>
      </FieldList>
      <h3>{t('about.limitsTitle')}</h3>
      <ul className="settings-limits">
        {limits.map((limit) => (
          <li key={limit}>{t(`about.limits.${limit}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

function useAbout(): Response<'app.describe'> | null {
  const bridge = useBridge();
  const [about, setAbout] = useState<Response<'app.describe'> | null>(null);
  useEffect(() => {
    // Without an answer the rows stay empty; the connection says so elsewhere.
    bridge.invoke('app.describe', {}).then(setAbout, () => undefined);
  }, [bridge]);
  return about;
}
