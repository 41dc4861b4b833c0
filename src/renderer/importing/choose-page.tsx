import { PenLine } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useStore } from '../store/index.ts';
import { Disclosure, DropArea, PageHeading } from '../ui/index.ts';
import { ImportPanel } from './import-panel.tsx';
import { NEW_LETTER_DRAFT } from './letter/letter-answers.ts';
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
      <PaperLetter />
      <Disclosure title={t('choose.kinds')} level={2} isOpenAtFirst>
        <ul className="import-kinds">
          <li>{t('choose.kindsHealth')}</li>
          <li>{t('choose.kindsTable')}</li>
          <li>{t('choose.kindsPapers')}</li>
          <li>{t('choose.kindsZip')}</li>
          <li>{t('choose.kindsOther')}</li>
        </ul>
      </Disclosure>
      <p className="ui-soft">{t('choose.stays')}</p>
    </div>
  );
}

/** The way to write a letter down; or on with the one that was begun. */
function PaperLetter() {
  const { t } = useTranslation('papers');
  const { drafts } = useStore();
  const isBegun = drafts.find(NEW_LETTER_DRAFT) !== undefined;
  return (
    <section className="ui-stack">
      <h2>{t('letter.title')}</h2>
      <p>{t('letter.invitation')}</p>
      <p>
        <RoomLink to="/records/letter" kind="secondary" icon={PenLine}>
          {isBegun ? t('letter.carryOn') : t('letter.title')}
        </RoomLink>
      </p>
    </section>
  );
}
