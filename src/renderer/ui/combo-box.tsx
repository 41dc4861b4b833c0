import { ChevronDown } from 'lucide-react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { Description, ErrorText, type FieldProps } from './field-parts.tsx';
import './select.css';

export interface ComboBoxProps extends FieldProps {
  /** Words to choose from; the person may also write their own. */
  suggestions: readonly string[];
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
}

/** A line of text with suggestions. What is typed counts; nothing has to be chosen. */
export function ComboBox({
  label,
  description,
  error,
  suggestions,
  value,
  onChange,
  maxLength,
  ...rest
}: ComboBoxProps) {
  return (
    <AriaComboBox
      {...rest}
      className="ui-field"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map((text) => ({ id: text, text }))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="ui-label">{label}</Label>
      <Description>{description}</Description>
      <ErrorText>{error}</ErrorText>
      <div className="ui-combo">
        <Input className="ui-input" {...(maxLength === undefined ? {} : { maxLength })} />
        <Button className="ui-combo-button">
          <ChevronDown aria-hidden className="ui-select-arrow" />
        </Button>
      </div>
      <Popover className="ui-popover">
        <ListBox<{ id: string; text: string }> className="ui-options">
          {(item) => <ListBoxItem className="ui-option">{item.text}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
