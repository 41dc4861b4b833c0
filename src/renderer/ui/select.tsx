import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { Description, ErrorText, type FieldProps } from './field-parts.tsx';
import './select.css';

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
}

export interface SelectProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
}

/** One of a few words. For many, `ComboBox` lets the person type. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, options, value, onChange, placeholder, ...rest } = props;
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect
      {...rest}
      className="ui-field"
      value={value}
      onChange={choose}
      placeholder={placeholder ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="ui-label">{label}</Label>
      <Description>{description}</Description>
      <ErrorText>{error}</ErrorText>
      <Button className="ui-input ui-select-button">
        <SelectValue className="ui-select-value" />
        <ChevronDown aria-hidden className="ui-select-arrow" />
      </Button>
      <Popover className="ui-popover">
        <ListBox className="ui-options" items={options}>
          {(option) => <ListBoxItem className="ui-option">{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
