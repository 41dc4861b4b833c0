import type { ReactNode } from 'react';
import type { Icon } from './icons.ts';
import './empty-state.css';

export interface EmptyStateProps {
  title: string;
  /** What this place is for, and the first step. */
  children: ReactNode;
  icon?: Icon;
  action?: ReactNode;
}

export function EmptyState({ title, children, icon: IconShape, action }: EmptyStateProps) {
  return (
    <section className="ui-empty">
      {IconShape && <IconShape aria-hidden className="ui-empty-icon" />}
      <h2>{title}</h2>
      <div className="ui-empty-words">{children}</div>
      {action && <div className="ui-row">{action}</div>}
    </section>
  );
}
