import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedboxError } from '../../shared/errors.ts';
import type { RecoveryKit } from '../../shared/model/vault.ts';
import { ErrorNotice, type FieldProblem, QuestionPage, TextField } from '../ui/index.ts';
import { useAction } from '../use-action.ts';

export interface TypedGroup {
  index: number;
  value: string;
}

export interface KitCheckPageProps {
  kit: RecoveryKit;
  caption?: string;
  submitLabel: string;
  busyLabel: string;
  /** Back to the code. */
  onBack: () => void;
  /** Uses the groups. A DeedboxError it rejects with is shown here. */
  onChecked: (groups: TypedGroup[]) => Promise<void>;
}

const fieldOf = (index: number) => `kit-group-${index}`;

/** Two groups of the code, typed from paper: shows that the paper is right before anything hangs on it. */
export function KitCheckPage(props: KitCheckPageProps) {
  const { t } = useTranslation('kit');
  const { kit, caption, onChecked } = props;
  const asked = [...kit.askGroups].sort((one, other) => one - other);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const check = useAction();

  const submit = async () => {
    const missing = asked.filter((index) => !typed[index]?.trim());
    setProblems(
      missing.map((index) => ({
        fieldId: fieldOf(index),
        message: t('groupMissing', { number: index + 1 }),
      })),
    );
    if (missing.length > 0) return;
    const groups = asked.map((index) => ({ index, value: typed[index] ?? '' }));
    await check.run(() =>
      onChecked(groups).catch((error: unknown) => {
        if (!(error instanceof DeedboxError) || error.code !== 'vault/kit-mismatch') throw error;
        // Main does not say which: it would tell who guesses.
        setProblems(asked.map((index) => ({ fieldId: fieldOf(index), message: t('mismatch') })));
      }),
    );
  };

  return (
    <QuestionPage
      title={t('checkTitle')}
      intro={<p>{t('checkIntro')}</p>}
      problems={problems}
      onSubmit={() => void submit()}
      onBack={props.onBack}
      submitLabel={props.submitLabel}
      isBusy={check.isBusy}
      busyLabel={props.busyLabel}
      {...(caption ? { caption } : {})}
    >
      {check.failure && <ErrorNotice code={check.failure} />}
      {asked.map((index) => (
        <TextField
          key={index}
          id={fieldOf(index)}
          label={t('group', { number: index + 1 })}
          description={t('groupHint')}
          width="short"
          autoComplete="off"
          spellCheck="false"
          maxLength={20}
          value={typed[index] ?? ''}
          onChange={(value) => setTyped({ ...typed, [index]: value })}
          error={problems.find(({ fieldId }) => fieldId === fieldOf(index))?.message}
        />
      ))}
    </QuestionPage>
  );
}
