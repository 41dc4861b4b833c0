import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type CsvMapping, type CsvPreview, csvMappingSchema } from '../../shared/model/csv-mapping.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { OnScreen } from '../parts/index.ts';
import { useDraft, useLoading, useStore, useSummary } from '../store/index.ts';
import { ErrorNotice, type FieldProblem, Notice, QuestionPage } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';
import { COLUMN_TABLE_ID, ColumnTable } from './column-table.tsx';
import { TableFacts } from './table-facts.tsx';

/** Asks what the columns of a table hold. What is answered is kept as a draft until the table is read. */
export function ColumnsPage({ documentId }: { documentId: string }) {
  const { t } = useTranslation('importing');
  const { bridge } = useStore();
  const preview = useLoading(documentId, documentId, () =>
    bridge.invoke('import.previewCsv', { documentId }),
  );
  return (
    <OnScreen loading={preview} label={t('columns.loading')}>
      {(loaded) => <ColumnsQuestion documentId={documentId} preview={loaded} />}
    </OnScreen>
  );
}

interface ColumnsQuestionProps {
  documentId: string;
  preview: CsvPreview;
}

function ColumnsQuestion({ documentId, preview }: ColumnsQuestionProps) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const name = useSummary(documentId)?.title ?? '';
  const draft = useDraft(`columns/${documentId}`, preview.suggestion, (kept) => parseKept(kept, preview));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const { read, isBusy, failure } = useReadTable(documentId, name, draft.discard);
  const mapping = draft.value;
  const submit = () => {
    const keepsSomething = mapping.columns.some(({ role }) => role !== 'ignore');
    setProblems(keepsSomething ? [] : [{ fieldId: COLUMN_TABLE_ID, message: t('columns.nothingKept') }]);
    if (keepsSomething) void read(mapping);
  };
  return (
    <QuestionPage
      title={t('columns.title')}
      caption={name}
      intro={
        <>
          <p>
            {t('columns.intro', { name, count: preview.rowCount, total: format.number(preview.rowCount) })}
          </p>
          {draft.isRestored && <Notice kind="info" title={t('columns.restored')} />}
          {!draft.isRestored && preview.remembered && <Notice kind="info" title={t('columns.remembered')} />}
        </>
      }
      problems={problems}
      onSubmit={submit}
      onBack={() => window.history.back()}
      submitLabel={t('columns.submit')}
      isBusy={isBusy}
    >
      {failure && <ErrorNotice code={failure} />}
      <ColumnTable preview={preview} mapping={mapping} onChange={draft.setValue} />
      <TableFacts preview={preview} mapping={mapping} onChange={draft.setValue} />
    </QuestionPage>
  );
}

function useReadTable(documentId: string, name: string, discardDraft: () => Promise<void>) {
  const { t } = useTranslation('importing');
  const { bridge } = useStore();
  const navigate = useNavigate();
  const { run, isBusy, failure } = useAction();
  const { offer } = useUndo();
  const read = (mapping: CsvMapping) =>
    run(async () => {
      const { actionId } = await bridge.invoke('import.mapCsv', { documentId, mapping });
      await discardDraft();
      offer(t('columns.started', { name }), actionId);
      await navigate({ to: '/records/files/$documentId', params: { documentId } });
    });
  return { read, isBusy, failure };
}

/** A draft is of these columns, or none. */
function parseKept(kept: unknown, preview: CsvPreview): CsvMapping | null {
  const parsed = csvMappingSchema.safeParse(kept);
  if (!parsed.success) return null;
  const { columns } = parsed.data;
  const isSameTable =
    columns.length === preview.headers.length &&
    columns.every(({ header }, index) => header === preview.headers[index]);
  return isSameTable ? parsed.data : null;
}
