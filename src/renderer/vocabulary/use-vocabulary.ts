import { useMemo } from 'react';
import { createVocabulary, type Vocabulary } from '../../shared/i18n/vocabulary.ts';
import { useTranslation } from '../i18n/index.ts';

/** Words for what stands in records, in the language of the screen. */
export function useVocabulary(): Vocabulary {
  const { i18n } = useTranslation('records');
  // i18next is one object in every language: the language is what makes the words others.
  return useMemo(() => createVocabulary(i18n), [i18n, i18n.language]);
}
