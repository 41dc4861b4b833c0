import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { loadPdfjs } from './load-pdfjs.ts';

export interface PdfPages {
  /** '' where the file has none. */
  title: string;
  count: number;
  /** Of the first pages, as many as are read; null for one that cannot be. */
  texts: (string | null)[];
}

/**
 * The text of a PDF, page by page. Nothing in it is run, drawn or fetched. Throws PDF.js's own errors;
 * `PasswordException` for one that asks for a password.
 */
export async function readPages(
  bytes: Uint8Array,
  onPage: (page: number, count: number) => void,
): Promise<PdfPages> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // A copy, since PDF.js takes what it is given.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = (info as { Title?: unknown }).Title;
    return {
      title: typeof title === 'string' ? title : '',
      count: document.numPages,
      texts: await readTexts(document, onPage),
    };
  } finally {
    await task.destroy();
  }
}

async function readTexts(
  document: PDFDocumentProxy,
  onPage: (page: number, count: number) => void,
): Promise<(string | null)[]> {
  const count = Math.min(document.numPages, limits.pdf.pages);
  const texts: (string | null)[] = [];
  let length = 0;
  const endMs = performance.now() + limits.pdf.timeMs;
  const mayGoOn = (): boolean => length < limits.pdf.textLength && performance.now() < endMs;
  for (let page = 1; page <= count && mayGoOn(); page++) {
    const text = await readText(document, page).catch(() => null);
    texts.push(text);
    length += text?.length ?? 0;
    onPage(page, count);
  }
  return texts;
}

async function readText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .trim();
}
