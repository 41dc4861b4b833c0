import { createContext, useContext, useSyncExternalStore } from 'react';
import { toErrorCode } from '../../shared/errors.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { useErrorWords } from '../i18n/error-words.ts';
import { showToast } from '../ui/index.ts';
import type { PreferenceStore } from './preference-store.ts';

export const PreferenceContext = createContext<PreferenceStore | null>(null);

function usePreferenceStore(): PreferenceStore {
  const store = useContext(PreferenceContext);
  if (!store) throw new Error('usePreferences stands outside PreferenceContext');
  return store;
}

export function usePreferences(): Preferences {
  const store = usePreferenceStore();
  return useSyncExternalStore(store.subscribe, store.read);
}

/** Changes a setting; says so where it could not be kept. */
export function useChangePreferences(): (change: Partial<Preferences>) => void {
  const store = usePreferenceStore();
  const wordsOf = useErrorWords();
  return (change) => {
    store.change(change).catch((error: unknown) => {
      const { title, body } = wordsOf(toErrorCode(error));
      showToast(`${title}. ${body}`);
    });
  };
}
