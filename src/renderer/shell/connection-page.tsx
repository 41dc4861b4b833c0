import { useTranslation } from 'react-i18next';
import { DoorFrame } from '../doors/door-frame.tsx';
import type { Connection, ConnectionState } from '../transport/connection.ts';
import { Button, Notice, PageHeading } from '../ui/index.ts';

const words = { replaced: 'replaced', stopped: 'stopped', refused: 'noKey' } as const;
export type DeadEnd = keyof typeof words;

export function isDeadEnd(state: ConnectionState): state is DeadEnd {
  return state in words;
}

/** The page has no way to main: why, and what to do. Nothing of the box is in the page any more. */
export function ConnectionPage({ state, connection }: { state: DeadEnd; connection: Connection }) {
  const { t } = useTranslation('app');
  return (
    <DoorFrame>
      <div className="ui-stack">
        <PageHeading title={t(`connection.${words[state]}Title`)} />
        <p>{t(`connection.${words[state]}`)}</p>
        {state !== 'refused' && (
          <Button kind="primary" onPress={() => connection.retry()}>
            {state === 'replaced' ? t('connection.useHere') : t('connection.tryAgain')}
          </Button>
        )}
      </div>
    </DoorFrame>
  );
}

/** The connection fell silent a moment ago; the page stays, and says so. */
export function ConnectionBanner() {
  const { t } = useTranslation('app');
  return (
    <div className="connection-banner">
      <Notice kind="needs" title={t('connection.lostTitle')} isLive>
        <p>{t('connection.lost')}</p>
      </Notice>
    </div>
  );
}
