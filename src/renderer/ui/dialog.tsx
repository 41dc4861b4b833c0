import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Esc, a press outside, or the way back: nothing has happened then. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one action first. */
  actions?: ReactNode;
  /** `alertdialog` where something is about to be lost: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
}

export function Dialog({ title, isOpen, onClose, children, actions, role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      className="ui-dialog-ground"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className="ui-dialog-frame">
        <AriaDialog role={role} className="ui-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className="ui-row">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
