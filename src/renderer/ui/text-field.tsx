import type { HTMLAttributes } from 'react';
import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import { Description, ErrorText, type FieldProps } from './field-parts.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  name?: string;
  type?: 'text' | 'search' | 'date';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  autoFocus?: boolean;
  spellCheck?: 'true' | 'false';
  maxLength?: number;
  placeholder?: string;
  /** As wide as what is asked for. */
  width?: 'short' | 'full';
  isMultiline?: boolean;
  onBlur?: () => void;
}

/** A line of text. `id` is the id of the input itself. */
export function TextField({
  label,
  description,
  error,
  width = 'full',
  isMultiline,
  placeholder,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      className={width === 'short' ? 'ui-field ui-field-short' : 'ui-field'}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="ui-label">{label}</Label>
      <Description>{description}</Description>
      <ErrorText>{error}</ErrorText>
      {isMultiline ? (
        <TextArea className="ui-input" placeholder={placeholder} />
      ) : (
        <Input className="ui-input" placeholder={placeholder} />
      )}
    </AriaTextField>
  );
}
