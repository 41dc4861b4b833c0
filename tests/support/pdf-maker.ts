export interface PdfOptions {
  title?: string;
  /** Added to the catalogue, such as `/OpenAction …`. */
  catalogue?: string;
  /** Added to the trailer, such as `/Encrypt …`. */
  trailer?: string;
  /** Further objects, numbered after the others. */
  objects?: readonly string[];
}

/** A small PDF written by hand: one page for each list of lines. */
export function makePdf(
  pages: readonly (readonly string[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const pageNumber = (index: number): number => 5 + index * 2;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${options.catalogue ?? ''}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Title(${escaped(options.title ?? '')})>>`,
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${pageNumber(index) + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      toStream(contentOf(lines)),
    ]),
    ...(options.objects ?? []),
  ];
  return writeObjects(objects, options.trailer ?? '');
}

/** Bytes of numbered objects with their table, as a program would write them. */
export function writeObjects(objects: readonly string[], trailer = ''): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R ${trailer}>>\nstartxref\n${text.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function toStream(content: string, dictionary = ''): string {
  return `<</Length ${content.length} ${dictionary}>>\nstream\n${content}\nendstream`;
}

/** A scan as a fax machine makes it (CCITT group 4): one page, all black, with no words. */
export function makeScan(): Uint8Array<ArrayBuffer> {
  const fax = '/DecodeParms<</K -1/Columns 8/Rows 8>>/Filter/CCITTFaxDecode';
  const image = `/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]${fax}`;
  return writeObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</I 6 0 R>>>>>>',
    '<<>>',
    toStream('q 400 0 0 400 100 300 cm /I Do Q'),
    toStream('\xff', image),
  ]);
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return lines.length === 0 ? '' : `BT /F1 14 Tf 18 TL 72 770 Td\n${shown}\nET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
