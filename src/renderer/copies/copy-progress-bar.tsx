import { Square } from 'lucide-react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Button, ProgressBar } from '../ui/index.ts';
import { useCopies } from './copies-context.tsx';
import type { CopyState } from './copy-state.ts';

export type BusyState = Extract<CopyState, { stage: 'sending' | 'working' }>;

export function isBusy(state: CopyState): state is BusyState {
  return state.stage === 'sending' || state.stage === 'working';
}

/** What is being done, how far, how long, and the way to stop it. */
export function CopyProgressBar({ state }: { state: BusyState }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const copies = useCopies();
  const { done, total, remainingMs } = state;
  const progress = t('progress.bytes', {
    done: format.bytes(Math.min(done, total)),
    total: format.bytes(total),
  });
  const valueLabel =
    remainingMs > 0 ? t('progress.timeLeft', { progress, time: format.duration(remainingMs) }) : progress;
  return (
    <div className="ui-stack copy-progress">
      <ProgressBar
        label={t(`progress.${wordsOf(state)}`)}
        value={total > 0 ? Math.min(done, total) : undefined}
        max={total}
        {...(total > 0 ? { valueLabel } : {})}
      />
      <div>
        <Button icon={Square} onPress={() => copies.stop()}>
          {t('progress.stop')}
        </Button>
      </div>
    </div>
  );
}

function wordsOf(state: BusyState) {
  if (state.stage === 'sending') return 'sending';
  if (state.isStopping) return 'stopping';
  if (state.phase === 'checking') return state.kind === 'make' ? 'checking' : 'checkingFile';
  if (state.phase === 'restoring') return 'restoring';
  return state.kind === 'export' ? 'exporting' : 'writing';
}
