import { useEffect, useSyncExternalStore } from 'react';
import type { LogBreak, LogCheck } from '../../shared/model/log.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { Button, Disclosure, ErrorNotice, Notice } from '../ui/index.ts';
import { checkLog, logState } from './log-check.ts';

/** Whether the list is as this computer wrote it; where it is not, from which entry on. */
export function LogCheckNotice() {
  const { t } = useTranslation('activity');
  const { bridge } = useStore();
  const state = useSyncExternalStore(logState.subscribe, logState.get);
  // Entries have come since the box was opened.
  useEffect(() => void checkLog(bridge), [bridge]);
  const again = <Button onPress={() => void checkLog(bridge)}>{t('check.again')}</Button>;
  if (state.phase === 'checking') {
    return (
      <p role="status" className="ui-soft">
        {t('check.checking')}
      </p>
    );
  }
  if (state.phase === 'failed') return <ErrorNotice code={state.code} actions={again} />;
  const { broken } = state.check;
  return broken ? <Broken broken={broken} actions={again} /> : <Whole check={state.check} actions={again} />;
}

function Whole({ check, actions }: { check: LogCheck; actions: React.ReactNode }) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const count = check.entries;
  return (
    <div className="activity-check">
      <Notice kind="done" title={t('check.whole')}>
        <p>{t('check.wholeBody', { count, total: format.number(count) })}</p>
        <Disclosure title={t('check.head')}>
          <p>
            <code className="activity-head">{check.head.match(/.{1,8}/g)?.join(' ')}</code>
          </p>
          <p className="ui-soft ui-small">{t('check.headHint')}</p>
          {actions}
        </Disclosure>
      </Notice>
    </div>
  );
}

function Broken({ broken, actions }: { broken: LogBreak; actions: React.ReactNode }) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const { reason, sequence, after } = broken;
  return (
    <Notice kind="wrong" title={t('check.broken')} actions={actions} isLive>
      <p>{t(`check.reasons.${reason}`, { sequence })}</p>
      <p>
        {after === '' ? t('check.afterNone') : t('check.after', { when: format.instant(Date.parse(after)) })}
      </p>
      <p>{t('check.advice')}</p>
    </Notice>
  );
}
