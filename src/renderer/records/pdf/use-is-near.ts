import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in sight of what scrolls, or about a window's height from it. */
export function useIsNear(
  element: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: root.current,
      rootMargin: '100% 0px',
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [element, root]);
  return isNear;
}
