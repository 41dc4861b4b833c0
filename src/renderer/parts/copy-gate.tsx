import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { useCopyStatus, useIsReady, useStore, type WorkingCopyStatus } from '../store/index.ts';
import { Button, ErrorNotice, ProgressBar, Skeleton } from '../ui/index.ts';

/** Shows what needs the list once it may be shown, and until then how far it is. */
export function CopyGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('records');
  const store = useStore();
  const status = useCopyStatus();
  const isReady = useIsReady();
  if (status.phase === 'failed') {
    const again = <Button onPress={() => void store.retry()}>{t('copy.again')}</Button>;
    return <ErrorNotice code={status.code} actions={again} />;
  }
  if (!isReady) {
    const isLong = status.phase === 'catchingUp' || status.phase === 'repairing';
    return isLong ? <CopyProgress status={status} /> : <Skeleton label={t('copy.checking')} lines={6} />;
  }
  return (
    <>
      {status.phase === 'repairing' && <CopyProgress status={status} />}
      {children}
    </>
  );
}

type LongStatus = Extract<WorkingCopyStatus, { total: number }>;

function CopyProgress({ status }: { status: LongStatus }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { phase, done, total } = status;
  return (
    <div className="ui-stack" role="status">
      <ProgressBar
        label={t(`copy.${phase}`)}
        value={done}
        max={total}
        valueLabel={t('copy.progress', { done: format.number(done), total: format.number(total) })}
      />
      <p className="ui-soft">{t('copy.safe')}</p>
    </div>
  );
}
