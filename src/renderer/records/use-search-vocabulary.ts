import { useEffect } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { useMonths, useVocabulary } from '../vocabulary/index.ts';

/** Lets the search know the words of the language on the screen, and makes its text ready in a quiet moment. */
export function useSearchVocabulary(): void {
  const { catalogue } = useStore();
  const { i18n } = useTranslation('app');
  const vocabulary = useVocabulary();
  const months = useMonths();
  useEffect(() => {
    catalogue.setVocabulary({ locale: i18n.language, months, ...vocabulary });
    const quiet = setTimeout(() => catalogue.prepareSearch(), 200);
    return () => clearTimeout(quiet);
  }, [catalogue, i18n.language, months, vocabulary]);
}
