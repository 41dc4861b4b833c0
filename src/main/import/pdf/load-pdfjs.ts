type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Pdfjs> | undefined;

/**
 * PDF.js, loaded when the first PDF comes: 0.15 s that no other file has to wait for. Its own worker is
 * this worker.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

/**
 * [Note: no canvas for text]
 * Where PDF.js finds Node it loads a native canvas, if one is installed, to draw with. Text needs none,
 * and machine code has no business with a stranger's file, so while it loads it is not told that this is Node.
 */
async function load(): Promise<Pdfjs> {
  process.on('unhandledRejection', ignoreLateFailures);
  const tagged = process as unknown as { [Symbol.toStringTag]: string };
  const name = tagged[Symbol.toStringTag];
  tagged[Symbol.toStringTag] = 'import worker';
  try {
    const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    tagged[Symbol.toStringTag] = name;
  }
}

/**
 * PDF.js lets go of promises that fail later, when a file is broken (9 of 1,500 mutated ones). What it was
 * asked has its answer by then or its own error: that is no reason for the thread to end.
 */
function ignoreLateFailures(reason: unknown): void {
  if (!(reason instanceof Error && /pdf\.worker/.test(reason.stack ?? ''))) throw reason;
}
