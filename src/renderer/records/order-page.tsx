import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Category, categories } from '../../shared/model/category.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useCatalogueVersion, useStore } from '../store/index.ts';
import {
  Checkbox,
  ComboBox,
  ErrorNotice,
  type FieldProblem,
  QuestionPage,
  RadioGroup,
  Select,
  useShortcut,
} from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { useChoosing } from './choosing.ts';
import { type ListSearch, toFilters } from './list-search.ts';
import { type Scope, scopesOf } from './order-scope.ts';
import { useCorrect } from './use-correct.ts';

export interface OrderPageProps {
  /** The record it is asked from; otherwise what is chosen in the list. */
  about: string | undefined;
  /** All that the list shows, instead of what is chosen. */
  isAll: boolean;
  search: ListSearch;
}

const KEEP = 'keep';
const AGENCY_FIELD = 'order-agency';
const LONGEST = 500;

/** Asks who holds records and what they are about, of one, of several, or of all of a kind. */
export function OrderPage({ about, isAll, search }: OrderPageProps) {
  const { t } = useTranslation('order');
  const format = useFormat();
  const navigate = useNavigate();
  const { end } = useChoosing();
  const targets = useTargets(about, isAll, search);
  const [agency, setAgency] = useState('');
  const [category, setCategory] = useState<Category | typeof KEEP>(KEEP);
  const [isLearning, setLearning] = useState(true);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const back = () =>
    void (about === undefined
      ? navigate({ to: '/records', search })
      : navigate({ to: '/records/$recordId', params: { recordId: about }, search }));
  useShortcut('back', () => {
    // In a field Esc closes its suggestions; it must not throw away what is typed.
    if (!(document.activeElement instanceof HTMLInputElement)) back();
  });
  const { correct, isBusy, failure } = useCorrect(() => {
    end();
    back();
  });
  const { rows, scopes, scope, setScope, agencyNow } = targets;
  const submit = () => {
    const saysNothing = agency.trim() === '' && category === KEEP;
    const missing = rows.length === 0 ? t('question.nothingChosen') : t('question.nothingSaid');
    const isWrong = saysNothing || rows.length === 0;
    setProblems(isWrong ? [{ fieldId: AGENCY_FIELD, message: missing }] : []);
    if (isWrong) return;
    void correct(rows, {
      agency: agency.trim() === '' ? null : agency.trim(),
      category: category === KEEP ? null : category,
      learn: isLearning,
    });
  };
  const count = rows.length;
  return (
    <QuestionPage
      title={t('question.title', { count, total: format.number(count) })}
      intro={<p>{count === 0 ? t('question.nothingChosen') : t('question.intro')}</p>}
      problems={problems}
      onSubmit={submit}
      onBack={back}
      submitLabel={t('question.submit')}
      isBusy={isBusy}
      busyLabel={t('question.busy')}
      otherActions={<RoomLink to="/records/learned">{t('learned.link')}</RoomLink>}
    >
      {failure && <ErrorNotice code={failure} />}
      {scopes.length > 1 && (
        <RadioGroup label={t('question.scope')} choices={scopes} value={scope} onChange={setScope} />
      )}
      <AgencyField value={agency} onChange={setAgency} agencyNow={agencyNow} problem={problems[0]?.message} />
      <CategoryField value={category} onChange={setCategory} />
      <Checkbox
        label={t('question.learn')}
        description={t('question.learnHint')}
        isSelected={isLearning}
        onChange={setLearning}
      />
    </QuestionPage>
  );
}

interface AgencyFieldProps {
  value: string;
  onChange: (agency: string) => void;
  /** What all of them say now; undefined where they differ, '' for nothing. */
  agencyNow: string | undefined;
  problem: string | undefined;
}

function AgencyField({ value, onChange, agencyNow, problem }: AgencyFieldProps) {
  const { t } = useTranslation('order');
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what is in the catalogue
  const suggestions = useMemo(
    () => catalogue.table.agencies.words.filter((word) => word !== '').sort((a, b) => a.localeCompare(b)),
    [catalogue, version],
  );
  return (
    <ComboBox
      id={AGENCY_FIELD}
      label={t('question.agency')}
      description={agencyNow ? t('question.agencyNow', { agency: agencyNow }) : t('question.agencyHint')}
      suggestions={suggestions}
      value={value}
      onChange={onChange}
      maxLength={LONGEST}
      error={problem}
    />
  );
}

interface CategoryFieldProps {
  value: Category | typeof KEEP;
  onChange: (category: Category | typeof KEEP) => void;
}

function CategoryField({ value, onChange }: CategoryFieldProps) {
  const { t } = useTranslation('order');
  const vocabulary = useVocabulary();
  return (
    <Select<Category | typeof KEEP>
      label={t('question.category')}
      options={[
        { id: KEEP, label: t('question.keep') },
        ...categories.map((id) => ({ id, label: vocabulary.category(id) })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** Which rows it is about, and which others the person may mean with them. */
function useTargets(about: string | undefined, isAll: boolean, search: ListSearch) {
  const { t } = useTranslation('order');
  const format = useFormat();
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  const choosing = useChoosing();
  const [scope, setScope] = useState<Scope>('onlyThis');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what is in the catalogue
  const found = useMemo(
    () =>
      about === undefined
        ? new Map([
            [
              'onlyThis',
              isAll ? [...catalogue.select(toFilters(search), search.q ?? '')] : [...choosing.rows],
            ],
          ])
        : scopesOf(catalogue, about),
    [catalogue, version, about, isAll, search, choosing.rows],
  );
  const rows = found.get(scope) ?? [];
  const { agencies } = catalogue.table;
  const [first = 0] = rows;
  const agencyNow = rows.every((row) => agencies.indices[row] === agencies.indices[first])
    ? agencies.word(first)
    : undefined;
  const scopes = ([...found] as [Scope, number[]][]).map(([value, members]) => ({
    value,
    label:
      value === 'onlyThis'
        ? t('question.onlyThis')
        : t(`question.${value}`, {
            count: members.length,
            total: format.number(members.length),
            agency: agencies.word(members[0] ?? 0),
          }),
  }));
  return { rows, scopes, scope, setScope, agencyNow };
}
