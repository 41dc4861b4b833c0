import type { Category } from '../../shared/model/category.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { useStore } from '../store/index.ts';
import { useUndo } from '../undo/index.ts';
import { useAction } from '../use-action.ts';

export interface Answers {
  agency: string | null;
  category: Category | null;
  learn: boolean;
}

/** Puts records right, and says so once it is saved, with what was learned and the way back. */
export function useCorrect(onDone: () => void) {
  const { t } = useTranslation('order');
  const format = useFormat();
  const { bridge, copy, catalogue } = useStore();
  const { offer } = useUndo();
  const { run, isBusy, failure } = useAction();
  const correct = (rows: readonly number[], answers: Answers) =>
    run(async () => {
      const recordIds = rows.map((row) => catalogue.table.recordId(row));
      const done = await bridge.invoke('correction.save', { recordIds, ...answers });
      await copy.whenApplied(done.generation);
      const { count, learned, actionId } = done;
      const said =
        count === 0 ? t('question.unchanged') : t('question.saved', { count, total: format.number(count) });
      const taught = learned > 0 ? t('question.learned', { count: learned }) : t('question.notLearned');
      onDone();
      offer(answers.learn ? `${said}. ${taught}` : said, actionId);
    });
  return { correct, isBusy, failure };
}
