import { useCallback, useEffect, useRef, useState } from 'react';
import { type ErrorCode, toErrorCode } from '../shared/errors.ts';

export interface Action {
  isBusy: boolean;
  /** The code of the last failure; null while all is well. */
  failure: ErrorCode | null;
  /** Does it, one at a time. Resolves to whether it went well; a failure becomes `failure`. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

/** Something that takes a moment and may fail. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const isRunning = useRef(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const run = useCallback(async (work: () => Promise<void>) => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      const code = toErrorCode(error);
      if (code === 'internal') console.error(error);
      if (isThere.current) setFailure(code);
      return false;
    } finally {
      isRunning.current = false;
      if (isThere.current) setBusy(false);
    }
  }, []);

  const clear = useCallback(() => setFailure(null), []);
  return { isBusy, failure, run, clear };
}
