import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

/**
 * [Note: what a browser writes down]
 * A browser keeps addresses, titles and the state of history entries in files in clear. So an address here
 * holds a room and random ids only; what stands after `?` (a search, an agency) is kept in memory under a
 * random key and is gone when the box locks. The window's title names the room, never a record.
 */
export function createPrivateHistory(page: Window & typeof globalThis): RouterHistory {
  const searches = new SearchKeys();
  const base = () => `${page.location.pathname}${page.location.search}`;
  return createBrowserHistory({
    window: page,
    createHref: (href) => {
      const { path, search } = split(href);
      return `${base()}#${path}${search && `?${searches.keyOf(search)}`}`;
    },
    parseLocation: () => {
      const { path, search: key } = split(page.location.hash.slice(1));
      const search = searches.searchOf(key);
      const suffix = search && `?${search}`;
      return {
        href: path + suffix,
        pathname: path,
        search: suffix,
        hash: '',
        state: page.history.state ?? UNMARKED,
      };
    },
  });
}

/** The state of an entry that the router did not make: an address typed by hand, a plain link. */
const UNMARKED: RouterHistory['location']['state'] = { key: '', __TSR_key: '', __TSR_index: 0 };

/** Searches by random key, and back. */
class SearchKeys {
  readonly #searches = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  keyOf(search: string): string {
    const known = this.#keys.get(search);
    if (known !== undefined) return known;
    const key = crypto.randomUUID();
    this.#keys.set(search, key);
    this.#searches.set(key, search);
    return key;
  }

  searchOf(key: string): string {
    return this.#searches.get(key) ?? '';
  }
}

function split(href: string): { path: string; search: string } {
  const [path = '', search = ''] = (href.split('#', 1)[0] ?? '').split('?', 2);
  return { path: path.startsWith('/') && !path.startsWith('//') ? path : '/', search };
}
