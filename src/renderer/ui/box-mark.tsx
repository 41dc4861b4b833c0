import './monogram.css';
import { initialsOf } from './monogram-look.ts';

export interface BoxMarkProps {
  name: string;
  size?: 'small' | 'large';
}

/** A person's mark in the colour of their box; stands inside `data-vault-colour`, beside the name. */
export function BoxMark({ name, size = 'small' }: BoxMarkProps) {
  return (
    <span className={`ui-monogram ui-monogram-${size} ui-box-mark`} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
