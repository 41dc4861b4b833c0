import type { TFunction } from 'i18next';
import { createFormat, type Format } from '../../shared/i18n/format.ts';
import { createPlainI18n } from '../../shared/i18n/plain-i18n.ts';
import { createTraceWords, type TraceWords } from '../../shared/i18n/trace-words.ts';
import { createVocabulary, type Vocabulary } from '../../shared/i18n/vocabulary.ts';
import type { Locale } from '../../shared/model/preferences.ts';

/** Words of a letter, in its own language, whatever language the screen speaks. */
export interface LetterWords {
  say: TFunction<'letters'>;
  trace: TraceWords;
  format: Format;
  vocabulary: Vocabulary;
}

const made = new Map<Locale, LetterWords>();

export function createLetterWords(locale: Locale): LetterWords {
  const words = made.get(locale) ?? makeWords(locale);
  made.set(locale, words);
  return words;
}

function makeWords(locale: Locale): LetterWords {
  const i18n = createPlainI18n(locale);
  const format = createFormat(i18n.getFixedT(locale, 'app'));
  return {
    say: i18n.getFixedT(locale, 'letters'),
    trace: createTraceWords(i18n.getFixedT(locale, 'law'), format),
    format,
    vocabulary: createVocabulary(i18n),
  };
}
