import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import './choice.css';

export interface CheckboxProps {
  label: ReactNode;
  description?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isInvalid?: boolean;
  isDisabled?: boolean;
  id?: string;
}

export function Checkbox({ label, description, isInvalid = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isInvalid={isInvalid} className="ui-choice">
      <span className="ui-choice-mark" aria-hidden />
      <span className="ui-choice-words">
        <span>{label}</span>
        {description && <span className="ui-hint">{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
