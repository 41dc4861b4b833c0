import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TextField as AriaTextField, Input, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Description, ErrorText, type FieldProps } from './field-parts.tsx';
import './passphrase-field.css';

export interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** `new-password` where one is chosen, `current-password` where it is given. */
  autoComplete: 'new-password' | 'current-password';
  autoFocus?: boolean;
  /** Shown from the start, so that six words can be read and copied down. */
  isShown?: boolean;
  name?: string;
  /** Stands under the box, such as how strong it is. */
  children?: ReactNode;
}

/** A passphrase, hidden until the person asks to see it. Pasting works. */
export function PassphraseField({
  label,
  description,
  error,
  isShown: isShownAtFirst = false,
  children,
  ...rest
}: PassphraseFieldProps) {
  const { t } = useTranslation('app');
  const [isShown, setShown] = useState(isShownAtFirst);
  return (
    <AriaTextField
      {...rest}
      className="ui-field"
      type={isShown ? 'text' : 'password'}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      spellCheck="false"
      maxLength={1024}
    >
      <Label className="ui-label">{label}</Label>
      <Description>{description}</Description>
      <ErrorText>{error}</ErrorText>
      <div className="ui-passphrase">
        <Input className="ui-input" autoCapitalize="none" autoCorrect="off" dir="auto" />
        <Button
          icon={isShown ? EyeOff : Eye}
          aria-label={isShown ? t('ui.passphrase.hideLabel') : t('ui.passphrase.showLabel')}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? t('ui.passphrase.hide') : t('ui.passphrase.show')}
        </Button>
      </div>
      {children}
    </AriaTextField>
  );
}
