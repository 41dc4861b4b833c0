import { useMemo, useSyncExternalStore } from 'react';
import type { ListedSummary } from '../../shared/model/summary.ts';
import type { CatalogueTable } from './catalogue-table.ts';
import type { Filters } from './filters.ts';
import { useStore } from './store-context.tsx';
import type { WorkingCopyStatus } from './working-copy.ts';

/** How the working copy is doing. */
export function useCopyStatus(): WorkingCopyStatus {
  const { status } = useStore().copy;
  return useSyncExternalStore(status.subscribe, status.get);
}

/** Whether the list may be shown. */
export function useIsReady(): boolean {
  const { isReady } = useStore();
  return useSyncExternalStore(isReady.subscribe, isReady.get);
}

/** Whether a file is being read now. */
export function useIsReading(): boolean {
  const { isReading } = useStore();
  return useSyncExternalStore(isReading.subscribe, isReading.get);
}

/** Changes with every change of the catalogue. */
export function useCatalogueVersion(): number {
  const { version } = useStore().catalogue;
  return useSyncExternalStore(version.subscribe, version.get);
}

export interface Selection {
  /** Rows of `table`, newest first. */
  rows: Uint32Array;
  table: CatalogueTable;
  version: number;
}

/** The rows that pass; anew when the catalogue changes. `filters` must keep its identity while it is the same. */
export function useSelection(filters: Filters, query: string): Selection {
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  return useMemo(
    () => ({ rows: catalogue.select(filters, query), table: catalogue.table, version }),
    [catalogue, filters, query, version],
  );
}

/** What the person says of a record, and what its source says; null when the catalogue has no such record. */
export function useSaid(recordId: string) {
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` is what makes the answer another one
  return useMemo(() => {
    const { table } = catalogue;
    const row = table.findRow(recordId);
    if (row === -1) return null;
    return { correction: table.correction(row), note: table.note(row), source: table.source(row) };
  }, [catalogue, recordId, version]);
}

/** The summary of one record, or null when the catalogue has none. */
export function useSummary(recordId: string): ListedSummary | null {
  const { catalogue } = useStore();
  const version = useCatalogueVersion();
  // `version` is not read but is what makes the answer another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const row = catalogue.table.findRow(recordId);
    return row === -1 ? null : catalogue.table.summary(row);
  }, [catalogue, recordId, version]);
}
