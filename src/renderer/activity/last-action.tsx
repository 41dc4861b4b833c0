import { Undo2 } from 'lucide-react';
import { useTranslation } from '../i18n/index.ts';
import { useCatalogueVersion, useLoading, useStore } from '../store/index.ts';
import { Button } from '../ui/index.ts';
import { useUndo } from '../undo/index.ts';
import { useEntryWords } from './use-entry-words.ts';

/** The last thing done since the box was opened, with the way back: also after the page was loaded again. */
export function LastAction() {
  const { t } = useTranslation('activity');
  const { bridge } = useStore();
  const version = useCatalogueVersion();
  const last = useLoading('last', String(version), () => bridge.invoke('action.last', {}));
  const wordsOf = useEntryWords();
  const { undo } = useUndo();
  const action = last.state === 'loaded' ? last.value.action : null;
  if (!action) return null;
  const { what } = wordsOf({ ...action, sequence: 1, detail: '', atMs: 0 });
  return (
    <section className="activity-last" aria-labelledby="last-title">
      <h2 id="last-title">{t('last.title')}</h2>
      <p>
        <bdi>{what}</bdi>
      </p>
      <Button icon={Undo2} onPress={() => void undo(action.actionId)}>
        {t('last.undo')}
      </Button>
    </section>
  );
}
