import type { ReactNode } from 'react';
import type { useRoving } from './use-roving.ts';

export interface MarkProps {
  /** What it says, as a sentence. */
  words: string;
  place: ReturnType<ReturnType<typeof useRoving>['markProps']>;
  onOpen: () => void;
  children: ReactNode;
}

/** One mark of a drawing that leads somewhere: reached by keyboard, said in words. SVG has no button of its own. */
export function Mark({ words, place, onOpen, children }: MarkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      {...place}
      role="button"
      aria-label={words}
      className="picture-mark"
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </g>
  );
}
