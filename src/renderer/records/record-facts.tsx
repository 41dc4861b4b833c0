import { useSearch } from '@tanstack/react-router';
import { Tags, Undo2 } from 'lucide-react';
import type { RecordView } from '../../shared/model/stored.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { type Saying, useSaid, useStore } from '../store/index.ts';
import { Button, ErrorNotice, FieldList, FieldRow, Monogram } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import { useVocabulary } from '../vocabulary/index.ts';

/** What every record has; where the person put it right, that, and beside it what the file says. */
export function RecordFacts({ record }: { record: RecordView }) {
  const { t } = useTranslation(['records', 'order']);
  const format = useFormat();
  const vocabulary = useVocabulary();
  const search = useSearch({ strict: false });
  const correction = useSaid(record.recordId)?.correction ?? null;
  const agency = correction?.agency ?? record.agency;
  const category = correction?.category ?? record.category;
  const hints = useSourceHints(record, correction);
  return (
    <section className="record-section" aria-label={t('record.facts')}>
      <FieldList>
        <FieldRow label={t('record.date')}>
          {record.date ? format.isoDateTime(record.date) : <span className="ui-soft">{t('noDate')}</span>}
        </FieldRow>
        <FieldRow label={t('record.agency')} note={hints.agency}>
          {agency ? (
            <span className="record-agency">
              <Monogram name={agency} />
              <bdi>{agency}</bdi>
            </span>
          ) : (
            <span className="ui-soft">{t('noAgency')}</span>
          )}
        </FieldRow>
        <FieldRow label={t('record.category')} note={hints.category}>
          {vocabulary.category(category)}
        </FieldRow>
        <FieldRow label={t('record.savedAt')}>{format.instant(Date.parse(record.savedAt))}</FieldRow>
      </FieldList>
      <div className="ui-row">
        <RoomLink
          to="/records/order"
          search={{ ...search, about: record.recordId }}
          kind="secondary"
          icon={Tags}
        >
          {t('order:putRight')}
        </RoomLink>
        {correction && <ResetButton recordId={record.recordId} />}
      </div>
    </section>
  );
}

/** What the file says, where something else is shown. */
function useSourceHints(record: RecordView, correction: Saying | null) {
  const { t } = useTranslation('order');
  const vocabulary = useVocabulary();
  if (!correction) return { agency: undefined, category: undefined };
  const isLearned = correction.by === 'learned';
  const says = (source: string) => t(isLearned ? 'record.learnedFrom' : 'record.youSaid', { source });
  const saysNone = t(isLearned ? 'record.learnedFromNone' : 'record.youSaidNone');
  return {
    agency:
      correction.agency === null ? undefined : <bdi>{record.agency ? says(record.agency) : saysNone}</bdi>,
    category: correction.category === null ? undefined : says(vocabulary.category(record.category)),
  };
}

function ResetButton({ recordId }: { recordId: string }) {
  const { t } = useTranslation('order');
  const { bridge, copy } = useStore();
  const { offer } = useUndo();
  const { run, isBusy, failure } = useAction();
  const reset = () =>
    run(async () => {
      const { generation, actionId } = await bridge.invoke('correction.remove', { recordIds: [recordId] });
      await copy.whenApplied(generation);
      offer(t('record.wasReset'), actionId);
    });
  return (
    <>
      <Button kind="quiet" icon={Undo2} onPress={() => void reset()} isBusy={isBusy}>
        {t('record.reset')}
      </Button>
      {failure && <ErrorNotice code={failure} />}
    </>
  );
}
