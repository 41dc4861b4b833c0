import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryKit } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { KitCheckPage } from '../keys/kit-check-page.tsx';
import { KitPage } from '../keys/kit-page.tsx';
import { ProofPage } from '../keys/proof-page.tsx';
import { useBackToSettings } from './use-back.ts';

/** A new recovery kit. The old one works until two groups of the new one are typed again. */
export function RenewKitPage() {
  const { t } = useTranslation(['settings', 'kit']);
  const bridge = useBridge();
  const back = useBackToSettings();
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const [isChecking, setChecking] = useState(false);
  return (
    <div className="settings-question">
      {!kit && (
        <ProofPage
          refusal={null}
          onBack={() => back()}
          onProof={async (proof) => setKit(await bridge.invoke('vault.renewRecoveryCode', { proof }))}
        />
      )}
      {kit && !isChecking && <KitPage kit={kit} onBack={() => back()} onDone={() => setChecking(true)} />}
      {kit && isChecking && (
        <KitCheckPage
          kit={kit}
          submitLabel={t('kit:checkNew')}
          busyLabel={t('kit:busyNew')}
          onBack={() => setChecking(false)}
          onChecked={async (groups) => {
            await bridge.invoke('vault.confirmRecoveryCode', { groups });
            back(t('settings:box.kitRenewed'));
          }}
        />
      )}
    </div>
  );
}
