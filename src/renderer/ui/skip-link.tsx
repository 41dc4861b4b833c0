import { useTranslation } from 'react-i18next';
import './skip-link.css';

export const MAIN_ID = 'main';

/** The first stop of the Tab key: past the rooms, to the page. */
export function SkipLink() {
  const { t } = useTranslation('app');
  return (
    <button type="button" className="ui-skip-link" onClick={() => document.getElementById(MAIN_ID)?.focus()}>
      {t('ui.skipLink')}
    </button>
  );
}
