import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ButtonKind, Icon } from '../ui/index.ts';

export interface RoomLinkProps {
  /** Such as `/records/$recordId`. */
  to: string;
  params?: Record<string, string>;
  search?: Record<string, unknown>;
  /** As a button looks; without, a plain link. */
  kind?: ButtonKind;
  icon?: Icon;
  children: ReactNode;
}

/** A way to another page of the house. */
export function RoomLink({ to, params = {}, search = {}, kind, icon: IconShape, children }: RoomLinkProps) {
  return (
    <Link
      to={to}
      params={params}
      search={search}
      className={kind ? `ui-button ui-button-${kind}` : undefined}
    >
      {IconShape && <IconShape aria-hidden className="ui-button-icon" />}
      {kind ? <span>{children}</span> : children}
    </Link>
  );
}
