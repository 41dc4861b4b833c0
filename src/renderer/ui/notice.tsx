import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icon } from './icons.ts';
import './notice.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** to know · done · it is the person's move · it went wrong */
export type NoticeKind = 'info' | 'done' | 'needs' | 'wrong';

const icons: Record<NoticeKind, Icon> = {
  info: Info,
  done: CircleCheck,
  needs: TriangleAlert,
  wrong: CircleAlert,
};

export interface NoticeProps {
  kind: NoticeKind;
  /** What happened, in one sentence. */
  title: string;
  /** What follows from it, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears; `alert` at once. */
  isLive?: boolean;
}

export function Notice({ kind, title, children, actions, isLive = false }: NoticeProps) {
  const { t } = useTranslation('app');
  const IconShape = icons[kind];
  const role = kind === 'wrong' ? 'alert' : 'status';
  return (
    <div className={`ui-notice ui-notice-${kind}`} {...(isLive ? { role } : {})}>
      <IconShape aria-hidden className="ui-notice-icon" />
      <div className="ui-notice-words">
        <p className="ui-notice-title">
          <VisuallyHidden>{t(`ui.notice.${kind}`)} </VisuallyHidden>
          {title}
        </p>
        {children && <div>{children}</div>}
        {actions && <div className="ui-row">{actions}</div>}
      </div>
    </div>
  );
}
