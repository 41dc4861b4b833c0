import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Frames to wait for a row that is only there once it has been scrolled to. */
const MOST_FRAMES = 60;
/** Rows are measured as they come, which moves the ones behind: aim again. */
const AIM_EVERY_FRAMES = 6;

/** Scrolls a row into view and gives its link the focus as soon as it is there. */
export function useFocusRow(
  list: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<Window, Element>,
): (index: number) => void {
  const waiting = useRef(0);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  return useCallback(
    (index: number) => {
      cancelAnimationFrame(waiting.current);
      let frames = 0;
      const tryToFocus = () => {
        if (frames % AIM_EVERY_FRAMES === 0) virtualizer.scrollToIndex(index, { align: 'auto' });
        const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
        if (link) link.focus({ preventScroll: true });
        else if (frames++ < MOST_FRAMES) waiting.current = requestAnimationFrame(tryToFocus);
      };
      tryToFocus();
    },
    [list, virtualizer],
  );
}
