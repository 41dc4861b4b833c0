import { useTranslation } from 'react-i18next';
import type { DoorReason } from '../session/session.ts';
import { Notice, type NoticeKind } from '../ui/index.ts';

const kinds: Partial<Record<DoorReason, NoticeKind>> = { failed: 'needs', deleted: 'done', asked: 'done' };

/** Why the box is locked, and that nothing was lost. */
export function LockNotice({ reason }: { reason: DoorReason }) {
  const { t } = useTranslation('vault');
  return (
    <div className="lock-notice">
      <Notice kind={kinds[reason] ?? 'info'} title={t(`lockedBecause.${reason}.title`)} isLive>
        <p>{t(`lockedBecause.${reason}.body`)}</p>
      </Notice>
    </div>
  );
}
