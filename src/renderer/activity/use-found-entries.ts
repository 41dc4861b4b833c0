import { useMemo } from 'react';
import { useFormat } from '../i18n/index.ts';
import { fold, toSearchWords } from '../store/index.ts';
import { isInGroup, type LogEntry } from './log-entry.ts';
import type { LogQuery } from './log-filter.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** Entries of the group that hold every word, as they are said on the screen, days included. */
export function useFoundEntries(entries: readonly LogEntry[], { group, text }: LogQuery): LogEntry[] {
  const wordsOf = useEntryWords();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `format` is another one when the language is
  return useMemo(() => {
    const words = toSearchWords(text);
    return entries.filter((entry) => {
      if (!isInGroup(entry, group)) return false;
      if (words.length === 0) return true;
      const { what, more } = wordsOf(entry);
      const whole = fold(`${what} ${more} ${format.instant(entry.atMs)}`);
      return words.every((word) => whole.includes(word));
    });
  }, [entries, group, text, format]);
}
