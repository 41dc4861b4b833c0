import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from '../../shared/i18n/format.ts';

/** Dates, numbers, sizes and spans of time in the language of the screen. */
export function useFormat(): Format {
  const { t } = useTranslation('app');
  return useMemo(() => createFormat(t), [t]);
}
