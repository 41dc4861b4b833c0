import { Download, ListTree, Pencil, Play, Tags, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentView } from '../../shared/model/stored.ts';
import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useIsReading, useStore } from '../store/index.ts';
import { Button, ErrorNotice, showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { SaveFile } from './save-file.tsx';

/** What a file is waiting for comes first; then its records, a copy of it, and the way back. */
export function FileActions({ document }: { document: DocumentView }) {
  const { t } = useTranslation(['records', 'order']);
  const [isSaving, setSaving] = useState(false);
  const { failure, isBusy, resume, undo } = useFileWork(document);
  const { state, format, recordId, counts } = document;
  const params = { documentId: recordId };
  const isReading = useIsReading();
  const canCarryOn = (state === 'reading' && !isReading) || state === 'stopped' || state === 'undone';
  const cameIn = counts.added + counts.revised;
  const canUndo = state !== 'reading' && state !== 'undone' && cameIn > 0;
  const isDescribed = format === 'attachment' || format === 'pdf';
  return (
    <div className="ui-stack">
      {failure && <ErrorNotice code={failure} />}
      <div className="ui-row">
        {state === 'needsMapping' && (
          <RoomLink to="/records/import/columns/$documentId" params={params} kind="primary">
            {t('file.columns')}
          </RoomLink>
        )}
        {isDescribed && (
          <RoomLink
            to="/records/import/details/$documentId"
            params={params}
            kind={state === 'needsDetails' ? 'primary' : 'secondary'}
            icon={Pencil}
          >
            {state === 'needsDetails' ? t('file.details') : t('file.changeDetails')}
          </RoomLink>
        )}
        {canCarryOn && (
          <Button kind="primary" icon={Play} onPress={() => void resume()} isBusy={isBusy}>
            {state === 'undone' ? t('file.bringBack') : t('file.carryOn')}
          </Button>
        )}
        {cameIn > 0 && state !== 'undone' && format !== 'zip' && (
          <RoomLink to="/records" search={{ file: recordId }} kind="secondary" icon={ListTree}>
            {t('file.records')}
          </RoomLink>
        )}
        {cameIn > 0 && state !== 'undone' && format !== 'zip' && (
          <RoomLink to="/records/order" search={{ file: recordId, all: true }} kind="secondary" icon={Tags}>
            {t('order:putRecordsRight')}
          </RoomLink>
        )}
        <Button icon={Download} onPress={() => setSaving(true)}>
          {t('file.save')}
        </Button>
        {canUndo && (
          <Button kind="quiet" icon={Undo2} onPress={() => void undo()} isBusy={isBusy}>
            {t('file.undo')}
          </Button>
        )}
      </div>
      {isSaving && <SaveFile document={document} onClose={() => setSaving(false)} />}
    </div>
  );
}

/** Taking a file's records out and bringing them back. What is said is said once it is saved. */
function useFileWork({ recordId: documentId, counts }: DocumentView) {
  const { t } = useTranslation('records');
  const { bridge, copy } = useStore();
  const { run, isBusy, failure } = useAction();
  const resume = () =>
    run(async () => {
      await bridge.invoke('import.resume', { documentId });
      showToast(t('file.carriedOn'));
    });
  const undo = () =>
    run(async () => {
      const { generation } = await bridge.invoke('import.undo', { documentId });
      await copy.whenApplied(generation);
      showToast(t('file.undone', { count: counts.added + counts.revised }), {
        label: t('file.bringBack'),
        onPress: () => void resume(),
      });
    });
  return { resume, undo, isBusy, failure };
}
