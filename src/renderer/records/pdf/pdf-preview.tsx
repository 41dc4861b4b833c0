import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/index.ts';
import { Notice, Skeleton, Switch } from '../../ui/index.ts';
import { ZOOM_STEPS } from './page-size.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { PdfWords } from './pdf-words.tsx';
import { useFirstPage } from './use-first-page.ts';
import { usePageInView } from './use-page-in-view.ts';
import { usePdf } from './use-pdf.ts';
import { useWidth } from './use-width.ts';
import './pdf.css';

/** Pages that are drawn; the same bound as for their text. */
const MOST_PAGES = 200;

export interface PdfPreviewProps {
  bytes: Uint8Array;
  name: string;
}

/** The pages of a PDF, drawn; or their words, for whoever does not see or does not want the picture. */
export function PdfPreview({ bytes, name }: PdfPreviewProps) {
  const { t } = useTranslation('papers');
  const pdf = usePdf(bytes);
  if (pdf.state === 'opening') return <Skeleton label={t('pdf.opening')} lines={8} />;
  if (pdf.state === 'unreadable') return <Notice kind="needs" title={t('pdf.unreadable')} />;
  return <Pages document={pdf.document} name={name} />;
}

function Pages({ document, name }: { document: PDFDocumentProxy; name: string }) {
  const { t } = useTranslation('papers');
  const count = Math.min(document.numPages, MOST_PAGES);
  const [zoom, setZoom] = useState<number>(100);
  const [showsWords, setShowsWords] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const { page, goTo } = usePageInView(scroller, count);
  return (
    <div className="pdf">
      <Switch label={t('pdf.asWords')} isSelected={showsWords} onChange={setShowsWords} />
      {showsWords ? (
        <PdfWords document={document} count={count} />
      ) : (
        <>
          <PdfToolbar
            page={page}
            count={count}
            zoom={zoom}
            onPage={goTo}
            onZoom={(step) => setZoom(stepFrom(zoom, step))}
          />
          <PageList document={document} name={name} count={count} zoom={zoom} scroller={scroller} />
        </>
      )}
      {document.numPages > count && <p>{t('pdf.pagesLeft', { shown: count, pages: document.numPages })}</p>}
    </div>
  );
}

interface PageListProps {
  document: PDFDocumentProxy;
  name: string;
  count: number;
  zoom: number;
  scroller: RefObject<HTMLElement | null>;
}

function PageList({ document, name, count, zoom, scroller }: PageListProps) {
  const { t } = useTranslation('papers');
  const width = useWidth(scroller);
  const first = useFirstPage(document);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroller} className="pdf-pages" aria-label={t('pdf.pages', { name })} tabIndex={0}>
      {first && width > 0 && (
        <ol>
          {Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <li key={index} data-page={index + 1}>
              <PdfPage
                document={document}
                number={index + 1}
                likely={first}
                width={width}
                zoom={zoom}
                label={t('pdf.page', { page: index + 1, count })}
                root={scroller}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function stepFrom(zoom: number, step: 1 | -1): number {
  const steps: readonly number[] = ZOOM_STEPS;
  return steps[steps.indexOf(zoom) + step] ?? zoom;
}
