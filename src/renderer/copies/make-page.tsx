import { ShieldCheck } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { Button, ErrorNotice, Notice } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { useCopies, useCopyState } from './copies-context.tsx';
import { CopyFactList } from './copy-facts.tsx';
import { CopyProgressBar, isBusy } from './copy-progress-bar.tsx';
import type { CopyResult } from './copy-state.ts';
import { PageFrame, useClearWhenLeft, useGoTo } from './page-frame.tsx';
import { paths } from './paths.ts';

const facts = ['opens', 'where', 'shows'] as const;

/** Makes a safe copy: what it is, how far it is, and that all of it is there. */
export function MakePage() {
  const { t } = useTranslation('copies');
  const copies = useCopies();
  const state = useCopyState();
  const goTo = useGoTo();
  const { run, isBusy: isStarting, failure } = useAction();
  useClearWhenLeft();
  const result = state.stage === 'over' && state.kind === 'make' ? state.result : null;
  if (result?.outcome === 'done') return <Made result={result} />;
  return (
    <PageFrame title={t('make.title')} onBack={() => goTo(paths.settings)}>
      <p>{t('make.intro')}</p>
      <ul className="copy-points">
        {facts.map((fact) => (
          <li key={fact}>{t(`make.${fact}`)}</li>
        ))}
      </ul>
      {failure && <ErrorNotice code={failure} />}
      {result?.outcome === 'failed' && result.errorCode && <ErrorNotice code={result.errorCode} />}
      {result?.outcome === 'cancelled' && <Notice kind="info" title={t('check.stopped')} isLive />}
      {isBusy(state) ? (
        <>
          <CopyProgressBar state={state} />
          <p className="ui-soft">{t('progress.elsewhere')}</p>
        </>
      ) : (
        <Button
          kind="primary"
          icon={ShieldCheck}
          isBusy={isStarting}
          busyLabel={t('make.busy')}
          onPress={() => void run(() => copies.make())}
        >
          {t('make.start')}
        </Button>
      )}
    </PageFrame>
  );
}

function Made({ result }: { result: CopyResult }) {
  const { t } = useTranslation('copies');
  const goTo = useGoTo();
  return (
    <PageFrame title={t('make.done')} onBack={() => goTo(paths.settings)}>
      <Notice kind="done" title={t('make.readBack')}>
        <p>{t(result.isDownload ? 'make.inBrowser' : 'make.atPlace')}</p>
      </Notice>
      {result.facts && <CopyFactList facts={result.facts} />}
      <div className="ui-row">
        <RoomLink to={paths.check} kind="secondary">
          {t('make.checkSaved')}
        </RoomLink>
        <RoomLink to={paths.settings}>{t('make.toSettings')}</RoomLink>
      </div>
    </PageFrame>
  );
}
