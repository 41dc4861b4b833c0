import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toErrorCode } from '../../shared/errors.ts';
import type { OpenVault, VaultListing } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import {
  BoxMark,
  Button,
  ErrorNotice,
  type FieldProblem,
  PassphraseField,
  QuestionPage,
} from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import './unlock-page.css';

export interface UnlockPageProps {
  box: VaultListing;
  onUnlocking: (vaultId: string) => void;
  onOpened: (vault: OpenVault) => void;
  onForgot: () => void;
  /** The person has tried: what was said about the last lock is old news. */
  onTried: () => void;
  /** What is to be known of this box before it is opened. */
  notice?: ReactNode;
  /** Other ways on from here. */
  links: ReactNode;
}

const FIELD = 'unlock-passphrase';

export function UnlockPage(props: UnlockPageProps) {
  const { box, onUnlocking, onOpened, onForgot, onTried, links, notice } = props;
  const { t } = useTranslation('vault');
  const bridge = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const unlock = useAction();

  const open = async () => {
    onUnlocking(box.vaultId);
    try {
      onOpened(await bridge.invoke('vault.unlock', { vaultId: box.vaultId, passphrase }));
    } catch (error) {
      if (toErrorCode(error) !== 'vault/wrong-passphrase') throw error;
      setProblems([{ fieldId: FIELD, message: t('unlock.wrong') }]);
    }
  };
  const submit = () => {
    const missing = passphrase === '' ? [{ fieldId: FIELD, message: t('unlock.missing') }] : [];
    setProblems(missing);
    onTried();
    if (missing.length === 0) void unlock.run(open);
  };
  const wrong = problems[0]?.message;
  const isWrong = wrong === t('unlock.wrong');
  useFocusOn(isWrong ? problems : null);

  return (
    <div data-vault-colour={box.colour} className="unlock">
      {notice && <div className="lock-notice">{notice}</div>}
      <QuestionPage
        mark={<BoxMark name={box.name} size="large" />}
        title={t('unlock.title', { name: box.name })}
        headingTakesFocus={false}
        problems={problems}
        onSubmit={submit}
        submitLabel={t('unlock.submit')}
        isBusy={unlock.isBusy}
        busyLabel={t('unlock.busy')}
      >
        {unlock.failure && <ErrorNotice code={unlock.failure} />}
        <PassphraseField
          id={FIELD}
          label={t('unlock.label')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          error={wrong}
          description={isWrong ? t('unlock.wrongHelp') : undefined}
        />
      </QuestionPage>
      <div className="door-links">
        <Button kind="quiet" onPress={onForgot}>
          {t('unlock.forgot')}
        </Button>
        {links}
      </div>
    </div>
  );
}

/** After a wrong passphrase the next try is one key away: its text is chosen, so that typing replaces it. */
function useFocusOn(problems: readonly FieldProblem[] | null): void {
  useEffect(() => {
    if (!problems) return;
    const field = document.getElementById(FIELD);
    if (field instanceof HTMLInputElement) field.select();
  }, [problems]);
}
