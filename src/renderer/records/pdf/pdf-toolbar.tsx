import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { ZOOM_STEPS } from './page-size.ts';

export interface PdfToolbarProps {
  page: number;
  count: number;
  zoom: number;
  onPage: (page: number) => void;
  onZoom: (step: 1 | -1) => void;
}

/** Page by page, larger and smaller. */
export function PdfToolbar({ page, count, zoom, onPage, onZoom }: PdfToolbarProps) {
  const { t } = useTranslation('papers');
  return (
    <div className="pdf-toolbar" role="toolbar" aria-label={t('pdf.toolbar')}>
      {count > 1 && (
        <>
          <Button kind="quiet" icon={ChevronUp} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
            {t('pdf.before')}
          </Button>
          <span className="ui-figures" role="status">
            {t('pdf.page', { page, count })}
          </span>
          <Button kind="quiet" icon={ChevronDown} isDisabled={page >= count} onPress={() => onPage(page + 1)}>
            {t('pdf.next')}
          </Button>
        </>
      )}
      <Button kind="quiet" icon={ZoomOut} isDisabled={zoom === ZOOM_STEPS[0]} onPress={() => onZoom(-1)}>
        {t('pdf.smaller')}
      </Button>
      <span className="ui-figures" role="status">
        {t('pdf.zoom', { percent: zoom })}
      </span>
      <Button kind="quiet" icon={ZoomIn} isDisabled={zoom === ZOOM_STEPS.at(-1)} onPress={() => onZoom(1)}>
        {t('pdf.larger')}
      </Button>
    </div>
  );
}
