import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import './progress-bar.css';

export interface ProgressBarProps {
  label: string;
  /** From 0 to `max`; undefined while it cannot be told. */
  value?: number | undefined;
  max?: number;
  /** How far, in words, such as "3 of 12 MB, about 10 seconds left". */
  valueLabel?: string;
}

export function ProgressBar({ label, value, max = 100, valueLabel }: ProgressBarProps) {
  const isUnknown = value === undefined || max <= 0;
  return (
    <AriaProgressBar
      className="ui-progress"
      isIndeterminate={isUnknown}
      maxValue={isUnknown ? 100 : max}
      {...(isUnknown ? {} : { value })}
      {...(valueLabel === undefined ? {} : { valueLabel })}
    >
      {({ percentage }) => (
        <>
          <Label className="ui-progress-label">{label}</Label>
          {valueLabel && <span className="ui-progress-value ui-figures">{valueLabel}</span>}
          <div className="ui-progress-track" aria-hidden>
            <div className="ui-progress-fill" style={{ inlineSize: `${percentage ?? 30}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
