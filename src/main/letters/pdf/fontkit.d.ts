/** PDFKit's font reader; the package gives no types. All that is asked of it is which signs a typeface has. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}
