import { type Category, categories } from '../../shared/model/category.ts';
import { useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { ComboBox, type FieldProblem, Select, TextField } from '../ui/index.ts';
import { parseDateWords, useMonths, useVocabulary } from '../vocabulary/index.ts';

/** What a person says of a paper or a file: what it is called, its date as typed, whose it is, what it is about. */
export interface PaperFacts {
  title: string;
  date: string;
  agency: string;
  category: Category;
}

export interface PaperFactsFieldsProps {
  /** The fields are `<idPrefix>-title` and `<idPrefix>-date`; problems name them so. */
  idPrefix: string;
  titleLabel: string;
  titleHint: string;
  facts: PaperFacts;
  set: (part: Partial<PaperFacts>) => void;
  problems: readonly FieldProblem[];
}

const LONGEST = 500;

export function PaperFactsFields(props: PaperFactsFieldsProps) {
  const { idPrefix, titleLabel, titleHint, facts, set, problems } = props;
  const { t } = useTranslation('importing');
  const vocabulary = useVocabulary();
  const { catalogue } = useStore();
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <>
      <TextField
        id={`${idPrefix}-title`}
        label={titleLabel}
        description={titleHint}
        value={facts.title}
        onChange={(title) => set({ title })}
        error={errorOf(`${idPrefix}-title`)}
        maxLength={LONGEST}
        autoComplete="off"
      />
      <TextField
        id={`${idPrefix}-date`}
        label={t('details.dateLabel')}
        description={t('details.dateHint')}
        value={facts.date}
        onChange={(date) => set({ date })}
        error={errorOf(`${idPrefix}-date`)}
        autoComplete="off"
      />
      <ComboBox
        label={t('details.agencyLabel')}
        description={t('details.agencyHint')}
        suggestions={catalogue.table.agencies.words.filter((agency) => agency !== '')}
        value={facts.agency}
        onChange={(agency) => set({ agency })}
        maxLength={LONGEST}
      />
      <Select
        label={t('details.categoryLabel')}
        options={categories.map((id) => ({ id, label: vocabulary.category(id) }))}
        value={facts.category}
        onChange={(category) => set({ category })}
      />
    </>
  );
}

/** The date as ISO 8601, null for one that cannot be read; and what has to be put right before saving. */
export function useCheckFacts(idPrefix: string) {
  const { t } = useTranslation('importing');
  const months = useMonths();
  return ({ title, date: typed }: PaperFacts): { date: string | null; found: FieldProblem[] } => {
    const date = parseDateWords(typed, months);
    const found: FieldProblem[] = [];
    if (title.trim() === '') found.push({ fieldId: `${idPrefix}-title`, message: t('details.titleMissing') });
    if (date === null) found.push({ fieldId: `${idPrefix}-date`, message: t('details.badDate') });
    return { date, found };
  };
}
