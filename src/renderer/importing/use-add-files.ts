import { useTranslation } from '../i18n/index.ts';
import { announce } from '../ui/index.ts';
import { useImports } from './imports-context.tsx';

/** Begins to bring files in, and says so. */
export function useAddFiles(): (files: readonly File[]) => void {
  const { t } = useTranslation('importing');
  const imports = useImports();
  return (files) => {
    if (files.length === 0) return;
    imports.add(files);
    announce(t('panel.started', { count: files.length }));
  };
}
