import { createFormat, type Format } from '../../shared/i18n/format.ts';
import { createPlainI18n } from '../../shared/i18n/plain-i18n.ts';
import { createVocabulary, type Vocabulary } from '../../shared/i18n/vocabulary.ts';
import type { FieldValue } from '../../shared/model/field.ts';
import type { Locale } from '../../shared/model/preferences.ts';

/** Words for what leaves the box, in the person's language. */
export interface ExportWords {
  locale: Locale;
  /** `copies:exported.<key>` */
  say(key: string, values?: Record<string, unknown>): string;
  format: Format;
  vocabulary: Vocabulary;
}

export function createExportWords(locale: Locale): ExportWords {
  const i18n = createPlainI18n(locale);
  const say = (key: string, values: Record<string, unknown> = {}): string =>
    i18n.t(`copies:exported.${key}`, { ...values, defaultValue: key });
  const format = createFormat(i18n.getFixedT(locale, 'app'));
  return { locale, say, format, vocabulary: createVocabulary(i18n) };
}

/** A value as one text: the document's own terms, with our words for codes where it gives none. */
export function valueText(value: FieldValue, { say, vocabulary }: ExportWords): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'coded':
      return value.text || (value.term && vocabulary.term(value.term)) || value.code;
    case 'quantity':
      return joined(value.value, value.unit);
    case 'money':
      return joined(value.value, value.currency);
    case 'date':
      return value.iso;
    case 'period':
      return `${value.start} – ${value.end}`;
    case 'boolean':
      return say(value.value ? 'yes' : 'no');
    case 'link':
      return value.text || value.identity;
  }
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}
