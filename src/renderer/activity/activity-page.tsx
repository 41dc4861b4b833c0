import { useMemo, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { CopyGate } from '../parts/index.ts';
import { useCatalogueVersion, useStore } from '../store/index.ts';
import { PageHeading } from '../ui/index.ts';
import { LastAction } from './last-action.tsx';
import { LogCheckNotice } from './log-check-notice.tsx';
import { type LogEntry, toLogEntry } from './log-entry.ts';
import { LogFilter, type LogQuery } from './log-filter.tsx';
import { LogList } from './log-list.tsx';
import { useFoundEntries } from './use-found-entries.ts';
import './activity-page.css';

/** What was done in this box, by day; whether the list is whole; and the last thing, to be taken back. */
export function ActivityPage() {
  const { t } = useTranslation(['activity', 'app']);
  return (
    <div className="activity">
      <PageHeading title={t('app:rooms.activity')}>
        <p>{t('activity:intro')}</p>
      </PageHeading>
      <CopyGate>
        <LogCheckNotice />
        <LastAction />
        <Log />
      </CopyGate>
    </div>
  );
}

function Log() {
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  const [query, setQuery] = useState<LogQuery>({ group: 'all', text: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what is in the catalogue
  const entries = useMemo(() => newestFirst(catalogue.ofKind('log').map(toLogEntry)), [catalogue, version]);
  const found = useFoundEntries(entries, query);
  return (
    <>
      <LogFilter query={query} onChange={setQuery} count={found.length} />
      <LogList entries={found} />
    </>
  );
}

function newestFirst(entries: readonly (LogEntry | null)[]): LogEntry[] {
  return entries
    .filter((entry) => entry !== null)
    .sort((one, other) => other.atMs - one.atMs || other.sequence - one.sequence);
}
