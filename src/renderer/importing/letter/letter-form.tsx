import { useState } from 'react';
import { categories } from '../../../shared/model/category.ts';
import { letterBounds } from '../../../shared/model/letter.ts';
import type { RecordView } from '../../../shared/model/stored.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useDraft, useStore } from '../../store/index.ts';
import {
  ComboBox,
  ErrorNotice,
  type FieldProblem,
  Notice,
  QuestionPage,
  Select,
  TextField,
} from '../../ui/index.ts';
import { parseDateWords, useMonths, useVocabulary } from '../../vocabulary/index.ts';
import { type LetterAnswers, parseAnswers } from './letter-answers.ts';
import { LetterParts } from './letter-parts.tsx';
import { LetterScans } from './letter-scans.tsx';
import { useSaveLetter } from './use-save-letter.ts';
import { useScans } from './use-scans.ts';
import './letter.css';

export interface LetterFormProps {
  title: string;
  draftKey: string;
  first: LetterAnswers;
  /** null for a new letter. */
  record: RecordView | null;
}

/** What is typed is kept as a draft, through a lock, until the letter is saved. */
export function LetterForm({ title, draftKey, first, record }: LetterFormProps) {
  const { t } = useTranslation('papers');
  const checkAnswers = useCheckAnswers();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const draft = useDraft(draftKey, first, parseAnswers);
  const { save, isBusy, failure } = useSaveLetter(record, draft.discard);
  const answers = draft.value;
  const set = (part: Partial<LetterAnswers>) => draft.setValue({ ...answers, ...part });
  const scans = useScans((kept) => {
    const others = kept.filter(
      (scan) => !answers.attachments.some((has) => has.documentId === scan.documentId),
    );
    set({ attachments: [...answers.attachments, ...others].slice(0, letterBounds.attachments) });
  });
  const submit = () => {
    const { date, found } = checkAnswers(answers);
    const waits =
      scans.coming.length > 0 ? [{ fieldId: 'letter-scans', message: t('letter.waitForScan') }] : [];
    setProblems([...found, ...waits]);
    if (date !== null && found.length + waits.length === 0) void save(answers, date);
  };
  return (
    <QuestionPage
      title={title}
      intro={
        <>
          <p>{t('letter.intro')}</p>
          {draft.isRestored && <Notice kind="info" title={t('letter.restored')} />}
        </>
      }
      problems={problems}
      onSubmit={submit}
      onBack={() => window.history.back()}
      submitLabel={t('letter.save')}
      isBusy={isBusy}
      busyLabel={t('letter.saving')}
    >
      {failure && <ErrorNotice code={failure} />}
      <Facts answers={answers} set={set} problems={problems} />
      <LetterParts parts={answers.parts} onChange={(parts) => set({ parts })} />
      <LetterScans
        attached={answers.attachments}
        scans={scans}
        onRemove={(documentId) =>
          set({ attachments: answers.attachments.filter((scan) => scan.documentId !== documentId) })
        }
      />
    </QuestionPage>
  );
}

interface FactsProps {
  answers: LetterAnswers;
  set: (part: Partial<LetterAnswers>) => void;
  problems: readonly FieldProblem[];
}

function Facts({ answers, set, problems }: FactsProps) {
  const { t } = useTranslation(['papers', 'importing']);
  const vocabulary = useVocabulary();
  const { catalogue } = useStore();
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <>
      <TextField
        id="letter-title"
        label={t('letter.titleLabel')}
        description={t('letter.titleHint')}
        value={answers.title}
        onChange={(title) => set({ title })}
        error={errorOf('letter-title')}
        maxLength={500}
        autoComplete="off"
      />
      <TextField
        id="letter-date"
        label={t('importing:details.dateLabel')}
        description={t('importing:details.dateHint')}
        value={answers.date}
        onChange={(date) => set({ date })}
        error={errorOf('letter-date')}
        autoComplete="off"
      />
      <ComboBox
        label={t('importing:details.agencyLabel')}
        description={t('importing:details.agencyHint')}
        suggestions={catalogue.table.agencies.words.filter((agency) => agency !== '')}
        value={answers.agency}
        onChange={(agency) => set({ agency })}
        maxLength={500}
      />
      <Select
        label={t('importing:details.categoryLabel')}
        options={categories.map((id) => ({ id, label: vocabulary.category(id) }))}
        value={answers.category}
        onChange={(category) => set({ category })}
      />
    </>
  );
}

/** The date as ISO 8601, null for one that cannot be read; and what has to be put right before saving. */
function useCheckAnswers() {
  const { t } = useTranslation('importing');
  const months = useMonths();
  return ({ title, date: typed }: LetterAnswers): { date: string | null; found: FieldProblem[] } => {
    const date = parseDateWords(typed, months);
    const found: FieldProblem[] = [];
    if (title.trim() === '') found.push({ fieldId: 'letter-title', message: t('details.titleMissing') });
    if (date === null) found.push({ fieldId: 'letter-date', message: t('details.badDate') });
    return { date, found };
  };
}
