import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PageSize } from './page-size.ts';

const A4: PageSize = { width: 595, height: 842 };

/** The size of the first page, by which all sheets are laid out until they are drawn. */
export function useFirstPage(document: PDFDocumentProxy): PageSize | null {
  const [size, setSize] = useState<PageSize | null>(null);
  useEffect(() => {
    let isCurrent = true;
    document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        if (isCurrent) setSize({ width, height });
      },
      () => isCurrent && setSize(A4),
    );
    return () => {
      isCurrent = false;
    };
  }, [document]);
  return size;
}
