import type { DateOrder } from '../../../shared/model/csv-mapping.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WELSH_MONTHS = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tach', 'rhag'];

const TIME = /^[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A day as a table writes it → ISO 8601, whole or part; undefined for text that is no day. The order of
 * day and month is only a question for numbers: `7 March 2019` and `2019-03-07` answer it themselves.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T ,])/.exec(trimmed);
  if (iso) return withTime(iso[1], iso[2], iso[3], trimmed.slice(iso[0].length));
  const named =
    /^(\d{1,2})(?:st|nd|rd|th|af|fed|ydd|ain|eg)?[- ]+(\p{L}{3,12})\.?,?[- ]+(\d{4}|\d{2})(?=$|[T ,])/iu.exec(
      trimmed,
    );
  if (named)
    return withTime(fullYear(named[3]), monthNumber(named[2]), named[1], trimmed.slice(named[0].length));
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|[T ,])/.exec(trimmed);
  if (!numbers) return undefined;
  const [whole, one, two, year] = numbers;
  const [month, day] = order === 'mdy' ? [one, two] : [two, one];
  return withTime(fullYear(year), month, day, trimmed.slice(whole.length));
}

function monthNumber(name = ''): string | undefined {
  const start = name.toLowerCase();
  const find = (months: string[]): number => months.findIndex((month) => start.startsWith(month));
  const index = find(MONTHS) !== -1 ? find(MONTHS) : find(WELSH_MONTHS);
  return index === -1 ? undefined : String(index + 1);
}

/** Two figures: within eighty years back and twenty ahead, as people mean them. */
function fullYear(year = ''): string {
  if (year.length !== 2) return year;
  return String(Number(year) + (Number(year) <= 45 ? 2000 : 1900));
}

function withTime(year = '', month?: string, day?: string, rest = ''): string | undefined {
  if (month === undefined) return rest === '' ? year : undefined;
  if (!isDay(Number(year), Number(month), day === undefined ? 1 : Number(day))) return undefined;
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const date = parts.join('-');
  if (rest.trim() === '') return date;
  const time = TIME.exec(rest);
  if (!time || day === undefined) return undefined;
  const [, hour = '', minute = '', second, half, zone = ''] = time;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return undefined;
  const clock = [String(hours).padStart(2, '0'), minute, ...(second ? [second] : [])].join(':');
  return `${date}T${clock}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Which order fits more of the values; `ymd` when they answer it themselves. */
export function guessDateOrder(values: string[]): DateOrder {
  const fits = (order: DateOrder): number =>
    values.filter((value) => readDate(value, order) !== undefined).length;
  const hasNumbers = values.some((value) => /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(value));
  if (!hasNumbers) return 'ymd';
  return fits('mdy') > fits('dmy') ? 'mdy' : 'dmy';
}

export function looksLikeDates(values: string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0) return false;
  const fits = filled.filter(
    (value) =>
      !/^\s*\d{1,4}\s*$/.test(value) && (readDate(value, 'dmy') ?? readDate(value, 'mdy')) !== undefined,
  );
  return fits.length >= filled.length * 0.7;
}
