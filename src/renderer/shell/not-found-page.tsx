import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/index.ts';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <div className="ui-stack">
      <PageHeading title={t('notFound.title')} />
      <p>{t('notFound.body')}</p>
      <Link to="/">{t('notFound.goHome')}</Link>
    </div>
  );
}
