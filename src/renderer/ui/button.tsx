import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components';
import './button.css';
import type { Icon } from './icons.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  /** One `primary` on a page: the one thing to do here. */
  kind?: ButtonKind;
  icon?: Icon;
  /** The words: an icon never stands alone. */
  children: ReactNode;
}

export interface ButtonProps
  extends Look,
    Pick<
      AriaButtonProps,
      | 'onPress'
      | 'isDisabled'
      | 'type'
      | 'autoFocus'
      | 'aria-describedby'
      | 'aria-label'
      | 'slot'
      | 'id'
      | 'form'
    > {
  /** Working on it: keeps the focus, takes no press. Say what is being done with `busyLabel`. */
  isBusy?: boolean;
  busyLabel?: string;
}

export function Button({ kind = 'secondary', icon, children, isBusy, busyLabel, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ui-button-${kind}`} isPending={isBusy ?? false}>
      <Content icon={icon}>{isBusy && busyLabel ? busyLabel : children}</Content>
    </AriaButton>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  download?: string;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ kind = 'secondary', icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={`ui-button ui-button-${kind}`}>
      <Content icon={icon}>{children}</Content>
    </Link>
  );
}

function Content({ icon: IconShape, children }: { icon: Icon | undefined; children: ReactNode }) {
  return (
    <>
      {IconShape && <IconShape aria-hidden className="ui-button-icon" />}
      <span>{children}</span>
    </>
  );
}
