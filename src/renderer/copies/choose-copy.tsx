import { useTranslation } from '../i18n/index.ts';
import { DropArea } from '../ui/index.ts';

/** One file, chosen or dropped. */
export function ChooseCopy({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('copies');
  return (
    <DropArea
      label={t('check.drop')}
      buttonLabel={t('check.choose')}
      onFiles={([file]) => file && onFile(file)}
    />
  );
}
