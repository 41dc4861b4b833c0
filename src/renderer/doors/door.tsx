import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVault, VaultListing } from '../../shared/model/vault.ts';
import { RestoreBox, RestoredNotice } from '../copies/index.ts';
import type { DoorReason } from '../session/session.ts';
import { Button, ErrorNotice, Skeleton } from '../ui/index.ts';
import { BoxList } from './box-list.tsx';
import { ClosedBoxPage } from './closed-box-page.tsx';
import { DoorFrame } from './door-frame.tsx';
import { LockNotice } from './lock-notice.tsx';
import { MakeBox } from './make-box.tsx';
import { RecoverPage } from './recover-page.tsx';
import { RecoveredPage } from './recovered-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { useBoxes } from './use-boxes.ts';
import { Welcome } from './welcome.tsx';

type BoxesView = { page: 'start' | 'list' } | { page: 'box'; box: Pick<VaultListing, 'vaultId'> };
type View =
  | BoxesView
  | { page: 'make' }
  | { page: 'restore' }
  | { page: 'recover'; box: VaultListing }
  | { page: 'recovered'; vault: OpenVault; recoveryCode: string };

export interface DoorProps {
  /** Why the box is locked; null when the page has only just come. */
  reason: DoorReason | null;
  /** The passphrase of a box is about to be tried. */
  onUnlocking: (vaultId: string) => void;
  onEntered: (vault: OpenVault) => void;
}

/** Everything before a box is open. */
export function Door(props: DoorProps) {
  const [view, setView] = useState<View>({ page: 'start' });
  const [isNews, setNews] = useState(true);
  return (
    <DoorFrame>
      {isNews && view.page === 'start' && props.reason && <LockNotice reason={props.reason} />}
      <DoorPage {...props} view={view} go={setView} onTried={() => setNews(false)} />
    </DoorFrame>
  );
}

interface DoorPageProps extends DoorProps {
  view: View;
  go: (view: View) => void;
  onTried: () => void;
}

function DoorPage({ view, go, onTried, onUnlocking, onEntered }: DoorPageProps) {
  if (view.page === 'make') return <MakeBox onBack={() => go({ page: 'start' })} onMade={onEntered} />;
  if (view.page === 'restore')
    return (
      <RestoreBox
        onBack={() => go({ page: 'start' })}
        onRestored={(vaultId) => go({ page: 'box', box: { vaultId } })}
      />
    );
  if (view.page === 'recover')
    return (
      <RecoverPage
        box={view.box}
        onBack={() => go({ page: 'box', box: view.box })}
        onOpened={(vault, recoveryCode) => go({ page: 'recovered', vault, recoveryCode })}
      />
    );
  if (view.page === 'recovered') return <RecoveredPage {...view} onDone={onEntered} />;
  return <Boxes view={view} go={go} onTried={onTried} onUnlocking={onUnlocking} onEntered={onEntered} />;
}

interface BoxesProps extends Pick<DoorPageProps, 'go' | 'onTried' | 'onUnlocking' | 'onEntered'> {
  view: BoxesView;
}

/** No box: welcome. One: its lock. Several: which one. */
function Boxes({ view, go, onTried, onUnlocking, onEntered }: BoxesProps) {
  const { t } = useTranslation(['vault', 'app', 'copies']);
  const { boxes, failure, reload } = useBoxes();
  if (failure) {
    const again = <Button onPress={() => void reload()}>{t('app:connection.tryAgain')}</Button>;
    return <ErrorNotice code={failure} actions={again} />;
  }
  if (!boxes) return <Skeleton label={t('vault:boxes.loading')} />;
  const make = () => go({ page: 'make' });
  const only = view.page === 'start' && boxes.length === 1 ? boxes[0] : undefined;
  const chosen = view.page === 'box' ? view.box.vaultId : only?.vaultId;
  const box = boxes.find(({ vaultId }) => vaultId === chosen);
  const restore = () => go({ page: 'restore' });
  if (boxes.length === 0) return <Welcome onMake={make} onRestore={restore} />;
  const links = (
    <>
      {box && boxes.length > 1 && (
        <Button kind="quiet" onPress={() => go({ page: 'list' })}>
          {t('vault:boxes.another')}
        </Button>
      )}
      <Button kind="quiet" onPress={make}>
        {t('vault:boxes.make')}
      </Button>
      <Button kind="quiet" onPress={restore}>
        {t('copies:restore.link')}
      </Button>
    </>
  );
  if (box?.state === 'ready')
    return (
      <UnlockPage
        box={box}
        onUnlocking={onUnlocking}
        onOpened={onEntered}
        onForgot={() => go({ page: 'recover', box })}
        onTried={onTried}
        links={links}
        {...(box.restored ? { notice: <RestoredNotice box={box} onWentBack={() => void reload()} /> } : {})}
      />
    );
  return (
    <>
      {box ? (
        <ClosedBoxPage box={box} state={box.state === 'newer' ? 'newer' : 'damaged'} />
      ) : (
        <BoxList boxes={boxes} onChoose={(chosen) => go({ page: 'box', box: chosen })} />
      )}
      <div className="door-links">{links}</div>
    </>
  );
}
