import { type RefObject, useCallback, useEffect, useState } from 'react';

export interface PageInView {
  /** 1 for the first. */
  page: number;
  goTo: (page: number) => void;
}

/** The page at the top of what scrolls, and the way to another. */
export function usePageInView(scroller: RefObject<HTMLElement | null>, count: number): PageInView {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const look = () => setPage(pageAtTop(current));
    current.addEventListener('scroll', look, { passive: true });
    return () => current.removeEventListener('scroll', look);
  });
  const goTo = useCallback(
    (wanted: number) => {
      const { current } = scroller;
      const sheet = sheetOf(current, Math.min(Math.max(wanted, 1), count));
      if (current && sheet) current.scrollTo({ top: sheet.offsetTop - current.offsetTop });
    },
    [scroller, count],
  );
  return { page, goTo };
}

function pageAtTop(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 3;
  let page = 1;
  for (const sheet of scroller.querySelectorAll<HTMLElement>('[data-page]')) {
    if (sheet.offsetTop - scroller.offsetTop > middle) break;
    page = Number(sheet.dataset.page);
  }
  return page;
}

function sheetOf(scroller: HTMLElement | null, page: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
}
