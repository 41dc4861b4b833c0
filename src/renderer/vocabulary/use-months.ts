import { useMemo } from 'react';
import { useTranslation } from '../i18n/index.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The names of the months in the language of the screen. */
export function useMonths(): readonly string[] {
  const { t } = useTranslation('app');
  return useMemo(() => numbers.map((number) => t(`calendar.months.m${number}`)), [t]);
}
