import { useTranslation } from '../i18n/index.ts';
import { Button, ErrorNotice, Notice } from '../ui/index.ts';
import { ChooseCopy } from './choose-copy.tsx';
import { useCopies, useCopyState } from './copies-context.tsx';
import { CopyFactList } from './copy-facts.tsx';
import { CopyProgressBar, isBusy } from './copy-progress-bar.tsx';
import { PageFrame, useClearWhenLeft, useGoTo } from './page-frame.tsx';
import { paths } from './paths.ts';

/** Reads a copy the person has, from beginning to end, and says whether it is whole. */
export function CheckPage() {
  const { t } = useTranslation('copies');
  const copies = useCopies();
  const state = useCopyState();
  const goTo = useGoTo();
  useClearWhenLeft();
  const result = state.stage === 'over' && state.kind === 'check' ? state.result : null;
  const back = () => goTo(paths.settings);
  if (result?.facts)
    return (
      <PageFrame title={t('check.whole')} onBack={back}>
        <Notice kind="done" title={t('check.wholeBody')} />
        <CopyFactList facts={result.facts} />
        <Button onPress={() => copies.clear()}>{t('check.another')}</Button>
      </PageFrame>
    );
  return (
    <PageFrame title={t('check.title')} onBack={back}>
      <p>{t('check.intro')}</p>
      {result?.outcome === 'failed' && result.errorCode && <ErrorNotice code={result.errorCode} />}
      {result?.outcome === 'cancelled' && <Notice kind="info" title={t('check.stopped')} isLive />}
      {isBusy(state) ? (
        <CopyProgressBar state={state} />
      ) : (
        <ChooseCopy onFile={(file) => void copies.check(file)} />
      )}
    </PageFrame>
  );
}
