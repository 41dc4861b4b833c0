import { useTranslation } from '../i18n/index.ts';
import { Disclosure, DropArea, PageHeading } from '../ui/index.ts';
import { ImportPanel } from './import-panel.tsx';
import { useAddFiles } from './use-add-files.ts';

/** Where files are chosen. */
export function ChoosePage() {
  const { t } = useTranslation('importing');
  const addFiles = useAddFiles();
  return (
    <div className="ui-stack import-choose">
      <PageHeading title={t('choose.title')} />
      <p>{t('choose.intro')}</p>
      <DropArea label={t('choose.drop')} buttonLabel={t('choose.button')} onFiles={addFiles} />
      <ImportPanel place="page" />
      <Disclosure title={t('choose.kinds')} level={2} isOpenAtFirst>
        <ul className="import-kinds">
          <li>{t('choose.kindsHealth')}</li>
          <li>{t('choose.kindsTable')}</li>
          <li>{t('choose.kindsOther')}</li>
        </ul>
      </Disclosure>
      <p className="ui-soft">{t('choose.stays')}</p>
    </div>
  );
}
