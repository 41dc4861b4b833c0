import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './open-pdf.ts';

export type PdfState =
  | { state: 'opening' }
  | { state: 'open'; document: PDFDocumentProxy }
  | { state: 'unreadable' };

/** A PDF, open for as long as it is on the screen. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [pdf, setPdf] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    let opened: OpenPdf | undefined;
    openPdf(bytes).then(
      (open) => {
        opened = open;
        if (isCurrent) setPdf({ state: 'open', document: open.document });
        else open.close();
      },
      () => isCurrent && setPdf({ state: 'unreadable' }),
    );
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, [bytes]);
  return pdf;
}
