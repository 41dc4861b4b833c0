import { FolderOpen } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { EmptyState } from '../ui/index.ts';

export function EmptyRecords() {
  const { t } = useTranslation('records');
  return (
    <EmptyState
      icon={FolderOpen}
      title={t('empty.title')}
      action={
        <RoomLink to="/records/import" kind="primary">
          {t('empty.action')}
        </RoomLink>
      }
    >
      <p>{t('empty.body')}</p>
    </EmptyState>
  );
}
