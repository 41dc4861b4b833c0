import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { OpenVault, VaultListing } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { useErrorWords } from '../i18n/index.ts';
import { Disclosure, ErrorNotice, type FieldProblem, QuestionPage, TextField } from '../ui/index.ts';
import { useAction } from '../use-action.ts';

export interface RecoverPageProps {
  box: VaultListing;
  onOpened: (vault: OpenVault, recoveryCode: string) => void;
  onBack: () => void;
}

const FIELD = 'recovery-code';
const aboutTheCode: readonly ErrorCode[] = ['vault/mistyped-recovery-code', 'vault/wrong-recovery-code'];

/** Opens a box by the code on its kit. */
export function RecoverPage({ box, onOpened, onBack }: RecoverPageProps) {
  const { t } = useTranslation('vault');
  const bridge = useBridge();
  const wordsOf = useErrorWords();
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [help, setHelp] = useState('');
  const recover = useAction();

  const open = async () => {
    try {
      const request = { vaultId: box.vaultId, recoveryCode: code };
      onOpened(await bridge.invoke('vault.unlockWithRecoveryCode', request), code);
    } catch (error) {
      const failure = toErrorCode(error);
      if (!aboutTheCode.includes(failure)) throw error;
      const { title, body } = wordsOf(failure);
      setProblems([{ fieldId: FIELD, message: title }]);
      setHelp(body);
    }
  };
  const submit = () => {
    const missing = code.trim() === '' ? [{ fieldId: FIELD, message: t('recover.missing') }] : [];
    setProblems(missing);
    setHelp('');
    if (missing.length === 0) void recover.run(open);
  };

  return (
    <QuestionPage
      title={t('recover.title', { name: box.name })}
      intro={<p>{t('recover.intro')}</p>}
      problems={problems}
      onSubmit={submit}
      onBack={onBack}
      submitLabel={t('recover.submit')}
      isBusy={recover.isBusy}
      busyLabel={t('recover.busy')}
    >
      {recover.failure && <ErrorNotice code={recover.failure} />}
      <TextField
        id={FIELD}
        label={t('recover.label')}
        description={help || t('recover.hint')}
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        value={code}
        onChange={setCode}
        error={problems[0]?.message}
      />
      <Disclosure title={t('recover.noKitTitle')}>
        <p>{t('recover.noKit')}</p>
      </Disclosure>
    </QuestionPage>
  );
}
