import { createHash } from 'node:crypto';
import type { Problem } from '../../../shared/model/document.ts';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { limits } from '../limits.ts';
import { asAttachment, type Listeners, type ReadDocument } from '../parsed-document.ts';
import { cleanLine, excerpt } from '../text/clean-text.ts';
import { type PdfPages, readPages } from './read-pages.ts';

const PDF = 'application/pdf';
const TITLE_LENGTH = 120;
const QUOTE_LENGTH = 80;
/** What programs write where a title should stand. */
const NO_TITLE = /^(untitled|microsoft word - |.*\.(docx?|pdf|odt|indd|rtf|xlsx?)$)|^\W*$/i;

/**
 * A PDF → one record with the text of each page. A scan has no text: it is kept as an attachment, to look
 * at. One that cannot be opened is kept with a problem that says why.
 */
export async function readPdf(bytes: Uint8Array, listeners: Listeners): Promise<ReadDocument> {
  if (bytes.length > limits.pdf.bytes) return unread('pdf-too-large');
  let pages: PdfPages;
  try {
    pages = await readPages(bytes, (page, count) => listeners.onProgress((bytes.length * page) / count));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return unread(isLocked ? 'pdf-encrypted' : 'pdf-broken');
  }
  const problems = new ProblemList();
  problems.add(...problemsOf(pages));
  const draft = toDraft(bytes, pages, problems);
  if (draft) listeners.onDraft(draft);
  return {
    format: draft ? 'pdf' : 'attachment',
    mediaType: PDF,
    media: { kind: 'pages', count: pages.count },
    problems: problems.finish(),
  };
}

function unread(code: string): ReadDocument {
  return asAttachment(PDF, [{ code, params: {} }]);
}

function problemsOf({ count, texts }: PdfPages): Problem[] {
  const unreadPages = texts.flatMap((text, index) => (text === null ? [index + 1] : []));
  return [
    ...unreadPages.map((page) => ({
      code: 'pdf-page-unread',
      params: { page },
      locator: { kind: 'page' as const, page, quote: '' },
    })),
    ...(count > texts.length
      ? [{ code: 'pdf-pages-left', params: { read: texts.length, pages: count } }]
      : []),
  ];
}

function toDraft(
  bytes: Uint8Array,
  { title, texts }: PdfPages,
  problems: ProblemList,
): RecordDraft | undefined {
  const text = texts.filter(Boolean).join('\n');
  if (text === '') return undefined;
  const fields = new FieldWriter(problems);
  for (const [index, pageText] of texts.entries()) {
    if (!pageText) continue;
    const page = index + 1;
    fields.add({
      key: `page[${page}]`,
      label: { keys: ['page'], number: page },
      value: { type: 'text', text: pageText.toWellFormed() },
      locator: { kind: 'page', page, quote: excerpt(pageText, QUOTE_LENGTH) },
    });
  }
  return {
    identity: `pdf|${createHash('sha256').update(bytes).digest('hex')}`,
    type: 'textDocument',
    category: 'other',
    title: titleOf(title, text),
    detail: excerpt(text, limits.excerptLength),
    date: '',
    agency: '',
    fields: fields.finish(),
    locator: { kind: 'whole' },
    bytes: { start: 0, end: bytes.length },
  };
}

/** Its own title, if it is one; otherwise how its text begins. */
function titleOf(title: string, text: string): string {
  const own = cleanLine(title);
  if (own !== '' && !NO_TITLE.test(own)) return excerpt(own, TITLE_LENGTH);
  const firstLine = text.split('\n').find((line) => cleanLine(line) !== '') ?? '';
  return excerpt(firstLine, TITLE_LENGTH);
}
