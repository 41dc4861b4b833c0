import { useLayoutEffect, useRef, useState } from 'react';

const FIRST_WIDTH_PX = 640;

/** How wide a picture may be, and which way it reads: it is drawn to that, so that its text keeps its size. */
export function useSize() {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: FIRST_WIDTH_PX, isRtl: false, rem: 16 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const width = Math.max(240, Math.floor(element.clientWidth));
      const isRtl = getComputedStyle(element).direction === 'rtl';
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setSize((before) =>
        before.width === width && before.isRtl === isRtl && before.rem === rem
          ? before
          : { width, isRtl, rem },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { frame, ...size };
}
