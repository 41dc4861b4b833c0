import { Fragment } from 'react';
import { Mark } from './mark.tsx';
import { useRoving } from './use-roving.ts';
import { useSize } from './use-size.ts';

export interface Point {
  key: string;
  /** How far along, such as days. */
  at: number;
  value: number;
  valueLabel: string;
  /** Under the first and the last point. */
  label: string;
  words: string;
}

export interface LinePictureProps {
  label: string;
  /** By `at`, the first first; at least two. */
  points: readonly Point[];
  onOpen: (key: string) => void;
}

const HEIGHT_REM = 13;
const FOOT_REM = 1.9;
const HEAD_REM = 1.8;
const SIDE_REM = 1;

/** A value over time. The line does not begin at zero: it shows the way it went; the values stand beside. */
export function LinePicture({ label, points, onOpen }: LinePictureProps) {
  const { frame, width, isRtl, rem } = useSize();
  const roving = useRoving(points.length);
  const height = HEIGHT_REM * rem;
  const places = placesOf(points, width, height, rem, isRtl);
  const foot = height - FOOT_REM * rem;
  const named = new Set([0, points.length - 1, roving.active, lowestOf(points), highestOf(points)]);
  return (
    <div ref={frame} className="picture-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing */}
      <svg width={width} height={height} role="group" aria-label={label} onKeyDown={roving.onKeyDown}>
        <line className="picture-axis" x1={0} x2={width} y1={foot} y2={foot} />
        <polyline className="picture-line" points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map((point, index) => {
          const { x, y } = places[index] ?? { x: 0, y: 0 };
          return (
            <Mark
              key={point.key}
              words={point.words}
              place={roving.markProps(index)}
              onOpen={() => onOpen(point.key)}
            >
              <circle className="picture-hit" cx={x} cy={y} r={rem * 1.1} />
              <circle className="picture-dot" cx={x} cy={y} r={rem * 0.3} />
            </Mark>
          );
        })}
        {/* As in bar-picture: for the eye alone. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of words has no focus */}
        <g aria-hidden="true">
          {points.map((point, index) => {
            const { x, y } = places[index] ?? { x: 0, y: 0 };
            const isEnd = index === 0 || index === points.length - 1;
            return (
              <Fragment key={point.key}>
                {named.has(index) && (
                  <text className="picture-value" style={anchorOf(x, width)} x={x} y={y - rem * 0.8}>
                    {point.valueLabel}
                  </text>
                )}
                {isEnd && (
                  <text className="picture-label" style={anchorOf(x, width)} x={x} y={foot + rem * 1.3}>
                    {point.label}
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

/** Text near an edge stays inside. `start` and `end` turn round with the way of reading, so they are set apart from it. */
function anchorOf(x: number, width: number) {
  const anchor = x < width * 0.15 ? 'start' : x > width * 0.85 ? 'end' : 'middle';
  return { textAnchor: anchor, direction: 'ltr' } as const;
}

function placesOf(points: readonly Point[], width: number, height: number, rem: number, isRtl: boolean) {
  const [side, head, foot] = [SIDE_REM * rem, HEAD_REM * rem, (FOOT_REM + 0.8) * rem];
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first || 1;
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  return points.map(({ at, value }) => {
    const along = side + ((at - first) / span) * (width - 2 * side);
    const y = head + (1 - (value - low) / range) * (height - head - foot);
    return { x: Math.round(isRtl ? width - along : along), y: Math.round(y) };
  });
}

function lowestOf(points: readonly Point[]): number {
  return points.reduce((best, { value }, index) => (value < (points[best]?.value ?? 0) ? index : best), 0);
}

function highestOf(points: readonly Point[]): number {
  return points.reduce((best, { value }, index) => (value > (points[best]?.value ?? 0) ? index : best), 0);
}
