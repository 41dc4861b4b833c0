import { useNavigate } from '@tanstack/react-router';
import type { RecordView } from '../../../shared/model/stored.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useStore } from '../../store/index.ts';
import { showToast } from '../../ui/index.ts';
import { useAction } from '../../use-action.ts';
import { type LetterAnswers, toLetter } from './letter-answers.ts';

/** "Saved" is said once it is: in the box, and in the working copy. */
export function useSaveLetter(record: RecordView | null, discardDraft: () => Promise<void>) {
  const { t } = useTranslation('papers');
  const { bridge, copy, opener } = useStore();
  const navigate = useNavigate();
  const { run, isBusy, failure } = useAction();
  const save = (answers: LetterAnswers, date: string) =>
    run(async () => {
      const row = record && (await opener.sealedRow(record.recordId, record.revision));
      const { recordId, generation } = await bridge.invoke('letter.save', {
        row,
        letter: toLetter(answers, date),
      });
      await copy.whenApplied(generation);
      await discardDraft();
      showToast(t('letter.saved'));
      await navigate({ to: '/records/$recordId', params: { recordId } });
    });
  return { save, isBusy, failure };
}
