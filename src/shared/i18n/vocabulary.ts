import type { i18n as I18n } from 'i18next';
import type { Category } from '../model/category.ts';
import type { Problem } from '../model/document.ts';
import type { FieldLabel } from '../model/field.ts';
import type { Locator } from '../model/locator.ts';
import { humanise } from './humanise.ts';

const SEPARATOR = ': ';
const FHIR_ENTRY = /^Bundle\.entry\[(\d+)\]/;

/** Words for what stands in records: types, categories, labels, codes, places, problems. */
export interface Vocabulary {
  type(type: string): string;
  category(category: Category): string;
  /** "Payment: amount". */
  label(label: FieldLabel): string;
  /** The parts of a label, outermost first. */
  labelParts(label: FieldLabel): string[];
  /** undefined for a code we have no words for. */
  term(term: string): string | undefined;
  problem(problem: Problem): string;
  /** Where something stands, as a person would say it. */
  place(locator: Locator): string;
}

/** `i18n` gives the language; make it anew when that changes. */
export function createVocabulary(i18n: I18n): Vocabulary {
  // Keys come from documents and importers, so they are checked by `exists` and not by type.
  const find = (key: string, values: Record<string, unknown> = {}): string | undefined =>
    i18n.exists(key, values) ? i18n.t(key, { ...values, defaultValue: key }) : undefined;
  const words = (key: string, values: Record<string, unknown> = {}): string => find(key, values) ?? key;
  const fieldWords = (key: string): string => find(`fields:${key}`) ?? humanise(key);
  const labelParts = (label: FieldLabel): string[] =>
    'text' in label ? [label.text] : numbered(label.keys.map(fieldWords), label.number);

  return {
    type: (type) => find(`records:formats.${type}`) ?? find(`types:${type}`) ?? humanise(type),
    category: (category) => words(`records:categories.${category}`),
    label: (label) => labelParts(label).join(SEPARATOR),
    labelParts,
    term: (term) => find(`terms:${term}`),
    // A whole file that failed carries the error's code, whose words are with the errors.
    problem: ({ code, params }) =>
      find(`problems:${code}`, params) ?? find(`errors:${code}.title`) ?? words('importing:problems.unknown'),
    place: (locator) => placeWords(locator, words),
  };
}

/** The last part counts: "Page 3". */
function numbered(parts: string[], number: number | undefined): string[] {
  return number === undefined ? parts : [...parts.slice(0, -1), `${parts.at(-1)} ${number}`];
}

function placeWords(
  locator: Locator,
  words: (key: string, values?: Record<string, unknown>) => string,
): string {
  switch (locator.kind) {
    case 'fhirPath': {
      const entry = FHIR_ENTRY.exec(locator.path)?.[1];
      if (entry === undefined) return words('records:place.fhir');
      return words('records:place.fhirEntry', { number: Number(entry) + 1 });
    }
    case 'xPath':
      return words('records:place.xml');
    case 'csv':
      return locator.column === ''
        ? words('records:place.row', { row: locator.row })
        : words('records:place.rowColumn', { row: locator.row, column: locator.column });
    case 'lines':
      return locator.first === locator.last
        ? words('records:place.line', { line: locator.first })
        : words('records:place.lines', { first: locator.first, last: locator.last });
    case 'page':
      return words('records:place.page', { page: locator.page });
    case 'mail':
      return locator.header === ''
        ? words('records:place.mailText')
        : words('records:place.mailHeader', { header: locator.header });
    case 'byHand':
      return words('records:place.byHand');
    case 'whole':
      return words('records:place.whole');
  }
}

/** The place as an amendment request quotes it; '' where the words say all. */
export function exactPlace(locator: Locator): string {
  if ('path' in locator) return locator.path;
  return locator.kind === 'page' ? locator.quote : '';
}
