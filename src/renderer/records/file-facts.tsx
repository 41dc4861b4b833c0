import type { DocumentView } from '../../shared/model/stored.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { FieldList, FieldRow } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';

/** When a file came, how large it is, and what it held. */
export function FileFacts({ document }: { document: DocumentView }) {
  const { t } = useTranslation(['records', 'papers']);
  const format = useFormat();
  const vocabulary = useVocabulary();
  const { counts } = document;
  const isTable = document.format !== 'attachment' && document.format !== 'pdf';
  const { media, container } = document;
  return (
    <section className="record-section">
      <h2>{t('file.facts')}</h2>
      <FieldList>
        <FieldRow label={t('provenance.file')}>
          <bdi>{document.name}</bdi>
        </FieldRow>
        {document.date && <FieldRow label={t('record.date')}>{format.isoDate(document.date)}</FieldRow>}
        {document.agency && (
          <FieldRow label={t('record.agency')}>
            <bdi>{document.agency}</bdi>
          </FieldRow>
        )}
        {!isTable && (
          <FieldRow label={t('record.category')}>{vocabulary.category(document.category)}</FieldRow>
        )}
        {container && (
          <FieldRow label={t('papers:container.cameIn')}>
            <RoomLink to="/records/files/$documentId" params={{ documentId: container.documentId }}>
              <bdi>{container.name}</bdi>
            </RoomLink>
            {container.path !== document.name && (
              <>
                {' '}
                <bdi className="ui-soft">{container.path}</bdi>
              </>
            )}
          </FieldRow>
        )}
        {media?.kind === 'pages' && (
          <FieldRow label={t('papers:media.pages')}>{format.number(media.count)}</FieldRow>
        )}
        {media?.kind === 'picture' && (
          <FieldRow label={t('papers:media.measures')}>
            {t('papers:media.pixels', {
              width: format.number(media.widthPx),
              height: format.number(media.heightPx),
            })}
          </FieldRow>
        )}
        <FieldRow label={t('file.size')}>{format.bytes(document.sizeBytes)}</FieldRow>
        <FieldRow label={t('file.came')}>{format.instant(Date.parse(document.importedAt))}</FieldRow>
        {isTable && (
          <>
            <FieldRow label={t('file.found')}>{format.number(counts.found)}</FieldRow>
            <FieldRow label={t('file.added')}>{format.number(counts.added)}</FieldRow>
            <FieldRow label={t('file.revised')}>{format.number(counts.revised)}</FieldRow>
            <FieldRow label={t('file.unchanged')}>{format.number(counts.unchanged)}</FieldRow>
          </>
        )}
        <FieldRow label={t('file.fingerprint')}>
          <code className="record-code">{document.sha256}</code>
        </FieldRow>
      </FieldList>
    </section>
  );
}
