import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { matchShortcut, type ShortcutKeys } from './shortcut-keys.ts';

/** Handlers by shortcut, the newest last: the part of the page that came last answers first. */
type Handlers = Map<string, (() => void)[]>;

const ShortcutContext = createContext<Handlers | null>(null);

export interface ShortcutProviderProps {
  /** Which keys mean which shortcut, such as `{ search: '/', lock: 'Ctrl+L', 'go.home': 'g h' }`. */
  keys: ShortcutKeys;
  /** Shortcuts without Ctrl or Alt; a person can turn them off (WCAG 2.1.4). */
  allowsSingleKeys: boolean;
  children: ReactNode;
}

export function ShortcutProvider({ keys, allowsSingleKeys, children }: ShortcutProviderProps) {
  const handlers = useMemo<Handlers>(() => new Map(), []);
  const before = useRef('');
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const match = matchShortcut(event, keys, before.current, allowsSingleKeys);
      before.current = match.pending;
      const handler = match.shortcut ? handlers.get(match.shortcut)?.at(-1) : undefined;
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, allowsSingleKeys, handlers]);
  return <ShortcutContext.Provider value={handlers}>{children}</ShortcutContext.Provider>;
}

/** Answers a shortcut while this part of the page is there. `handler` may be a new function each time. */
export function useShortcut(shortcut: string, handler: () => void): void {
  const handlers = useContext(ShortcutContext);
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    if (!handlers) return;
    const call = () => newest.current();
    handlers.set(shortcut, [...(handlers.get(shortcut) ?? []), call]);
    return () => {
      handlers.set(
        shortcut,
        (handlers.get(shortcut) ?? []).filter((other) => other !== call),
      );
    };
  }, [handlers, shortcut]);
}
