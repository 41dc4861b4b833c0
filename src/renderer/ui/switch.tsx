import { Switch as AriaSwitch } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import './choice.css';

export interface SwitchProps {
  label: string;
  description?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

/** On or off, at once. The word beside it says which, so that it does not hang on colour or side. */
export function Switch({ label, description, isSelected, ...rest }: SwitchProps) {
  const { t } = useTranslation('app');
  return (
    <AriaSwitch {...rest} isSelected={isSelected} className="ui-choice ui-switch">
      <span className="ui-switch-track" aria-hidden>
        <span className="ui-switch-thumb" />
      </span>
      <span className="ui-choice-words">
        <span>{label}</span>
        {description && <span className="ui-hint">{description}</span>}
      </span>
      <span className="ui-switch-state" aria-hidden>
        {isSelected ? t('ui.on') : t('ui.off')}
      </span>
    </AriaSwitch>
  );
}
