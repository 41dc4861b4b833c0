import { Label, Meter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PassphraseMeasure } from '../../shared/model/vault.ts';
import './strength-meter.css';

const HIGHEST_SCORE = 4;

export interface StrengthMeterProps {
  /** null: nothing typed yet. */
  measure: PassphraseMeasure | null;
}

/** How hard a passphrase is to guess: in words, with a bar beside them. */
export function StrengthMeter({ measure }: StrengthMeterProps) {
  const { t } = useTranslation('vault');
  const words = useLevelWords()(measure);
  const mark =
    measure === null ? 'none' : measure.acceptable ? (measure.score < 3 ? 'passable' : 'good') : 'weak';
  const warning = measure && measure.score < 3 ? measure.warning : '';
  return (
    <div className={`strength strength-${mark}`}>
      <Meter value={measure?.score ?? 0} maxValue={HIGHEST_SCORE} valueLabel={words}>
        {({ percentage }) => (
          <>
            <div className="strength-words">
              <Label>{t('strength.label')}</Label>
              <strong>{words}</strong>
            </div>
            <div className="strength-track" aria-hidden>
              <div
                className="strength-fill"
                style={{ inlineSize: `${measure ? Math.max(percentage, 8) : 0}%` }}
              />
            </div>
          </>
        )}
      </Meter>
      {warning && (
        <p className="ui-soft">{t(`strength.warnings.${warning as 'dates'}`, { defaultValue: '' })}</p>
      )}
    </div>
  );
}

/** The level as a sentence; also what is announced. */
export function useLevelWords(): (measure: PassphraseMeasure | null) => string {
  const { t } = useTranslation('vault');
  return (measure) => {
    if (measure === null) return t('strength.empty');
    if (measure.acceptable && measure.score < 3) return t('strength.passable');
    return t(`strength.levels.l${measure.score as 0}`);
  };
}
