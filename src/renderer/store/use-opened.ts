import { useEffect, useState } from 'react';
import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { DocumentView, RecordView } from '../../shared/model/stored.ts';
import { useStore } from './store-context.tsx';
import { useSummary } from './use-catalogue.ts';

export type Loading<Value> =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode; retry: () => void }
  | { state: 'loaded'; value: Value };

const LOADING = { state: 'loading' } as const;

/**
 * Runs `load` again whenever `key` changes, and keeps the last value on the screen while a newer one
 * of the same `subject` comes.
 */
export function useLoading<Value>(subject: string, key: string, load: () => Promise<Value>): Loading<Value> {
  const [held, setHeld] = useState<{ subject: string; loading: Loading<Value> }>({
    subject,
    loading: LOADING,
  });
  const [attempt, setAttempt] = useState(0);
  // `load` is made anew at each render; what it does is named by `key`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true;
    const show = (loading: Loading<Value>) => isCurrent && setHeld({ subject, loading });
    const retry = () => setAttempt((count) => count + 1);
    load().then(
      (value) => show({ state: 'loaded', value }),
      (error) => show({ state: 'failed', code: toErrorCode(error), retry }),
    );
    return () => {
      isCurrent = false;
    };
  }, [subject, key, attempt]);
  return held.subject === subject ? held.loading : LOADING;
}

/** All revisions of a record, newest first; anew when one is added. */
export function useRecord(recordId: string): Loading<RecordView[]> {
  const { opener } = useStore();
  const revision = useSummary(recordId)?.revision ?? 0;
  return useLoading(recordId, `${recordId}/${revision}`, () => opener.open('record.open', recordId));
}

export function useDocument(documentId: string): Loading<DocumentView[]> {
  const { opener } = useStore();
  const revision = useSummary(documentId)?.revision ?? 0;
  return useLoading(documentId, `${documentId}/${revision}`, () => opener.open('document.open', documentId));
}
