const delimiters = [',', ';', '\t', '|'] as const;

/** How much of a file is looked at, and how many rows of it. */
const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_ROWS = 30;

interface Fit {
  delimiter: string;
  columns: number;
  rows: number;
  /** Rows that have as many columns as the first, of all rows. */
  agreement: number;
}

/**
 * The delimiter of a table; undefined for text that is none. A file that calls itself `.csv` or `.tsv`
 * is taken at its word, with one column if need be. Any other has to look like a table beyond doubt,
 * for a letter may well have one comma in each line.
 */
export function guessDelimiter(text: string, name: string): string | undefined {
  if (text.trim() === '') return undefined;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const fits = delimiters.map((delimiter) => measure(sample, delimiter));
  const best = fits
    .filter((fit) => fit.columns >= 2)
    .sort(
      (one, other) => other.agreement * Math.min(other.columns, 4) - one.agreement * Math.min(one.columns, 4),
    )
    .at(0);
  if (/\.(csv|tsv|tab)$/i.test(name)) return best?.delimiter ?? (/\.csv$/i.test(name) ? ',' : '\t');
  if (!best || best.agreement < 0.9) return undefined;
  const isClear = best.rows >= 2 && (best.columns >= 4 || (best.columns >= 2 && best.rows >= 4));
  return isClear && looksLikeHeader(sample, best.delimiter) ? best.delimiter : undefined;
}

function measure(sample: string, delimiter: string): Fit {
  const counts = columnCounts(sample, delimiter);
  const [columns = 0] = counts;
  const same = counts.filter((count) => count === columns).length;
  return { delimiter, columns, rows: counts.length, agreement: same / Math.max(1, counts.length) };
}

/** Columns of each row that is not blank. Quotes only matter here where they open a cell. */
function columnCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let columns = 1;
  let quoted = false;
  let cellStart = 0;
  let rowStart = 0;
  for (let at = 0; at < sample.length && counts.length < SAMPLE_ROWS; at++) {
    const character = sample.charAt(at);
    if (character === '"' && (quoted || at === cellStart)) quoted = !quoted;
    else if (!quoted && character === delimiter) {
      columns++;
      cellStart = at + 1;
    } else if (!quoted && (character === '\n' || character === '\r')) {
      if (at > rowStart) counts.push(columns);
      columns = 1;
      cellStart = at + 1;
      rowStart = at + 1;
    }
  }
  if (rowStart < sample.length && sample.length < SAMPLE_LENGTH && counts.length < SAMPLE_ROWS)
    counts.push(columns);
  return counts;
}

/** Short names, each once, none of them a sentence. */
function looksLikeHeader(sample: string, delimiter: string): boolean {
  const cells = (sample.split(/\r?\n|\r/, 1)[0] ?? '').split(delimiter).map((cell) => cell.trim());
  const isName = (cell: string): boolean => cell !== '' && cell.length <= 60 && !/[.!?]$/.test(cell);
  return cells.every(isName) && new Set(cells).size === cells.length;
}
