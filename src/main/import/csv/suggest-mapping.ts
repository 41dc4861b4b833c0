import type { Category } from '../../../shared/model/category.ts';
import type { ColumnRole, CsvMapping } from '../../../shared/model/csv-mapping.ts';
import { guessDateOrder, looksLikeDates } from './dates.ts';

const agencyNames =
  /\b(agency|authority|council|department|dept|organi[sz]ation|provider|issuer|office|cyngor|adran|awdurdod|asiantaeth|sefydliad)\b/i;
const titleNames =
  /\b(title|description|subject|name|type|details?|item|narrative|event|teitl|disgrifiad|enw|math)\b/i;
const identityNames =
  /(^|[\s_-])(id|uid|uuid|guid|identifier|ref|reference|number|no|case|claim|account|code|cyfeirnod|rhif)([\s_.-]|$)/i;

const categoryNames: readonly [Category, RegExp][] = [
  ['tax', /\b(tax|paye|vat|hmrc|payslip|national insurance|treth)\b/i],
  ['benefits', /\b(benefit|allowance|universal credit|pip|credit|budd-?dal)\b/i],
  ['pensions', /\b(pension|pensiwn)\b/i],
  ['housing', /\b(tenancy|rent|housing|landlord|property|repair|tai|rhent)\b/i],
  ['education', /\b(school|pupil|grade|course|exam|university|ysgol|cwrs)\b/i],
  ['police', /\b(police|crime|offence|incident|heddlu|trosedd)\b/i],
  ['licences', /\b(licen[cs]e|vehicle|permit|registration|trwydded|cerbyd)\b/i],
  ['work', /\b(employer|salary|wage|job|payroll|cyflog|swydd)\b/i],
  ['health', /\b(patient|nhs|diagnosis|medication|clinic|hospital|gp|claf|ysbyty)\b/i],
  ['care', /\b(care|carer|social worker|gofal)\b/i],
  ['money', /\b(amount|payment|balance|invoice|paid|swm|taliad)\b/i],
];

/** A mapping to begin with, from the headers and from what stands below them. The person has the last word. */
export function suggestMapping(headers: string[], sample: string[][]): CsvMapping {
  const columns = headers.map((_, index) => sample.map((row) => row[index] ?? ''));
  const roles: ColumnRole[] = headers.map(() => 'field');
  const give = (role: ColumnRole, index: number): void => {
    if (index !== -1) roles[index] = role;
  };
  const isFree = (index: number): boolean => roles[index] === 'field';
  give('date', firstDateColumn(headers, columns));
  give(
    'identity',
    headers.findIndex(
      (header, index) => isFree(index) && identityNames.test(header) && isDistinct(columns[index]),
    ),
  );
  give(
    'agency',
    headers.findIndex(
      (header, index) =>
        isFree(index) &&
        agencyNames.test(header) &&
        !/\b(type|code|id)\b/i.test(header) &&
        isWords(columns[index]),
    ),
  );
  const named = headers.findIndex(
    (header, index) => isFree(index) && titleNames.test(header) && isWords(columns[index]),
  );
  give(
    'title',
    named !== -1 ? named : headers.findIndex((_, index) => isFree(index) && isWords(columns[index])),
  );
  const dates = columns.filter((_, index) => roles[index] === 'date').flat();
  return {
    columns: headers.map((header, index) => ({ header, role: roles[index] ?? 'field' })),
    dateOrder: guessDateOrder(dates),
    category: guessCategory(headers),
    agency: '',
  };
}

/** A column that says it is a date wins over one that merely holds dates; a birthday never is the date of a record. */
function firstDateColumn(headers: string[], columns: string[][]): number {
  const holdsDates = (index: number): boolean =>
    looksLikeDates(columns[index] ?? []) && !/birth|dob|geni/i.test(headers[index] ?? '');
  const named = headers.findIndex(
    (header, index) => /date|dyddiad|\bon\b|when/i.test(header) && holdsDates(index),
  );
  return named !== -1 ? named : headers.findIndex((_, index) => holdsDates(index));
}

function isDistinct(values: string[] = []): boolean {
  return (
    values.length > 0 &&
    values.every((value) => value.trim() !== '') &&
    new Set(values).size === values.length
  );
}

function isWords(values: string[] = []): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length > 0 && filled.filter((value) => /\p{L}{3}/u.test(value)).length >= filled.length * 0.6;
}

function guessCategory(headers: string[]): Category {
  const all = headers.join(' ').replaceAll('_', ' ');
  return categoryNames.find(([, names]) => names.test(all))?.[0] ?? 'other';
}
