import { type Format, useFormat, useTranslation } from '../i18n/index.ts';
import type { LogEntry } from './log-entry.ts';

export interface EntryWords {
  /** What was done, in a sentence. */
  what: string;
  /** What else there is to say; '' for nothing. */
  more: string;
}

/** Entries in words of the language on the screen. */
export function useEntryWords(): (entry: LogEntry) => EntryWords {
  const { t } = useTranslation('activity');
  const format = useFormat();
  return (entry) => ({ what: whatWords(entry, t), more: moreWords(entry, t, format) });
}

type Words = ReturnType<typeof useTranslation<'activity'>>['t'];

function whatWords({ action, subject, count, detail }: LogEntry, t: Words): string {
  const values = { subject, count };
  switch (action) {
    case 'opened':
      return detail === 'recoveryCode' ? t('actions.openedByCode') : t('actions.opened');
    case 'imported':
      if (detail === 'stopped' || detail === 'reading') return t('actions.importStopped', values);
      return count === 0 ? t('actions.importedNone', values) : t('actions.imported', values);
    case 'corrected':
      if (detail === 'reset') return t('actions.reset', values);
      return subject === '' ? t('actions.corrected', values) : t('actions.correctedTo', values);
    case 'exported':
      return detail === 'age' ? t('actions.exportedLocked') : t('actions.exported');
    default:
      return t(`actions.${action}`, values);
  }
}

function moreWords({ action, subject, count }: LogEntry, t: Words, format: Format): string {
  if (action !== 'opened' || count === 0) return '';
  return t('actions.tries', { count, when: format.instant(Date.parse(subject)) });
}
