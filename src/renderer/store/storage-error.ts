import { DeedboxError } from '../../shared/errors.ts';

/** What IndexedDB threw, as a code: `storage/full` where the disk or the quota is, otherwise `storage/failed`. */
export function toStorageError(error: unknown): DeedboxError {
  if (error instanceof DeedboxError) return error;
  const code = isQuotaError(error) ? 'storage/full' : 'storage/failed';
  return new DeedboxError(code, 'the working copy cannot be written', { cause: error });
}

/** Dexie wraps the browser's error: the name may be on the error itself or on what is inside. */
function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isQuotaError(error.inner);
}
