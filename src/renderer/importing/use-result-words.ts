import { useErrorWords, useFormat, useTranslation } from '../i18n/index.ts';
import type { ImportFinished, ImportItem } from './import-item.ts';

/** What came of a file, in a sentence. */
export function useResultWords(): (item: ImportItem) => string {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const errorWords = useErrorWords();

  const countsWords = ({ added, revised, unchanged }: ImportFinished['counts']): string => {
    const parts = Object.entries({ added, revised, unchanged }).filter(([, count]) => count > 0);
    return parts
      .map(([part, count]) => t(`result.${part as 'added'}`, { count, total: format.number(count) }))
      .join(', ');
  };
  const completeWords = ({ counts, partCount }: ImportFinished): string => {
    if (partCount === 0) return countsWords(counts) || t('result.nothing');
    const inside = t('result.inside', { count: partCount, total: format.number(partCount) });
    return [inside, countsWords(counts)].filter(Boolean).join(', ');
  };
  const finishedWords = (result: ImportFinished): string => {
    const { outcome, counts, errorCode } = result;
    if (outcome === 'complete') return completeWords(result);
    if (outcome === 'failed') return errorWords(errorCode ?? 'internal').title;
    if (outcome === 'stopped') return [t('result.stopped'), countsWords(counts)].filter(Boolean).join(' ');
    return t(`result.${outcome}`);
  };

  return ({ stage }) => {
    if (stage.stage === 'finished') return finishedWords(stage.result);
    if (stage.stage === 'failed') return errorWords(stage.code).title;
    return stage.stage === 'cancelled' ? t('result.cancelled') : '';
  };
}
