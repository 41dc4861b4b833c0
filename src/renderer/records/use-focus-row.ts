import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Frames to wait for a row that is only there once it has been scrolled to. */
const MOST_FRAMES = 20;

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
      virtualizer.scrollToIndex(index, { align: 'auto' });
      let frames = 0;
      const tryToFocus = () => {
        const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
        if (link) link.focus({ preventScroll: true });
        else if (frames++ < MOST_FRAMES) waiting.current = requestAnimationFrame(tryToFocus);
      };
      tryToFocus();
    },
    [list, virtualizer],
  );
}
