import type { RecordView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { OnScreen, RoomLink } from '../parts/index.ts';
import { useLoading, useStore } from '../store/index.ts';
import { Disclosure } from '../ui/index.ts';
import { SourceText } from './source-text.tsx';

const MOST_BYTES = 64 * 1024;

/** The piece of the file that the record was read from. It is fetched when it is asked for. */
export function Original({ record }: { record: RecordView }) {
  if (record.documentId === '') return null;
  // A PDF is no text, and its pages are on the page of the file.
  if (record.type === 'textDocument') return <OriginalPages record={record} />;
  return <OriginalText record={record} />;
}

function OriginalPages({ record }: { record: RecordView }) {
  const { t } = useTranslation('papers');
  const { documentId, documentName } = record;
  return (
    <section className="record-section">
      <h2>{t('original.title')}</h2>
      <p>{t('original.body', { name: documentName })}</p>
      <p>
        <RoomLink to="/records/files/$documentId" params={{ documentId }} kind="secondary">
          {t('original.see')}
        </RoomLink>
      </p>
    </section>
  );
}

function OriginalText({ record }: { record: RecordView }) {
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
