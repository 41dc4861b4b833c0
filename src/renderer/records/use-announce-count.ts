import { useEffect, useRef } from 'react';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { announce } from '../ui/index.ts';

/** Speaking waits until typing pauses. */
const PAUSE_MS = 700;

/** How many were found, in words; said to screen readers when it changes, not when the page comes. */
export function useAnnounceCount(count: number): string {
  const { t } = useTranslation('records');
  const format = useFormat();
  const words = count === 0 ? t('list.foundNone') : t('list.found', { count, total: format.number(count) });
  const said = useRef(words);
  useEffect(() => {
    if (said.current === words) return;
    const timer = setTimeout(() => {
      said.current = words;
      announce(words);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return words;
}
