import { useEffect, useState } from 'react';
import type { DocumentView } from '../../shared/model/stored.ts';
import { followDownload } from '../follow-download.ts';
import { useTranslation } from '../i18n/index.ts';
import { useLoading, useStore } from '../store/index.ts';
import { Button, Dialog, ErrorNotice, PassphraseField, showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';

export interface SaveFileProps {
  document: DocumentView;
  onClose: () => void;
}

/**
 * Saves a copy in clear, which asks again: main's own dialog where there is one; otherwise the
 * passphrase here, and the browser's way of saving.
 */
export function SaveFile({ document, onClose }: SaveFileProps) {
  const { bridge } = useStore();
  const app = useLoading('app', 'app', () => bridge.invoke('app.describe', {}));
  const { save, isBusy, failure } = useSave(document, onClose);
  const asksNatively = app.state === 'loaded' && app.value.asksNatively;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known who asks
  useEffect(() => {
    if (asksNatively) void save('');
  }, [asksNatively]);
  if (app.state === 'failed') return <ErrorNotice code={app.code} />;
  if (app.state === 'loading' || (asksNatively && !failure)) return null;
  if (asksNatively) return failure && <ErrorNotice code={failure} />;
  return <PassphraseDialog onSave={save} isBusy={isBusy} failure={failure} onClose={onClose} />;
}

type Save = ReturnType<typeof useSave>;

interface PassphraseDialogProps extends Pick<Save, 'isBusy' | 'failure'> {
  onSave: Save['save'];
  onClose: () => void;
}

function PassphraseDialog({ onSave, isBusy, failure, onClose }: PassphraseDialogProps) {
  const { t } = useTranslation(['records', 'app']);
  const [passphrase, setPassphrase] = useState('');
  return (
    <Dialog title={t('records:file.saveTitle')} isOpen onClose={onClose}>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void onSave(passphrase);
        }}
      >
        <p>{t('records:file.saveBody')}</p>
        {failure && <ErrorNotice code={failure} />}
        <PassphraseField
          label={t('records:file.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        <div className="ui-row">
          <Button kind="primary" type="submit" isBusy={isBusy} busyLabel={t('records:file.saving')}>
            {t('records:file.save')}
          </Button>
          <Button onPress={onClose}>{t('app:ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function useSave({ recordId, name }: DocumentView, onDone: () => void) {
  const { t } = useTranslation('records');
  const { bridge } = useStore();
  const { run, isBusy, failure } = useAction();
  const save = (passphrase: string) =>
    run(async () => {
      const { outcome, downloadPath } = await bridge.invoke('document.save', {
        documentId: recordId,
        passphrase,
      });
      if (outcome === 'download') followDownload(downloadPath, name);
      if (outcome !== 'cancelled') showToast(t('file.saved'));
      onDone();
    });
  return { save, isBusy, failure };
}
