import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { categorySchema } from '../../shared/model/category.ts';
import type { DocumentView } from '../../shared/model/stored.ts';
import { toListDate } from '../../shared/model/summary.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { OnScreen } from '../parts/index.ts';
import { useDocument, useDraft, useStore } from '../store/index.ts';
import { ErrorNotice, type FieldProblem, Notice, QuestionPage } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import { PaperFactsFields, useCheckFacts } from './paper-facts.tsx';

const answersSchema = z.strictObject({
  title: z.string(),
  date: z.string(),
  agency: z.string(),
  category: categorySchema,
});
type Answers = z.infer<typeof answersSchema>;

/** Asks what an attachment is. What is typed is kept as a draft until it is saved. */
export function DetailsPage({ documentId }: { documentId: string }) {
  const { t } = useTranslation('importing');
  const document = useDocument(documentId);
  return (
    <OnScreen loading={document} label={t('details.loading')}>
      {([newest]) => newest && <DetailsQuestion document={newest} />}
    </OnScreen>
  );
}

function DetailsQuestion({ document }: { document: DocumentView }) {
  const { t } = useTranslation(['importing', 'app']);
  const format = useFormat();
  const checkFacts = useCheckFacts('details');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [first] = useState<Answers>(() => ({
    title: document.title,
    date: document.date && format.shortDate(toListDate(document.date)),
    agency: document.agency,
    category: document.category,
  }));
  const draft = useDraft(`details/${document.recordId}`, first, parseAnswers);
  const { save, isBusy, failure } = useDescribe(document.recordId, draft.discard);
  const answers = draft.value;
  const set = (part: Partial<Answers>) => draft.setValue({ ...answers, ...part });
  const submit = () => {
    const { date, found } = checkFacts(answers);
    setProblems(found);
    if (found.length === 0 && date !== null) void save({ ...answers, date });
  };
  return (
    <QuestionPage
      title={t('details.title')}
      intro={
        <>
          <p>{t('details.intro', { name: document.name })}</p>
          {draft.isRestored && <Notice kind="info" title={t('details.restored')} />}
        </>
      }
      problems={problems}
      onSubmit={submit}
      onBack={() => window.history.back()}
      submitLabel={t('app:ui.save')}
      isBusy={isBusy}
      busyLabel={t('details.saving')}
    >
      {failure && <ErrorNotice code={failure} />}
      <PaperFactsFields
        idPrefix="details"
        titleLabel={t('details.titleLabel')}
        titleHint={t('details.titleHint')}
        facts={answers}
        set={set}
        problems={problems}
      />
    </QuestionPage>
  );
}

/** "Saved" is said once it is: in the box, and in the working copy. */
function useDescribe(documentId: string, discardDraft: () => Promise<void>) {
  const { t } = useTranslation('importing');
  const { bridge, copy } = useStore();
  const navigate = useNavigate();
  const { run, isBusy, failure } = useAction();
  const { offer } = useUndo();
  const save = ({ title, date, agency, category }: Answers) =>
    run(async () => {
      const details = { documentId, title: title.trim(), date, agency: agency.trim(), category };
      const { generation, actionId } = await bridge.invoke('document.describe', details);
      await copy.whenApplied(generation);
      await discardDraft();
      offer(t('details.saved'), actionId);
      await navigate({ to: '/records/files/$documentId', params: { documentId } });
    });
  return { save, isBusy, failure };
}

function parseAnswers(kept: unknown): Answers | null {
  return answersSchema.safeParse(kept).data ?? null;
}
