import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoorFrame } from '../doors/door-frame.tsx';
import { Button, PageHeading } from '../ui/index.ts';

interface CrashGuardState {
  hasCrashed: boolean;
}

/** A fault in a page must not leave an empty window: says what is safe, and how to carry on. */
export class CrashGuard extends Component<{ children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { hasCrashed: false };

  static getDerivedStateFromError(): CrashGuardState {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <CrashPage /> : this.props.children;
  }
}

/** Also the router's answer to a fault in a room. */
export function CrashPage() {
  return (
    <DoorFrame>
      <CrashWords />
    </DoorFrame>
  );
}

export function CrashWords() {
  const { t } = useTranslation('app');
  return (
    <div className="ui-stack">
      <PageHeading title={t('crash.title')} />
      <p>{t('crash.body')}</p>
      <Button kind="primary" onPress={() => window.location.reload()}>
        {t('crash.reload')}
      </Button>
    </div>
  );
}
