import { Copy } from 'lucide-react';
import type { RecordView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { Button, Disclosure, FieldList, FieldRow, showToast } from '../ui/index.ts';
import { exactPlace, useVocabulary } from '../vocabulary/index.ts';

/** Which file a record was read from, and where in it: the way back to the evidence. */
export function Provenance({ record }: { record: RecordView }) {
  const { t } = useTranslation('records');
  const vocabulary = useVocabulary();
  const exact = exactPlace(record.locator);
  const place = vocabulary.place(record.locator);
  const copy = () => {
    navigator.clipboard.writeText([record.documentName, exact || place].filter(Boolean).join(', ')).then(
      () => showToast(t('provenance.copied')),
      () => showToast(t('provenance.copyFailed')),
    );
  };
  return (
    <Disclosure title={t('provenance.title')} level={2} isOpenAtFirst>
      <FieldList>
        {record.documentId !== '' && (
          <FieldRow label={t('provenance.file')}>
            <RoomLink to="/records/files/$documentId" params={{ documentId: record.documentId }}>
              <bdi>{record.documentName}</bdi>
            </RoomLink>
          </FieldRow>
        )}
        <FieldRow label={t('provenance.place')}>{place}</FieldRow>
        {exact && (
          <FieldRow label={t('provenance.exactPlace')}>
            <code className="record-code">{exact}</code>
          </FieldRow>
        )}
      </FieldList>
      <p className="record-copy">
        <Button icon={Copy} onPress={copy}>
          {t('provenance.copy')}
        </Button>
      </p>
    </Disclosure>
  );
}
