import { ImagePlus, Trash2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from '../../i18n/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import type { Scan, Scans } from './use-scans.ts';

export interface LetterScansProps {
  attached: readonly Scan[];
  scans: Scans;
  onRemove: (documentId: string) => void;
}

/** Photos and scans of the paper. Taken away, a file leaves the letter and stays in the box. */
export function LetterScans({ attached, scans, onRemove }: LetterScansProps) {
  const { t } = useTranslation('papers');
  return (
    <fieldset className="letter-scans">
      <legend className="ui-label">{t('letter.scan')}</legend>
      <p className="ui-hint">{t('letter.scanHint')}</p>
      {attached.length > 0 && (
        <ul>
          {attached.map(({ documentId, name }) => (
            <li key={documentId}>
              <bdi>{name}</bdi>
              <Button kind="quiet" icon={Trash2} onPress={() => onRemove(documentId)}>
                {t('letter.removeScan', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {scans.coming.map((name) => (
        <p key={name} role="status">
          {t('letter.scanComing', { name })}
        </p>
      ))}
      {scans.failed.map((name) => (
        <Notice key={name} kind="wrong" title={t('letter.scanFailed', { name })} />
      ))}
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['image/*', 'application/pdf']}
        onSelect={(list) => list && scans.add([...list])}
      >
        <Button id="letter-scans" icon={ImagePlus}>
          {t('letter.addScan')}
        </Button>
      </FileTrigger>
    </fieldset>
  );
}
