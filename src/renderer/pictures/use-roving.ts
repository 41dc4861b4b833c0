import { type KeyboardEvent, useRef, useState } from 'react';

/**
 * One of many marks is on the way of the Tab key; arrows move to the next and the one before, as they lie
 * on the screen, Home and End to the ends.
 */
export function useRoving(count: number) {
  const [active, setActive] = useState(0);
  const marks = useRef(new Map<number, SVGElement | HTMLElement>());
  const current = Math.min(active, Math.max(0, count - 1));
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    marks.current.get(next)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const target = targetOf(event.key, current, count, isRtl);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(target);
  };
  const markProps = (index: number) => ({
    ref: (mark: SVGElement | HTMLElement | null) => {
      if (mark) marks.current.set(index, mark);
      else marks.current.delete(index);
    },
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setActive(index),
  });
  return { active: current, onKeyDown, markProps };
}

function targetOf(key: string, active: number, count: number, isRtl: boolean): number | undefined {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return active + 1;
  if (key === back || key === 'ArrowUp') return active - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
