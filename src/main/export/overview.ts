import { createHash } from 'node:crypto';
import { type Summary, summaryFlags } from '../../shared/model/summary.ts';
import type { ExportWords } from './export-words.ts';
import type { BoxView, OpenedDocument } from './read-box.ts';
import type { FilePaths } from './record-files.ts';

export interface OverviewParts {
  boxName: string;
  box: BoxView;
  documents: readonly OpenedDocument[];
  files: FilePaths;
  words: ExportWords;
  madeAtMs: number;
}

/**
 * The page a person opens first: what is in the archive, in their language, without a script, a font or
 * a picture from elsewhere. Its policy allows its own style and nothing else, whatever a record holds.
 */
export function* overview(parts: OverviewParts): Generator<string> {
  const { boxName, words } = parts;
  const { say } = words;
  const title = say('title', { name: boxName });
  yield `<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1><bdi>${escapeHtml(title)}</bdi></h1>
<p>${escapeHtml(say('made', { day: words.format.instant(parts.madeAtMs) }))}</p>
<p class="warning">${escapeHtml(say('inClear'))}</p>
</header>
<main>
`;
  yield* guide(say);
  yield* fileTable(parts);
  yield* recordTable(parts);
  yield '</main>\n</body>\n</html>\n';
}

const guideFiles = ['files', 'recordsCsv', 'fieldsCsv', 'recordsJson', 'historyJson', 'sums'] as const;

function* guide(say: ExportWords['say']): Generator<string> {
  yield `<section><h2>${escapeHtml(say('guideTitle'))}</h2>\n<ul>\n`;
  for (const file of guideFiles) yield `<li>${escapeHtml(say(`guide.${file}`))}</li>\n`;
  yield '</ul></section>\n';
}

function* fileTable({ documents, files, words }: OverviewParts): Generator<string> {
  const { say, format } = words;
  const columns = ['file', 'title', 'date', 'agency', 'size'] as const;
  yield tableStart(say('filesTitle'), say('filesCount', counted(documents.length, words)), columns, say);
  for (const { head, stored } of documents) {
    const path = files.get(head.recordId);
    const name = escapeHtml(stored.name);
    yield row([
      path
        ? `<a href="${toHref(path)}"><bdi>${escapeHtml(path.replace(/^files\//, ''))}</bdi></a>`
        : `<bdi>${name}</bdi> <strong>${escapeHtml(say('missing'))}</strong>`,
      text(stored.title),
      escapeHtml(stored.date && format.isoDate(stored.date)),
      text(stored.agency),
      escapeHtml(format.bytes(stored.sizeBytes)),
    ]);
  }
  yield TABLE_END;
}

function* recordTable({ box, files, words }: OverviewParts): Generator<string> {
  const { say, format, vocabulary } = words;
  const records = newestFirst(box);
  const columns = ['date', 'title', 'detail', 'agency', 'category', 'file'] as const;
  yield tableStart(say('recordsTitle'), say('recordsCount', counted(records.length, words)), columns, say);
  for (const record of records) {
    const path = files.get(record.documentId);
    yield row([
      escapeHtml(format.listDate(record.date)),
      text(record.title || vocabulary.type(record.type)),
      text(record.detail),
      text(record.agency),
      escapeHtml(vocabulary.category(record.category)),
      path ? `<a href="${toHref(path)}"><bdi>${escapeHtml(path.replace(/^files\//, ''))}</bdi></a>` : '',
    ]);
  }
  yield TABLE_END;
}

function newestFirst({ newest }: BoxView): Summary[] {
  const isShown = ({ kind, flags }: Summary): boolean =>
    kind === 'record' && (flags & summaryFlags.deleted) === 0;
  return [...newest.values()]
    .filter(isShown)
    .sort((one, other) => other.date.ymd - one.date.ymd || other.date.minutes - one.date.minutes);
}

function counted(count: number, { format }: ExportWords) {
  return { count, total: format.number(count) };
}

function tableStart(
  title: string,
  caption: string,
  columns: readonly string[],
  say: ExportWords['say'],
): string {
  const heads = columns.map((column) => `<th scope="col">${escapeHtml(say(`columns.${column}`))}</th>`);
  return `<section><h2>${escapeHtml(title)}</h2>
<table><caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
`;
}

const TABLE_END = '</tbody></table></section>\n';

/** `cells` are HTML. */
function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}

/** A stranger's words: they keep their own direction, and no character in them is markup. */
function text(words: string): string {
  return words === '' ? '' : `<bdi>${escapeHtml(words)}</bdi>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function toHref(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1a2024; --paper: #faf8f4; --line: #c9c6bf; --soft: #fff3d9; --link: #0a5c59 }
@media (prefers-color-scheme: dark) { :root { --ink: #ecf0f2; --paper: #12171a; --line: #46525a; --soft: #3a2f14; --link: #74cbc4 } }
body { margin: 0 auto; padding: 1.5rem; max-width: 75rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif }
h1 { font-size: 2rem; line-height: 1.2 } h2 { margin-top: 2.5rem }
p, li { max-width: 42rem }
a { color: var(--link) }
.warning { padding: .75rem 1rem; border-left: 6px solid #7a4e00; background: var(--soft) }
section { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; padding-bottom: .5rem }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
@media print { body { max-width: none; padding: 0; font-size: 10pt; background: none; color: #000 } a { color: inherit; text-decoration: none } thead { display: table-header-group } tr { break-inside: avoid } }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
