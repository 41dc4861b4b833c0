/** `const { t } = useTranslation('records')` for words; `useFormat()` for dates, numbers, sizes. */
export { Trans, useTranslation } from 'react-i18next';
export { createFormat, type Format } from '../../shared/i18n/format.ts';
export { type ErrorWords, useErrorWords } from './error-words.ts';
export { type UiLocale, uiLocales } from './locale.ts';
export { useFormat } from './use-format.ts';
