import { Fragment } from 'react';
import { Mark } from './mark.tsx';
import { useRoving } from './use-roving.ts';
import { useSize } from './use-size.ts';

export interface Bar {
  key: string;
  /** Under the bar: short. */
  label: string;
  value: number;
  /** The value as it is written over the bar. */
  valueLabel: string;
  /** What the bar says as a sentence, for screen readers. */
  words: string;
}

export interface BarPictureProps {
  /** What the bars are. */
  label: string;
  bars: readonly Bar[];
  /** Goes where a bar points to. */
  onOpen: (key: string) => void;
}

const HEIGHT_REM = 11;
const FOOT_REM = 1.9;
const HEAD_REM = 1.6;
const LABEL_REM = 2.6;
const NOWHERE = { x: 0, tall: 0 };

/** Bars side by side, in the way of reading. Where there are many, only some carry their labels. */
export function BarPicture({ label, bars, onOpen }: BarPictureProps) {
  const { frame, width, isRtl, rem } = useSize();
  const roving = useRoving(bars.length);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const height = HEIGHT_REM * rem;
  const base = height - FOOT_REM * rem;
  const everyLabel = Math.ceil((LABEL_REM * rem) / step);
  const places = bars.map(({ value }, index) => ({
    x: (isRtl ? bars.length - 1 - index : index) * step,
    tall: (value / most) * (base - HEAD_REM * rem),
  }));
  return (
    <div ref={frame} className="picture-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing */}
      <svg
        width={width}
        height={height}
        role="group"
        aria-label={label}
        className="picture-bars"
        onKeyDown={roving.onKeyDown}
      >
        <line className="picture-axis" x1={0} x2={width} y1={base} y2={base} />
        {bars.map((bar, index) => {
          const { x, tall } = places[index] ?? NOWHERE;
          return (
            <Mark
              key={bar.key}
              words={bar.words}
              place={roving.markProps(index)}
              onOpen={() => onOpen(bar.key)}
            >
              <rect className="picture-hit" x={x} y={0} width={step} height={height} />
              <rect
                className="picture-bar"
                x={x + step * 0.12}
                y={base - tall}
                width={step * 0.76}
                height={tall}
                rx={2}
              />
            </Mark>
          );
        })}
        {/* A mark says all of it in one sentence; what is written beside it is for the eye alone. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of words has no focus */}
        <g aria-hidden="true">
          {bars.map((bar, index) => {
            const { x, tall } = places[index] ?? NOWHERE;
            const showsValue = bar.value > 0 && (everyLabel === 1 || index === roving.active);
            return (
              <Fragment key={bar.key}>
                {showsValue && (
                  <text className="picture-value" x={x + step / 2} y={base - tall - rem * 0.4}>
                    {bar.valueLabel}
                  </text>
                )}
                {index % everyLabel === 0 && (
                  <text className="picture-label" x={x + step / 2} y={base + rem * 1.3}>
                    {bar.label}
                  </text>
                )}
              </Fragment>
            );
          })}
        </g>
      </svg>
    </div>
  );
}
