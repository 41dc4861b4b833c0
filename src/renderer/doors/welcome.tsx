import { FileCheck, HardDrive, KeyRound, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, PageHeading } from '../ui/index.ts';
import './welcome.css';

const promises = [
  { id: 'sealed', icon: LockKeyhole },
  { id: 'stays', icon: HardDrive },
  { id: 'kept', icon: FileCheck },
  { id: 'truthful', icon: KeyRound },
] as const;

/** The first page of all: what Deedbox is, for whom, and what it promises and does not. */
export function Welcome({ onMake, onRestore }: { onMake: () => void; onRestore: () => void }) {
  const { t } = useTranslation(['vault', 'copies']);
  return (
    <div className="door-section">
      <PageHeading title={t('welcome.title')} />
      <p className="door-lead">{t('welcome.lead')}</p>
      <p>{t('welcome.forWhom')}</p>
      <div className="ui-row">
        <Button kind="primary" onPress={onMake}>
          {t('welcome.start')}
        </Button>
        <span className="ui-soft">{t('welcome.time')}</span>
      </div>
      <Button kind="quiet" onPress={onRestore}>
        {t('copies:restore.link')}
      </Button>
      <h2 className="welcome-promises-title">{t('welcome.promisesTitle')}</h2>
      <ul className="welcome-promises">
        {promises.map(({ id, icon: IconShape }) => (
          <li key={id}>
            <IconShape aria-hidden />
            <span>{t(`welcome.promises.${id}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
