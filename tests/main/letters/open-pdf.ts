import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { loadPdfjs } from '../../../src/main/import/pdf/load-pdfjs.ts';

interface Piece {
  page: number;
  text: string;
  /** Points. */
  size: number;
  x: number;
  width: number;
  /** Of the baseline, from the top of the page. */
  fromTop: number;
}

export interface OpenedPdf {
  title: string;
  language: string | null;
  isMarked: boolean;
  /** Of each page, as it is seen. */
  texts: string[];
  pieces: Piece[];
  /** Structure types, in reading order. */
  roles: string[];
  /** What is part of the structure, in the order it was written. */
  taggedText: string;
}

interface StructNode {
  role?: string;
  children?: StructNode[];
}

/** A PDF as a second program, PDF.js, sees it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const pdf = await task.promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  // A map since PDF.js 6; its types say otherwise.
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, unknown> | null;
  const opened: OpenedPdf = {
    title: info.Title ?? '',
    language: info.Language ?? null,
    isMarked: marks?.get('Marked') === true,
    texts: [],
    pieces: [],
    roles: [],
    taggedText: '',
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { height } = page.getViewport({ scale: 1 });
    opened.roles.push(...rolesIn((await page.getStructTree()) as StructNode));
    readItems(items, number, height, opened);
  }
  await task.destroy();
  return opened;
}

function readItems(
  items: (TextItem | TextMarkedContent)[],
  page: number,
  height: number,
  opened: OpenedPdf,
): void {
  const marks: boolean[] = [];
  let seen = '';
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item.id !== undefined && item.id !== null);
      continue;
    }
    const text = item.str + (item.hasEOL ? '\n' : '');
    seen += text;
    if (marks.at(-1)) opened.taggedText += text;
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    if (item.str.trim() !== '')
      opened.pieces.push({ page, text: item.str, size, x, width: item.width, fromTop: height - y });
  }
  opened.texts.push(seen);
}

function rolesIn({ role, children = [] }: StructNode): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}
