import { useTranslation } from 'react-i18next';
import './brand.css';
import { Mark } from './mark.tsx';

export function Wordmark() {
  const { t } = useTranslation('app');
  return (
    <span className="brand-wordmark" translate="no">
      <Mark />
      <span>{t('name')}</span>
    </span>
  );
}
