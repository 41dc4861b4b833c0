import { type ReactNode, useEffect } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components';
import { announce } from './announcer.ts';
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

/**
 * react-aria's own pending state is left alone: what it announces points at the button, which is often
 * gone by then. A busy button keeps the focus, takes no press and submits nothing.
 */
export function Button({
  kind = 'secondary',
  icon,
  children,
  isBusy = false,
  busyLabel,
  ...rest
}: ButtonProps) {
  useEffect(() => {
    if (isBusy && busyLabel) announce(busyLabel);
  }, [isBusy, busyLabel]);
  const busy = isBusy
    ? ({ type: 'button', onPress: () => {}, 'aria-disabled': true, 'data-pending': true } as const)
    : {};
  return (
    <AriaButton {...rest} {...busy} className={`ui-button ui-button-${kind}`}>
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
