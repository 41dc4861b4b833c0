import { useTranslation } from 'react-i18next';
import type { OpenVault } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { NewPassphrasePage } from '../keys/new-passphrase-page.tsx';
import { Button, Notice, showToast } from '../ui/index.ts';

export interface RecoveredPageProps {
  recoveryCode: string;
  vault: OpenVault;
  onDone: (vault: OpenVault) => void;
}

/** The recovery code opened the box: the forgotten passphrase is replaced before anything else. */
export function RecoveredPage({ recoveryCode, vault, onDone }: RecoveredPageProps) {
  const { t } = useTranslation('vault');
  const bridge = useBridge();
  const change = async (passphrase: string) => {
    await bridge.invoke('vault.changePassphrase', { proof: { recoveryCode }, passphrase });
    onDone(vault);
    showToast(t('recover.changed'));
  };
  return (
    <NewPassphrasePage
      title={t('passphrase.newTitle')}
      intro={
        <>
          <Notice kind="done" title={t('recover.opened')} />
          <p>{t('passphrase.newIntro')}</p>
        </>
      }
      submitLabel={t('passphrase.newSubmit')}
      busyLabel={t('passphrase.newBusy')}
      onChosen={change}
      otherActions={
        <Button kind="quiet" onPress={() => onDone(vault)}>
          {t('recover.later')}
        </Button>
      }
    />
  );
}
