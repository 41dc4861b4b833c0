/** Words that several rooms need for what stands in records. */
export { parseDateWords } from './parse-date-words.ts';
export { useMonths } from './use-months.ts';
export { useVocabulary } from './use-vocabulary.ts';
export { exactPlace, type Vocabulary } from './vocabulary.ts';
