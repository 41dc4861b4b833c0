import type { CSSProperties } from 'react';
import './monogram.css';
import { hueOf, initialsOf } from './monogram-look.ts';

export interface MonogramProps {
  name: string;
  size?: 'small' | 'large';
}

/** A mark for an agency. The name stands beside it, so that it says nothing to a screen reader. */
export function Monogram({ name, size = 'small' }: MonogramProps) {
  const hue = { '--hue': hueOf(name) } as CSSProperties;
  return (
    <span className={`ui-monogram ui-monogram-${size}`} style={hue} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
