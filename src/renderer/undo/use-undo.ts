import { toErrorCode } from '../../shared/errors.ts';
import { useErrorWords } from '../i18n/error-words.ts';
import { useTranslation } from '../i18n/index.ts';
import { useSession } from '../session/session-context.ts';
import { useStore } from '../store/index.ts';
import { showToast } from '../ui/index.ts';

export interface Undo {
  /** Takes back one action, or the last one for null, and says what came of it. Never rejects. */
  undo(actionId: string | null): Promise<void>;
  /** Says what was done, with a way to take it back. null: nothing was changed. */
  offer(message: string, actionId: string | null): void;
}

export function useUndo(): Undo {
  const { t } = useTranslation('order');
  const words = useErrorWords();
  const { bridge, copy } = useStore();
  const session = useSession();
  const undo = async (actionId: string | null) => {
    try {
      const { generation, action, left } = await bridge.invoke('action.undo', { actionId });
      await copy.whenApplied(generation);
      if (action === 'renamed') await session.refresh();
      showToast(left > 0 ? t('undo.partly', { count: left }) : t('undo.done'));
    } catch (error) {
      const { title, body } = words(toErrorCode(error));
      showToast(`${title}. ${body}`);
    }
  };
  const offer = (message: string, actionId: string | null) => {
    const label = t('undo.action');
    showToast(message, actionId === null ? undefined : { label, onPress: () => void undo(actionId) });
  };
  return { undo, offer };
}
