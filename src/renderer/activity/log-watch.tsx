import { useNavigate } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { showToast } from '../ui/index.ts';
import { checkLog, logState } from './log-check.ts';

/** Checks the log once the box is open, wherever the person is then, and says so when it is not whole. */
export function LogWatch() {
  const { t } = useTranslation('activity');
  const { bridge } = useStore();
  const navigate = useNavigate();
  const state = useSyncExternalStore(logState.subscribe, logState.get);
  const isBroken = state.phase === 'checked' && state.check.broken !== null;
  useEffect(() => {
    void checkLog(bridge);
    // What is known is of this box alone.
    return () => logState.set({ phase: 'checking' });
  }, [bridge]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it is found
  useEffect(() => {
    if (isBroken)
      showToast(t('check.broken'), {
        label: t('check.see'),
        onPress: () => void navigate({ to: '/activity' }),
      });
  }, [isBroken]);
  return null;
}
