/** Words that several rooms need for what stands in records. */

export { exactPlace, type Vocabulary } from '../../shared/i18n/vocabulary.ts';
export { parseDateWords } from './parse-date-words.ts';
export { useMonths } from './use-months.ts';
export { useVocabulary } from './use-vocabulary.ts';
