import { toErrorCode } from '../../shared/errors.ts';
import { useErrorWords } from '../i18n/index.ts';
import { showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';
import { useHouse } from './house-context.ts';

/** Locks the box; says so where that did not go well. */
export function useLock(): { lock: () => Promise<void>; isLocking: boolean } {
  const house = useHouse();
  const wordsOf = useErrorWords();
  const { run, isBusy } = useAction();
  const lock = async () => {
    await run(() =>
      house.lock().catch((error: unknown) => {
        const { title, body } = wordsOf(toErrorCode(error));
        showToast(`${title}. ${body}`);
      }),
    );
  };
  return { lock, isLocking: isBusy };
}
