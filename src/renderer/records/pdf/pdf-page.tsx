import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/index.ts';
import { fitPage, type PageSize, sharpness } from './page-size.ts';
import { useIsNear } from './use-is-near.ts';

export interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** The size of the first page: most often of all. */
  likely: PageSize;
  /** CSS pixels there are for a page at 100 percent. */
  width: number;
  zoom: number;
  label: string;
  root: RefObject<HTMLElement | null>;
}

/** One page: an empty sheet until it comes near, drawn while it is, and let go when it is far again. */
export function PdfPage({ document, number, likely, width, zoom, label, root }: PdfPageProps) {
  const { t } = useTranslation('papers');
  const sheet = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(sheet, root);
  const [size, setSize] = useState(likely);
  const [isBroken, setBroken] = useState(false);
  const box = fitPage(size, width, zoom);
  return (
    <div
      ref={sheet}
      className="pdf-sheet"
      style={{ inlineSize: `${box.width}px`, blockSize: `${box.height}px` }}
    >
      {isNear && !isBroken && (
        <Drawing
          document={document}
          number={number}
          box={box}
          label={label}
          onSize={setSize}
          onBroken={() => setBroken(true)}
        />
      )}
      {isBroken && <p className="pdf-broken">{t('pdf.pageBroken', { page: number })}</p>}
    </div>
  );
}

interface DrawingProps {
  document: PDFDocumentProxy;
  number: number;
  box: PageSize;
  label: string;
  onSize: (size: PageSize) => void;
  onBroken: () => void;
}

function Drawing({ document, number, box, label, onSize, onBroken }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = box;
  const told = useRef({ onSize, onBroken });
  useEffect(() => {
    told.current = { onSize, onBroken };
  });
  useEffect(() => {
    let stop = (): void => undefined;
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const { current } = canvas;
      if (!isCurrent || !current) return;
      const natural = page.getViewport({ scale: 1 });
      told.current.onSize({ width: natural.width, height: natural.height });
      const scale = (width / natural.width) * sharpness({ width, height }, window.devicePixelRatio);
      const viewport = page.getViewport({ scale });
      current.width = Math.floor(viewport.width);
      current.height = Math.floor(viewport.height);
      const task = page.render({ canvas: current, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().catch((error: unknown) => {
      const isStopped = error instanceof Error && error.name === 'RenderingCancelledException';
      if (isCurrent && !isStopped) told.current.onBroken();
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [document, number, width, height]);
  return <canvas ref={canvas} role="img" aria-label={label} className="pdf-canvas" />;
}
