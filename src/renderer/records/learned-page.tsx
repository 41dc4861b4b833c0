import { BrainCircuit } from 'lucide-react';
import { useMemo } from 'react';
import { type ListedSummary, summaryFlags } from '../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { CopyGate, RoomLink } from '../parts/index.ts';
import { useCatalogueVersion, useStore } from '../store/index.ts';
import { Button, EmptyState, ErrorNotice, PageHeading } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import { useVocabulary, type Vocabulary } from '../vocabulary/index.ts';
import './learned-page.css';

/** What the next import does by itself, each with a way to make Deedbox forget it. */
export function LearnedPage() {
  const { t } = useTranslation(['order', 'records']);
  return (
    <div className="learned">
      <PageHeading title={t('order:learned.title')} />
      <CopyGate>
        <Rules />
      </CopyGate>
      <p>
        <RoomLink to="/records">{t('records:record.back')}</RoomLink>
      </p>
    </div>
  );
}

function Rules() {
  const { t } = useTranslation('order');
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what is in the catalogue
  const rules = useMemo(() => catalogue.ofKind('learned').reverse(), [catalogue, version]);
  const { forget, isBusy, failure } = useForget();
  if (rules.length === 0) {
    return (
      <EmptyState icon={BrainCircuit} title={t('learned.empty')}>
        <p>{t('learned.emptyBody')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t('learned.intro')}</p>
      {failure && <ErrorNotice code={failure} />}
      <ul className="learned-rules" aria-label={t('learned.list')}>
        {rules.map((rule) => (
          <Rule key={rule.recordId} rule={rule} isBusy={isBusy} onForget={() => void forget(rule.recordId)} />
        ))}
      </ul>
    </>
  );
}

function Rule({ rule, isBusy, onForget }: { rule: ListedSummary; isBusy: boolean; onForget: () => void }) {
  const { t } = useTranslation('order');
  const format = useFormat();
  const words = useRuleWords(rule, useVocabulary());
  return (
    <li>
      <div>
        <p>
          <bdi>{words}</bdi>
        </p>
        <p className="ui-soft ui-small">{t('learned.since', { when: format.instant(rule.savedAtMs) })}</p>
      </div>
      <Button isBusy={isBusy} aria-label={t('learned.forgetThis', { rule: words })} onPress={onForget}>
        {t('learned.forget')}
      </Button>
    </li>
  );
}

/** A rule as a sentence: what comes from where goes under what. */
function useRuleWords(
  { title: from, type, agency, category, flags }: ListedSummary,
  vocabulary: Vocabulary,
): string {
  const { t } = useTranslation('order');
  if ((flags & summaryFlags.correctsCategory) !== 0) {
    const parts = { type: vocabulary.type(type), from, to: vocabulary.category(category) };
    return from === '' ? t('learned.categoryNoAgency', parts) : t('learned.category', parts);
  }
  if (from === '') return t('learned.table', { to: agency });
  return agency === '' ? t('learned.agencyNone', { from }) : t('learned.agency', { from, to: agency });
}

function useForget() {
  const { t } = useTranslation('order');
  const { bridge, copy } = useStore();
  const { offer } = useUndo();
  const { run, isBusy, failure } = useAction();
  const forget = (ruleId: string) =>
    run(async () => {
      const { generation, actionId } = await bridge.invoke('learned.forget', { ruleIds: [ruleId] });
      await copy.whenApplied(generation);
      offer(t('learned.forgotten'), actionId);
    });
  return { forget, isBusy, failure };
}
