import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import { useBridge } from '../bridge-context.ts';
import { useErrorWords } from '../i18n/index.ts';
import { useOpenVault, useSession } from '../session/session-context.ts';
import { forgetCopies } from '../store/index.ts';
import {
  Button,
  ErrorNotice,
  type FieldProblem,
  Notice,
  PassphraseField,
  QuestionPage,
  TextField,
} from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { useBackToSettings } from './use-back.ts';

const NAME = 'remove-name';
const PASSPHRASE = 'remove-passphrase';
const fieldOfRefusal: Partial<Record<ErrorCode, string>> = {
  'vault/name-mismatch': NAME,
  'vault/wrong-passphrase': PASSPHRASE,
};

/** Deletes the box: the consequence in words, its name typed, and the passphrase. It cannot be undone. */
export function RemovePage() {
  const { t } = useTranslation('settings');
  const vault = useOpenVault();
  const back = useBackToSettings();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const remove = useRemoval(setProblems);
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;

  const submit = () => {
    const missing = [
      ...(name.trim() === vault.name ? [] : [{ fieldId: NAME, message: t('remove.nameMissing') }]),
      ...(passphrase === '' ? [{ fieldId: PASSPHRASE, message: t('remove.passphraseMissing') }] : []),
    ];
    setProblems(missing);
    if (missing.length === 0) void remove.start(name.trim(), passphrase);
  };

  return (
    <div className="settings-question">
      <QuestionPage
        title={t('remove.pageTitle', { name: vault.name })}
        intro={
          <Notice kind="wrong" title={t('remove.consequence')}>
            <p>{t('remove.elsewhere')}</p>
          </Notice>
        }
        problems={problems}
        onSubmit={submit}
        onBack={() => back()}
        submitKind="danger"
        submitLabel={t('remove.confirm')}
        isBusy={remove.isBusy}
        busyLabel={t('remove.busy')}
        otherActions={<Button onPress={() => back()}>{t('remove.keep')}</Button>}
      >
        {remove.failure && <ErrorNotice code={remove.failure} />}
        <TextField
          id={NAME}
          label={t('remove.nameLabel', { name: vault.name })}
          value={name}
          onChange={setName}
          error={errorOf(NAME)}
          autoComplete="off"
          spellCheck="false"
        />
        <PassphraseField
          id={PASSPHRASE}
          label={t('remove.passphraseLabel')}
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={errorOf(PASSPHRASE)}
        />
      </QuestionPage>
    </div>
  );
}

function useRemoval(setProblems: (problems: FieldProblem[]) => void) {
  const bridge = useBridge();
  const session = useSession();
  const { vaultId } = useOpenVault();
  const wordsOf = useErrorWords();
  const { run, isBusy, failure } = useAction();
  const start = (name: string, passphrase: string) =>
    run(async () => {
      try {
        await session.deleteBy(async () => {
          await bridge.invoke('vault.delete', { name, passphrase });
          await forgetCopies(vaultId);
        });
      } catch (error) {
        const code = toErrorCode(error);
        const fieldId = fieldOfRefusal[code];
        if (!fieldId) throw error;
        setProblems([{ fieldId, message: wordsOf(code).title }]);
      }
    });
  return { start, isBusy, failure };
}
