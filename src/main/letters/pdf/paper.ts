import PDFDocument from 'pdfkit';
import type { Locale } from '../../../shared/model/preferences.ts';
import { breakLines } from './break-lines.ts';
import { margin, sheet } from './page-layout.ts';
import type { LetterFonts, Printable } from './typeface.ts';

/** An element of the letter's structure. `type` is a standard structure type of ISO 32000: P, H1, TR … */
export interface StructElement {
  type: string;
  node: PDFKit.PDFStructureElement;
}
export type Cut = keyof LetterFonts;

/** How a run of text looks. */
export interface TextStyle {
  cut: Cut;
  size: number;
  /** From one line to the next, in points. */
  leading: number;
}

const INK = '#111111';
const GREY = '#8a8a8a';

/**
 * Paper to write on from the top down: what is written is tagged, what is only drawn is marked as an
 * artefact, so that a screen reader gets the letter and nothing else.
 */
export class Paper {
  /** Top of the next line, in points from the top of the page. */
  y = margin.top;
  readonly left = margin.left;
  readonly width = sheet.width - margin.left - margin.right;
  readonly bottom = sheet.height - margin.bottom;
  readonly #doc: PDFKit.PDFDocument;
  readonly #printable: Printable;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(
    about: { title: string; author: string; language: Locale; at: Date },
    fonts: LetterFonts,
    printable: Printable,
  ) {
    this.#printable = printable;
    const inXml = (text: string) => printable.clean(text).replace(/[<>&\n]/g, ' ');
    this.#doc = new PDFDocument({
      size: [sheet.width, sheet.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      // Newer than the types.
      subset: 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      lang: about.language === 'cy' ? 'cy-GB' : 'en-GB',
      displayTitle: true,
      // PDFKit asks for a path in its types and takes bytes all the same. Without a font it would load Helvetica.
      font: fonts.regular as unknown as string,
      info: {
        // PDFKit writes these into XML as they are.
        Title: inXml(about.title),
        Author: inXml(about.author),
        Creator: 'Deedbox',
        // Not the time of printing: the same letter gives the same bytes.
        CreationDate: about.at,
      },
    });
    this.#doc.registerFont('regular', Buffer.from(fonts.regular));
    this.#doc.registerFont('bold', Buffer.from(fonts.bold));
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  /** A new element of the letter's structure, inside another one or at the end of the letter. */
  element(type: string, options: { parent?: StructElement; scope?: 'Row' | 'Column' } = {}): StructElement {
    const { parent, scope } = options;
    // The types do not know that a cell of a table says what it heads.
    const node = this.#doc.struct(type, scope ? ({ scope } as object) : {});
    (parent?.node ?? this.#root).add(node);
    return { type, node };
  }

  /** What is left of the page, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  newPage(): void {
    this.#doc.addPage();
    this.y = margin.top;
  }

  lines(text: string, width: number, style: TextStyle): string[] {
    this.#set(style);
    return breakLines(this.#printable.clean(text), width, (piece) => this.#doc.widthOfString(piece));
  }

  widthOf(text: string, style: TextStyle): number {
    this.#set(style);
    return this.#doc.widthOfString(this.#printable.clean(text));
  }

  /** Lines from `y` down as one piece of `element`, on this page. */
  write(element: StructElement, lines: readonly string[], style: TextStyle, x: number, y: number): void {
    if (lines.every((line) => line.trim() === '')) return;
    element.node.add(this.#doc.markStructureContent(element.type));
    // A space at the end keeps words apart for whoever reads the lines as one text.
    for (const [index, line] of lines.entries()) this.#put(`${line} `, style, x, y + index * style.leading);
    this.#doc.endMarkedContent();
  }

  /** A line drawn across, as an artefact. */
  rule(fromX: number, toX: number, y: number, weight = 0.5): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.lineWidth(weight).strokeColor(GREY).moveTo(fromX, y).lineTo(toX, y).stroke();
    this.#doc.endMarkedContent();
  }

  /** A line drawn down, as an artefact. */
  bar(x: number, fromY: number, toY: number): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.lineWidth(1.5).strokeColor(GREY).moveTo(x, fromY).lineTo(x, toY).stroke();
    this.#doc.endMarkedContent();
  }

  /** Text that is not part of the letter: page numbers, a table's head said again. */
  aside(text: string, style: TextStyle, x: number, y: number, type: 'Pagination' | 'Layout'): void {
    this.#doc.markContent('Artifact', { type });
    this.#put(this.#printable.clean(text), style, x, y);
    this.#doc.endMarkedContent();
  }

  /** For what stands on every page and can be said only when all are there. */
  onEachPage(draw: (page: number, pages: number) => void): void {
    const { count } = this.#doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#doc.switchToPage(index);
      draw(index + 1, count);
    }
  }

  async finish(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    this.#root.end();
    this.#doc.end();
    for await (const part of this.#doc) parts.push(part as Uint8Array);
    return new Uint8Array(Buffer.concat(parts));
  }

  #set({ cut, size }: TextStyle): void {
    this.#doc.font(cut).fontSize(size);
  }

  #put(line: string, style: TextStyle, x: number, y: number): void {
    this.#set(style);
    this.#doc.fillColor(INK).text(line, x, y, { lineBreak: false });
  }
}
