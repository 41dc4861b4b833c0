import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { announce, Button } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import { type ImportItem, isOver, waitsForPerson } from './import-item.ts';
import { ImportItemView } from './import-item-view.tsx';
import './import-panel.css';
import { useImportItems, useImports } from './imports-context.tsx';
import { useResultWords } from './use-result-words.ts';

export interface ImportPanelProps {
  /** page: a part of the page of files. corner: stays while the person looks elsewhere, small until asked. */
  place: 'page' | 'corner';
}

/** Files on their way in and what came of them. */
export function ImportPanel({ place }: ImportPanelProps) {
  const { t } = useTranslation('importing');
  const imports = useImports();
  const all = useImportItems();
  const items = place === 'page' ? all : all.filter((item) => !item.isSeen);
  const [isOpen, setOpen] = useState(place === 'page');
  useAnnounceResults(all);
  const hasNews = place === 'page' && all.some((item) => isOver(item) && !item.isSeen);
  useEffect(() => {
    if (hasNews) imports.markSeen();
  }, [hasNews, imports]);
  if (items.length === 0) return null;
  const busy = items.filter((item) => !isOver(item)).length;
  const waiting = items.filter(waitsForPerson).length;
  const over = waiting > 0 ? t('panel.waiting', { count: waiting }) : t('panel.done');
  const shown = isOpen ? items : items.filter(({ stage }) => stage.stage === 'working');
  return (
    <section className={`import-panel import-panel-${place}`} aria-label={t('panel.label')}>
      <header className="import-panel-head">
        <h2>{busy > 0 ? t('panel.busy', { count: busy }) : over}</h2>
        <div className="import-panel-tools">
          {place === 'corner' && (
            <Button kind="quiet" icon={isOpen ? ChevronDown : ChevronUp} onPress={() => setOpen(!isOpen)}>
              {isOpen ? t('panel.hide') : t('panel.show')}
            </Button>
          )}
          {busy === 0 && (
            <Button kind="quiet" icon={X} onPress={() => imports.putAway()}>
              {t('panel.clear')}
            </Button>
          )}
        </div>
      </header>
      {shown.length > 0 && (
        <ul className="import-list">
          {shown.map((item) => (
            <li key={item.id}>
              <ImportItemView item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Each result is said once. */
function useAnnounceResults(items: readonly ImportItem[]): void {
  const { t } = useTranslation('importing');
  const resultWords = useResultWords();
  const vocabulary = useVocabulary();
  const said = useRef(new Set(items.filter(isOver).map((item) => item.id)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: results are said when they come, not when the language changes
  useEffect(() => {
    for (const item of items) {
      if (!isOver(item) || said.current.has(item.id)) continue;
      said.current.add(item.id);
      announce(t('panel.finished', { name: item.name, result: resultWords(item) }));
    }
  }, [items, vocabulary]);
}
