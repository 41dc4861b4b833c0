import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../shared/contract.ts';
import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import { useErrorWords } from '../i18n/index.ts';
import {
  ErrorNotice,
  type FieldProblem,
  PassphraseField,
  QuestionPage,
  RadioGroup,
  TextField,
} from '../ui/index.ts';
import { useAction } from '../use-action.ts';

export type Proof = Request<'vault.renewRecoveryCode'>['proof'];
type Kind = 'passphrase' | 'recoveryCode';

const FIELD = 'proof';
const aboutTheProof: readonly ErrorCode[] = [
  'vault/wrong-passphrase',
  'vault/wrong-recovery-code',
  'vault/mistyped-recovery-code',
];

/** Whether a failure says that the proof was wrong, so that it is asked for again. */
export function isProofRefused(code: ErrorCode): boolean {
  return aboutTheProof.includes(code);
}

export interface ProofPageWords {
  title: string;
  intro: string;
  passphrase: string;
  recoveryCode: string;
  submit: string;
  busy: string;
}

export interface ProofPageProps {
  /** Why it is asked for again; null for the first time. */
  refusal: ErrorCode | null;
  onBack: () => void;
  /** Where it is not the open box that is asked for. */
  words?: Partial<ProofPageWords>;
  /** Uses the proof, or keeps it for later. A refusal it rejects with is shown at the field. */
  onProof: (proof: Proof) => Promise<void>;
}

/** Asks for what the page does not hold: the passphrase, or the code on the kit. */
export function ProofPage({ refusal, onBack, onProof, words = {} }: ProofPageProps) {
  const { t } = useTranslation('settings');
  const wordsOf = useErrorWords();
  const problemOf = (code: ErrorCode): FieldProblem[] => [{ fieldId: FIELD, message: wordsOf(code).title }];
  const [kind, setKind] = useState<Kind>('passphrase');
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>(refusal ? problemOf(refusal) : []);
  const prove = useAction();

  const submit = () => {
    const missing = typed.trim() === '' ? [{ fieldId: FIELD, message: t(`proof.${kind}Missing`) }] : [];
    setProblems(missing);
    if (missing.length > 0) return;
    const proof: Proof = kind === 'passphrase' ? { passphrase: typed } : { recoveryCode: typed };
    void prove.run(() =>
      onProof(proof).catch((error: unknown) => {
        const code = toErrorCode(error);
        if (!isProofRefused(code)) throw error;
        setProblems(problemOf(code));
      }),
    );
  };
  const field = {
    id: FIELD,
    label: (kind === 'passphrase' ? words.passphrase : undefined) ?? t(`proof.${kind}Label`),
    value: typed,
    onChange: setTyped,
    error: problems[0]?.message,
  };

  return (
    <QuestionPage
      title={words.title ?? t('proof.title')}
      intro={<p>{words.intro ?? t('proof.intro')}</p>}
      problems={problems}
      onSubmit={submit}
      onBack={onBack}
      isBusy={prove.isBusy}
      busyLabel={words.busy ?? t('proof.busy')}
      {...(words.submit ? { submitLabel: words.submit } : {})}
    >
      {prove.failure && <ErrorNotice code={prove.failure} />}
      <RadioGroup
        label={t('proof.how')}
        value={kind}
        onChange={(chosen: Kind) => {
          setKind(chosen);
          setTyped('');
          setProblems([]);
        }}
        choices={[
          { value: 'passphrase', label: words.passphrase ?? t('proof.passphrase') },
          { value: 'recoveryCode', label: words.recoveryCode ?? t('proof.recoveryCode') },
        ]}
      />
      {kind === 'passphrase' ? (
        <PassphraseField {...field} autoComplete="current-password" />
      ) : (
        <TextField {...field} autoComplete="off" spellCheck="false" maxLength={200} />
      )}
    </QuestionPage>
  );
}
