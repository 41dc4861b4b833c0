import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import { useBridge } from '../bridge-context.ts';
import { NewPassphrasePage } from '../keys/new-passphrase-page.tsx';
import { isProofRefused, type Proof, ProofPage } from '../keys/proof-page.tsx';
import { useBackToSettings } from './use-back.ts';

/** Changes the passphrase: first the proof, then the new one. Main checks both together. */
export function PassphrasePage() {
  const { t } = useTranslation(['settings', 'vault']);
  const bridge = useBridge();
  const back = useBackToSettings();
  const [proof, setProof] = useState<Proof | null>(null);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);

  const change = async (given: Proof, passphrase: string) => {
    try {
      await bridge.invoke('vault.changePassphrase', { proof: given, passphrase });
      back(t('settings:box.passphraseChanged'));
    } catch (error) {
      const code = toErrorCode(error);
      if (!isProofRefused(code)) throw error;
      setRefusal(code);
      setProof(null);
    }
  };

  return (
    <div className="settings-question">
      {proof ? (
        <NewPassphrasePage
          title={t('vault:passphrase.newTitle')}
          intro={<p>{t('vault:passphrase.newIntro')}</p>}
          submitLabel={t('vault:passphrase.newSubmit')}
          busyLabel={t('vault:passphrase.newBusy')}
          onBack={() => setProof(null)}
          onChosen={(passphrase) => change(proof, passphrase)}
        />
      ) : (
        <ProofPage
          refusal={refusal}
          onBack={() => back()}
          onProof={async (given) => {
            setRefusal(null);
            setProof(given);
          }}
        />
      )}
    </div>
  );
}
