import { useState } from 'react';
import { toErrorCode } from '../../shared/errors.ts';
import { useTranslation } from '../i18n/index.ts';
import { NewPassphrasePage } from '../keys/new-passphrase-page.tsx';
import { RoomLink } from '../parts/index.ts';
import { useLoading, useStore } from '../store/index.ts';
import {
  ErrorNotice,
  type FieldProblem,
  Notice,
  PassphraseField,
  QuestionPage,
  RadioGroup,
} from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { useCopies, useCopyState } from './copies-context.tsx';
import { CopyProgressBar, isBusy } from './copy-progress-bar.tsx';
import type { CopyResult } from './copy-state.ts';
import { PageFrame, useClearWhenLeft, useGoTo } from './page-frame.tsx';
import { paths } from './paths.ts';

type Form = 'sealed' | 'plain';
type Step = { step: 'form' } | { step: 'age' } | { step: 'proof'; agePassphrase: string | null };

const holds = ['files', 'records', 'overview', 'sums'] as const;

/** Takes everything out: in which form, sealed or open, asked again, and what to do with the file. */
export function ExportPage() {
  const { t } = useTranslation('copies');
  const state = useCopyState();
  const goTo = useGoTo();
  const [step, setStep] = useState<Step>({ step: 'form' });
  const [form, setForm] = useState<Form>('sealed');
  useClearWhenLeft();
  const result = state.stage === 'over' && state.kind === 'export' ? state.result : null;
  if (result?.outcome === 'done') return <TakenOut />;
  if (isBusy(state))
    return (
      <PageFrame title={t('export.title')} onBack={() => goTo(paths.settings)}>
        <CopyProgressBar state={state} />
        <p className="ui-soft">{t('progress.elsewhere')}</p>
      </PageFrame>
    );
  return (
    <div className="settings-question">
      {step.step === 'form' && (
        <FormQuestion
          form={form}
          onForm={setForm}
          result={result}
          onBack={() => goTo(paths.settings)}
          onDone={() => setStep(form === 'sealed' ? { step: 'age' } : { step: 'proof', agePassphrase: null })}
        />
      )}
      {step.step === 'age' && (
        <NewPassphrasePage
          title={t('export.ageTitle')}
          intro={<p>{t('export.ageIntro')}</p>}
          submitLabel={t('export.ageNext')}
          busyLabel={t('export.busy')}
          onBack={() => setStep({ step: 'form' })}
          onChosen={async (agePassphrase) => setStep({ step: 'proof', agePassphrase })}
        />
      )}
      {step.step === 'proof' && (
        <ProofQuestion agePassphrase={step.agePassphrase} onBack={() => setStep({ step: 'form' })} />
      )}
    </div>
  );
}

interface FormQuestionProps {
  form: Form;
  onForm: (form: Form) => void;
  /** What came of the last try. */
  result: CopyResult | null;
  onBack: () => void;
  onDone: () => void;
}

function FormQuestion({ form, onForm, result, onBack, onDone }: FormQuestionProps) {
  const { t } = useTranslation('copies');
  const intro = (
    <>
      <p>{t('export.intro')}</p>
      <ul className="copy-points">
        {holds.map((what) => (
          <li key={what}>{t(`export.holds.${what}`)}</li>
        ))}
      </ul>
    </>
  );
  return (
    <QuestionPage title={t('export.title')} intro={intro} onBack={onBack} onSubmit={onDone}>
      {result?.outcome === 'failed' && result.errorCode && <ErrorNotice code={result.errorCode} />}
      {result?.outcome === 'cancelled' && <Notice kind="needs" title={t('export.stopped')} isLive />}
      <RadioGroup
        label={t('export.how')}
        value={form}
        onChange={(chosen: Form) => onForm(chosen)}
        choices={[
          { value: 'sealed', label: t('export.sealed'), description: t('export.sealedHint') },
          { value: 'plain', label: t('export.plain'), description: t('export.plainHint') },
        ]}
      />
    </QuestionPage>
  );
}

const FIELD = 'export-passphrase';

/** Main's own dialog asks where there is one; otherwise the passphrase, here. */
function ProofQuestion({ agePassphrase, onBack }: { agePassphrase: string | null; onBack: () => void }) {
  const { t } = useTranslation('copies');
  const copies = useCopies();
  const { bridge } = useStore();
  const app = useLoading('app', 'app', () => bridge.invoke('app.describe', {}));
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const start = useAction();
  const asksNatively = app.state === 'loaded' && app.value.asksNatively;
  const submit = () => {
    const isMissing = !asksNatively && passphrase === '';
    setProblems(isMissing ? [{ fieldId: FIELD, message: t('export.proofMissing') }] : []);
    if (isMissing) return;
    void start.run(() =>
      copies.export({ passphrase, agePassphrase }).catch((error: unknown) => {
        if (toErrorCode(error) === 'vault/not-confirmed') return onBack();
        throw error;
      }),
    );
  };
  return (
    <QuestionPage
      title={t('export.proofTitle')}
      intro={<p>{t('export.proofIntro')}</p>}
      problems={problems}
      onBack={onBack}
      onSubmit={submit}
      submitLabel={t('export.start')}
      isBusy={start.isBusy}
      busyLabel={t('export.busy')}
    >
      {agePassphrase === null && <Notice kind="needs" title={t('export.plainHint')} />}
      {start.failure && <ErrorNotice code={start.failure} />}
      {!asksNatively && (
        <PassphraseField
          id={FIELD}
          label={t('export.proofLabel')}
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={problems[0]?.message}
        />
      )}
    </QuestionPage>
  );
}

function TakenOut() {
  const { t } = useTranslation('copies');
  const { bridge } = useStore();
  const goTo = useGoTo();
  const app = useLoading('app', 'app', () => bridge.invoke('app.describe', {}));
  const isInBrowser = app.state === 'loaded' && app.value.host === 'browser';
  return (
    <PageFrame title={t('export.done')} onBack={() => goTo(paths.settings)}>
      <Notice kind="done" title={t(isInBrowser ? 'export.doneBody' : 'export.doneAtPlace')} />
      <RoomLink to={paths.settings}>{t('make.toSettings')}</RoomLink>
    </PageFrame>
  );
}
