import { PackageOpen } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { EmptyState } from '../ui/index.ts';

/** The first step, and where to get something to put in. */
export function EmptyBox() {
  const { t } = useTranslation('home');
  return (
    <EmptyState
      icon={PackageOpen}
      title={t('empty.title')}
      action={
        <RoomLink to="/records/import" kind="primary">
          {t('empty.action')}
        </RoomLink>
      }
    >
      <p>{t('empty.body')}</p>
      <h3>{t('empty.where')}</h3>
      <ul className="home-where">
        <li>{t('empty.whereHealth')}</li>
        <li>{t('empty.whereCouncil')}</li>
        <li>{t('empty.wherePaper')}</li>
      </ul>
    </EmptyState>
  );
}
