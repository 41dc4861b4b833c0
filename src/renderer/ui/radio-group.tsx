import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components';
import './choice.css';
import { Description, ErrorText, type FieldProps } from './field-parts.tsx';

export interface Choice<Value extends string = string> {
  value: Value;
  label: ReactNode;
  description?: string;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side where there is room. */
  isInline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, description, error, choices, value, onChange, isInline, ...rest } = props;
  const choose = (text: string) => {
    const choice = choices.find((candidate) => candidate.value === text);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaRadioGroup
      {...rest}
      className="ui-field"
      value={value}
      onChange={choose}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="ui-label">{label}</Label>
      <Description>{description}</Description>
      <ErrorText>{error}</ErrorText>
      <div className={isInline ? 'ui-choices ui-choices-inline' : 'ui-choices'}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="ui-choice">
            <span className="ui-choice-mark ui-choice-mark-round" aria-hidden />
            <span className="ui-choice-words">
              <span>{choice.label}</span>
              {choice.description && <span className="ui-hint">{choice.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
