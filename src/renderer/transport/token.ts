import { findToken } from '../../shared/wire.ts';

const STORAGE_KEY = 'deedbox-token';

interface Places {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
  sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The token this page was opened with. It is moved out of the address at once, into the storage of this tab
 * alone, so that it is in no history and survives a reload. Undefined where the link had none.
 */
export function takeToken({ location, history, sessionStorage }: Places): string | undefined {
  const token = findToken(location.hash);
  if (token === undefined) return sessionStorage.getItem(STORAGE_KEY) ?? undefined;
  sessionStorage.setItem(STORAGE_KEY, token);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token;
}
