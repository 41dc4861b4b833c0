import { useState } from 'react';
import type { RecordView } from '../../../shared/model/stored.ts';
import { toListDate } from '../../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../../i18n/index.ts';
import { OnScreen } from '../../parts/index.ts';
import { useRecord, useStore } from '../../store/index.ts';
import { type LetterAnswers, NEW_LETTER_DRAFT, NO_ANSWERS, toAnswers } from './letter-answers.ts';
import { LetterForm } from './letter-form.tsx';

/** A letter on paper is written down: a title is enough, the rest as wanted. */
export function NewLetterPage() {
  const { t } = useTranslation('papers');
  return (
    <LetterForm title={t('letter.title')} draftKey={NEW_LETTER_DRAFT} first={NO_ANSWERS} record={null} />
  );
}

/** The same letter again: what is changed becomes its next version. */
export function ChangeLetterPage({ recordId }: { recordId: string }) {
  const { t } = useTranslation('papers');
  const record = useRecord(recordId);
  return (
    <OnScreen loading={record} label={t('letter.loading')}>
      {([newest]) => newest && <ChangeLetterForm record={newest} />}
    </OnScreen>
  );
}

function ChangeLetterForm({ record }: { record: RecordView }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { catalogue } = useStore();
  const [first] = useState<LetterAnswers>(() => {
    const { table } = catalogue;
    const nameOf = (documentId: string) => {
      const row = table.findRow(documentId);
      return row === -1 ? '' : table.title(row);
    };
    return toAnswers(record, record.date && format.shortDate(toListDate(record.date)), nameOf);
  });
  return (
    <LetterForm
      title={t('letter.changeTitle')}
      draftKey={`letter/${record.recordId}`}
      first={first}
      record={record}
    />
  );
}
