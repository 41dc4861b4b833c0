import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVault } from '../../shared/model/vault.ts';
import { DoorFrame } from '../doors/door-frame.tsx';
import { useFormat } from '../i18n/index.ts';
import type { Store, WorkingCopyStatus } from '../store/index.ts';
import { Button, ErrorNotice, PageHeading, ProgressBar } from '../ui/index.ts';

export interface OpeningPageProps {
  vault: OpenVault;
  store: Store;
  onLock: () => void;
}

/** Between the door and the rooms: the working copy is compared with the journal, and put right where it must be. */
export function OpeningPage({ vault, store, onLock }: OpeningPageProps) {
  const { t } = useTranslation(['vault', 'app']);
  const status = useSyncExternalStore(store.copy.status.subscribe, store.copy.status.get);
  if (status.phase === 'failed')
    return (
      <DoorFrame>
        <ErrorNotice
          code={status.code}
          actions={
            <>
              <Button kind="primary" onPress={() => void store.retry()}>
                {t('app:connection.tryAgain')}
              </Button>
              <Button onPress={onLock}>{t('app:bar.lock')}</Button>
            </>
          }
        />
      </DoorFrame>
    );
  return (
    <DoorFrame>
      <div className="ui-stack">
        <PageHeading title={t('vault:opening.title', { name: vault.name })} />
        <Progress status={status} />
      </div>
    </DoorFrame>
  );
}

function Progress({ status }: { status: WorkingCopyStatus }) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  if (status.phase !== 'catchingUp' && status.phase !== 'repairing')
    return <ProgressBar label={t('opening.checking')} />;
  const { phase, done, total } = status;
  const valueLabel = t('opening.progress', { done: format.number(done), total: format.number(total) });
  return <ProgressBar label={t(`opening.${phase}`)} value={done} max={total} valueLabel={valueLabel} />;
}
