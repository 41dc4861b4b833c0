import { useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { ProofPage } from '../keys/proof-page.tsx';
import { Button, ErrorNotice, Notice } from '../ui/index.ts';
import { ChooseCopy } from './choose-copy.tsx';
import { useCopies, useCopyState } from './copies-context.tsx';
import { CopyFactList } from './copy-facts.tsx';
import { CopyProgressBar, isBusy } from './copy-progress-bar.tsx';
import type { CopyResult } from './copy-state.ts';
import { PageFrame, useClearWhenLeft } from './page-frame.tsx';

export interface RestoreBoxProps {
  onBack: () => void;
  /** The box is back; `vaultId` names it in the list of boxes. */
  onRestored: (vaultId: string) => void;
}

/** At the door: a file, what opens it, and the box is back. */
export function RestoreBox({ onBack, onRestored }: RestoreBoxProps) {
  const { t } = useTranslation('copies');
  const copies = useCopies();
  const state = useCopyState();
  useClearWhenLeft();
  const leave = () => {
    copies.stop();
    onBack();
  };
  if (state.stage === 'sent')
    return (
      <ProofPage
        refusal={null}
        onBack={() => copies.clear()}
        onProof={(proof) => copies.restore(state.copyToken, proof)}
        words={{
          title: t('restore.proofTitle'),
          intro: t('restore.proofIntro'),
          passphrase: t('restore.passphrase'),
          recoveryCode: t('restore.recoveryCode'),
          submit: t('restore.submit'),
          busy: t('restore.busy'),
        }}
      />
    );
  const result = state.stage === 'over' && state.kind === 'restore' ? state.result : null;
  if (result?.facts) return <Restored result={result} onRestored={onRestored} />;
  return (
    <PageFrame title={t('restore.title')} onBack={leave}>
      <p>{t('restore.intro')}</p>
      {result?.outcome === 'failed' && result.errorCode && <ErrorNotice code={result.errorCode} />}
      {result?.outcome === 'cancelled' && <Notice kind="info" title={t('restore.stopped')} isLive />}
      {isBusy(state) ? (
        <CopyProgressBar state={state} />
      ) : (
        <ChooseCopy onFile={(file) => void copies.send(file)} />
      )}
    </PageFrame>
  );
}

function Restored({ result, onRestored }: { result: CopyResult } & Pick<RestoreBoxProps, 'onRestored'>) {
  const { t } = useTranslation('copies');
  const { facts, hasOlder } = result;
  const [isLeaving, setLeaving] = useState(false);
  if (!facts) return null;
  const open = () => {
    setLeaving(true);
    onRestored(facts.vaultId);
  };
  return (
    <PageFrame title={t('restore.done', { name: facts.name })} onBack={open}>
      <Notice kind="done" title={t('restore.doneBody')}>
        {hasOlder && <p>{t('restore.older')}</p>}
      </Notice>
      <CopyFactList facts={facts} />
      <Button kind="primary" isBusy={isLeaving} onPress={open}>
        {t('restore.open')}
      </Button>
    </PageFrame>
  );
}
