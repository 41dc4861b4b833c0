import { DeedboxError } from '../../../shared/errors.ts';
import type { ParsedCsvPreview } from '../parsed-document.ts';
import { decodeText } from '../text/decode-text.ts';
import { guessDelimiter } from './dialect.ts';
import { readRows, TooManyRows } from './read-rows.ts';
import { suggestMapping } from './suggest-mapping.ts';

/** Rows after the header that are shown, and that the suggestion looks at. */
const SHOWN_ROWS = 5;
const LOOKED_AT_ROWS = 200;
const SHOWN_CELL_LENGTH = 500;

/** What the column-mapping step needs to ask its question. Throws `import/too-large` for a table too large to read. */
export function previewCsv(bytes: Uint8Array): ParsedCsvPreview {
  const decoded = decodeText(bytes);
  const delimiter = guessDelimiter(decoded.text, 'table.csv') ?? ',';
  try {
    const [header, ...rows] = readRows(decoded, delimiter).rows;
    const headers = header?.cells ?? [];
    const lookedAt = rows.slice(0, LOOKED_AT_ROWS).map(({ cells }) => cells);
    return {
      headers,
      sample: lookedAt
        .slice(0, SHOWN_ROWS)
        .map((cells) => headers.map((_, index) => (cells[index] ?? '').slice(0, SHOWN_CELL_LENGTH))),
      rowCount: rows.length,
      suggestion: suggestMapping(headers, lookedAt),
    };
  } catch (error) {
    if (!(error instanceof TooManyRows)) throw error;
    throw new DeedboxError('import/too-large', 'the table has too many rows', { cause: error });
  }
}
