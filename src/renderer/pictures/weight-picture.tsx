import { useRoving } from './use-roving.ts';

export interface Weight {
  key: string;
  name: string;
  value: number;
  valueLabel: string;
  words: string;
}

export interface WeightPictureProps {
  label: string;
  /** The heaviest first. */
  weights: readonly Weight[];
  onOpen: (key: string) => void;
}

/** Bars under one another, each with its whole name: for what has long names. */
export function WeightPicture({ label, weights, onOpen }: WeightPictureProps) {
  const roving = useRoving(weights.length);
  const most = Math.max(1, ...weights.map(({ value }) => value));
  return (
    <ul className="picture-weights" aria-label={label} onKeyDown={roving.onKeyDown}>
      {weights.map((weight, index) => (
        <li key={weight.key}>
          <button
            type="button"
            {...roving.markProps(index)}
            aria-label={weight.words}
            onClick={() => onOpen(weight.key)}
          >
            <bdi className="picture-weight-name">{weight.name}</bdi>
            <span className="picture-weight-value ui-figures">{weight.valueLabel}</span>
            <svg className="picture-weight-bar" width="100%" height="0.75rem" aria-hidden>
              <title>{weight.words}</title>
              <rect className="picture-bar" width={`${(weight.value / most) * 100}%`} height="100%" rx={2} />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
