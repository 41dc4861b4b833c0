import type { RecordView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { OnScreen } from '../parts/index.ts';
import { useLoading, useStore } from '../store/index.ts';
import { Disclosure } from '../ui/index.ts';
import { SourceText } from './source-text.tsx';

const MOST_BYTES = 64 * 1024;

/** The piece of the file that the record was read from. It is fetched when it is asked for. */
export function Original({ record }: { record: RecordView }) {
  const { t } = useTranslation('records');
  return (
    <Disclosure title={t('original.title')} level={2}>
      <OriginalPiece record={record} />
    </Disclosure>
  );
}

function OriginalPiece({ record }: { record: RecordView }) {
  const { t } = useTranslation('records');
  const { opener } = useStore();
  const { recordId, revision } = record;
  const piece = useLoading(recordId, `${recordId}/${revision}`, () =>
    opener.original(recordId, revision, MOST_BYTES),
  );
  return (
    <OnScreen loading={piece} label={t('original.loading')}>
      {({ text, truncated, documentName, firstLine }) => (
        <>
          <p className="ui-soft">{t('original.intro', { name: documentName })}</p>
          <SourceText text={text} firstLine={firstLine} label={t('original.label')} />
          {truncated && <p>{t('original.truncated')}</p>}
        </>
      )}
    </OnScreen>
  );
}
