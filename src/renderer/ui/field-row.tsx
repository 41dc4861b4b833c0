import type { ReactNode } from 'react';
import './field-row.css';

/** Names and values, one row each. */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className="ui-field-list">{children}</dl>;
}

export interface FieldRowProps {
  label: ReactNode;
  /** The value. */
  children: ReactNode;
  /** A small remark under the value. */
  note?: ReactNode;
  action?: ReactNode;
}

export function FieldRow({ label, children, note, action }: FieldRowProps) {
  return (
    <div className="ui-field-row">
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <div className="ui-soft ui-small">{note}</div>}
      </dd>
      {action && <dd className="ui-field-row-action">{action}</dd>}
    </div>
  );
}
