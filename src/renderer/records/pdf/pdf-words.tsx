import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useTranslation } from '../../i18n/index.ts';
import { OnScreen } from '../../parts/index.ts';
import { useLoading } from '../../store/index.ts';

const MOST_CHARACTERS = 1_000_000;

/** The words of each page, as text and never as anything else. */
export function PdfWords({ document, count }: { document: PDFDocumentProxy; count: number }) {
  const { t } = useTranslation('papers');
  const subject = document.fingerprints.join('/');
  const words = useLoading(subject, subject, () => readWords(document, count));
  return (
    <OnScreen loading={words} label={t('pdf.opening')}>
      {(pages) => (
        <div className="pdf-words">
          {pages.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <section key={index}>
              <h3>{t('pdf.page', { page: index + 1, count })}</h3>
              {text === '' ? (
                <p className="ui-soft">{t('pdf.noWords')}</p>
              ) : (
                <p className="pdf-text">
                  <bdi>{text}</bdi>
                </p>
              )}
            </section>
          ))}
        </div>
      )}
    </OnScreen>
  );
}

async function readWords(document: PDFDocumentProxy, count: number): Promise<string[]> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= count && length < MOST_CHARACTERS; number++) {
    const text = await readPage(document, number).catch(() => '');
    pages.push(text);
    length += text.length;
  }
  return pages;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .trim();
}
