import { useTranslation } from '../i18n/index.ts';
import { RoomLink } from '../parts/index.ts';
import { useStore } from '../store/index.ts';
import { Button, ErrorNotice, showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import type { ImportFinished } from './import-item.ts';

/** What can be done with a file now. */
export function NextSteps({ result }: { result: ImportFinished }) {
  const { documentId } = result;
  return documentId === null ? null : <Steps result={result} documentId={documentId} />;
}

function Steps({ result, documentId }: { result: ImportFinished; documentId: string }) {
  const { t } = useTranslation('importing');
  const { isBusy, failure, resume, undo } = useImportWork(result.name, documentId);
  const { outcome, counts, problemCount, partCount } = result;
  const params = { documentId };
  // Of a file that was there already the counts are those of then.
  const cameIn = outcome === 'duplicate' ? 0 : counts.added + counts.revised;
  return (
    <>
      {failure && <ErrorNotice code={failure} />}
      <nav className="import-next" aria-label={t('next.label', { name: result.name })}>
        {outcome === 'needsMapping' && (
          <RoomLink to="/records/import/columns/$documentId" params={params}>
            {t('next.columns')}
          </RoomLink>
        )}
        {outcome === 'needsDetails' && (
          <RoomLink to="/records/import/details/$documentId" params={params}>
            {t('next.details')}
          </RoomLink>
        )}
        {cameIn > 0 && partCount === 0 && (
          <RoomLink to="/records" search={{ file: documentId }}>
            {t('next.see')}
          </RoomLink>
        )}
        <RoomLink to="/records/files/$documentId" params={params}>
          {partCount > 0 ? t('next.inside') : t('next.file')}
        </RoomLink>
        {problemCount > 0 && (
          <RoomLink to="/records/import/problems/$documentId" params={params}>
            {t('next.problems')}
          </RoomLink>
        )}
        {(outcome === 'stopped' || outcome === 'failed') && (
          <Button kind="quiet" onPress={() => void resume()} isBusy={isBusy}>
            {outcome === 'stopped' ? t('next.carryOn') : t('next.again')}
          </Button>
        )}
        {cameIn > 0 && (
          <Button kind="quiet" onPress={() => void undo()} isBusy={isBusy}>
            {t('next.undo')}
          </Button>
        )}
      </nav>
    </>
  );
}

function useImportWork(name: string, documentId: string) {
  const { t } = useTranslation('importing');
  const { bridge, copy } = useStore();
  const { run, isBusy, failure } = useAction();
  const resume = () =>
    run(async () => {
      await bridge.invoke('import.resume', { documentId });
    });
  const undo = () =>
    run(async () => {
      const { generation } = await bridge.invoke('import.undo', { documentId });
      await copy.whenApplied(generation);
      showToast(t('next.undone', { name }));
    });
  return { resume, undo, isBusy, failure };
}
