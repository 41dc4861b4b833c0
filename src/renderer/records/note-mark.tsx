import { NotebookPen } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { VisuallyHidden } from '../ui/index.ts';

/** The person wrote something about this. */
export function NoteMark() {
  const { t } = useTranslation('order');
  return (
    <span className="timeline-note">
      <NotebookPen aria-hidden size={18} />
      <VisuallyHidden>{t('note.title')}</VisuallyHidden>
    </span>
  );
}
