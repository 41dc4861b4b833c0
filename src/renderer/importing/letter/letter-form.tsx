import { useState } from 'react';
import { letterBounds } from '../../../shared/model/letter.ts';
import type { RecordView } from '../../../shared/model/stored.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useDraft } from '../../store/index.ts';
import { ErrorNotice, type FieldProblem, Notice, QuestionPage } from '../../ui/index.ts';
import { PaperFactsFields, useCheckFacts } from '../paper-facts.tsx';
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
  const checkAnswers = useCheckFacts('letter');
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
      <PaperFactsFields
        idPrefix="letter"
        titleLabel={t('letter.titleLabel')}
        titleHint={t('letter.titleHint')}
        facts={answers}
        set={set}
        problems={problems}
      />
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
