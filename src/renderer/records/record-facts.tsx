import type { RecordView } from '../../shared/model/stored.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { FieldList, FieldRow, Monogram } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';

/** What every record has. */
export function RecordFacts({ record }: { record: RecordView }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const vocabulary = useVocabulary();
  return (
    <section aria-label={t('record.facts')}>
      <FieldList>
        <FieldRow label={t('record.date')}>
          {record.date ? format.isoDateTime(record.date) : <span className="ui-soft">{t('noDate')}</span>}
        </FieldRow>
        <FieldRow label={t('record.agency')}>
          {record.agency ? (
            <span className="record-agency">
              <Monogram name={record.agency} />
              <bdi>{record.agency}</bdi>
            </span>
          ) : (
            <span className="ui-soft">{t('noAgency')}</span>
          )}
        </FieldRow>
        <FieldRow label={t('record.category')}>{vocabulary.category(record.category)}</FieldRow>
        <FieldRow label={t('record.savedAt')}>{format.instant(Date.parse(record.savedAt))}</FieldRow>
      </FieldList>
    </section>
  );
}
