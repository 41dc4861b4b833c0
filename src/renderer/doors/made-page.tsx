import { useTranslation } from 'react-i18next';
import type { OpenVault } from '../../shared/model/vault.ts';
import { Button, Notice, PageHeading } from '../ui/index.ts';

const nextSteps = ['kit', 'lock', 'records'] as const;

/** The box is made: what happens next. */
export function MadePage({ vault, onOpen }: { vault: OpenVault; onOpen: () => void }) {
  const { t } = useTranslation('vault');
  return (
    <div className="door-section">
      <PageHeading title={t('done.title', { name: vault.name })} />
      <Notice kind="done" title={t('done.saved')} />
      <h2>{t('done.nextTitle')}</h2>
      <ol className="door-next">
        {nextSteps.map((step) => (
          <li key={step}>{t(`done.next.${step}`)}</li>
        ))}
      </ol>
      <Button kind="primary" onPress={onOpen}>
        {t('done.open')}
      </Button>
    </div>
  );
}
