import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { announce, showToast } from '../ui/index.ts';
import { useCopyState } from './copies-context.tsx';
import { paths } from './paths.ts';

const pages: readonly string[] = [paths.make, paths.check, paths.export];

/** Says what came of a copy when the person looks elsewhere by then; on its own page, only to who listens. */
export function CopyExtras() {
  const { t } = useTranslation('copies');
  const state = useCopyState();
  const isOnPage = pages.includes(useLocation().pathname);
  const said = useRef(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a result is said when it comes
  useEffect(() => {
    if (state.stage !== 'over' || said.current === state || state.result.outcome === 'cancelled') return;
    said.current = state;
    const words = state.result.outcome === 'done' ? t(`toast.${state.kind}`) : t('toast.failed');
    if (isOnPage) announce(words);
    else showToast(words);
  }, [state]);
  return null;
}
