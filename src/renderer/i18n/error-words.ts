import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../shared/errors.ts';

export interface ErrorWords {
  /** What went wrong. */
  title: string;
  /** That nothing was lost, where that is true, and what to do next. */
  body: string;
}

/** The words of an error's code, in the language of the screen. */
export function useErrorWords(): (code: ErrorCode) => ErrorWords {
  const { t } = useTranslation('errors');
  return (code) => ({ title: t(`${code}.title`), body: t(`${code}.body`) });
}
