import type { PDFDocumentProxy } from 'pdfjs-dist';
import { startPdfWorker } from './pdf-worker.ts';

/** Where the decoders for scans stand in the built page, and vite.renderer.config.ts puts them. */
const DECODERS = '/pdfjs/';
const MOST_PICTURE_PIXELS = 50_000_000;

export interface OpenPdf {
  document: PDFDocumentProxy;
  close(): void;
}

/**
 * Opens a PDF to be drawn. It runs nothing, fetches nothing and knows no address: PDF.js gets the bytes
 * alone, in a thread of its own. Rejects with PDF.js's own errors.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const thread = startPdfWorker();
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    // A copy, since PDF.js takes what it is given.
    data: bytes.slice(),
    worker,
    verbosity: 0,
    useWasm: false,
    wasmUrl: DECODERS,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    enableXfa: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    maxImageSize: MOST_PICTURE_PIXELS,
  });
  const close = (): void => {
    // First the thread: one that goes round in circles would never answer.
    thread.terminate();
    void task.destroy().catch(() => undefined);
    worker.destroy();
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
