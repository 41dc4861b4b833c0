const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY_FIRST = /^(?:(\d{1,2})[\s./-]+)?(\d{1,2})[\s./-]+(\d{4})$/;
const WITH_NAME = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u;
const SHORTEST_NAME = 3;

/**
 * A date as people write it, whole or in part: `2019`, `3/2019`, `7 3 2019`, `7 March 2019`, `2019-03-07`.
 * Gives ISO 8601 of the same wholeness, '' for nothing written, and null for what is no date. Days come
 * before months, as in Britain. `months` has twelve names in the person's language.
 */
export function parseDateWords(text: string, months: readonly string[]): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const iso = ISO.exec(trimmed);
  if (iso) return toIso(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return toIso(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = WITH_NAME.exec(trimmed);
  const month = named ? findMonth(named[2] ?? '', months) : 0;
  return named && month > 0 ? toIso(named[3], String(month), named[1]) : null;
}

/** 1 to 12; 0 for a word that begins no month, or several. */
function findMonth(word: string, months: readonly string[]): number {
  const start = word.toLocaleLowerCase();
  if (start.length < SHORTEST_NAME) return 0;
  const matching = months.flatMap((name, index) =>
    name.toLocaleLowerCase().startsWith(start) ? [index + 1] : [],
  );
  const exact = months.findIndex((name) => name.toLocaleLowerCase() === start) + 1;
  return exact > 0 ? exact : matching.length === 1 ? (matching[0] ?? 0) : 0;
}

function toIso(year = '', month = '', day = ''): string | null {
  const parts = { year: Number(year), month: Number(month || 1), day: Number(day || 1) };
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  const isReal =
    parts.year >= 1800 && date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day;
  if (!isReal) return null;
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
