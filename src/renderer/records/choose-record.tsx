import { useTranslation } from '../i18n/index.ts';

/** Beside the list while nothing is chosen; on narrow windows there is no "beside". */
export function ChooseRecord() {
  const { t } = useTranslation('records');
  return <p className="records-choose ui-soft">{t('list.choose')}</p>;
}
