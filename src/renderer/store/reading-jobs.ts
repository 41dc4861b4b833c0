import type { Bridge } from '../bridge.ts';
import { Observable } from './observable.ts';

/** Whether main is reading a file now: one whose state is `reading` has then not been interrupted. */
export function watchReading(bridge: Bridge): Observable<boolean> {
  const isReading = new Observable(false);
  const jobs = new Set<string>();
  const show = () => isReading.set(jobs.size > 0);
  bridge.subscribe('import.progress', ({ jobId }) => {
    jobs.add(jobId);
    show();
  });
  bridge.subscribe('import.finished', ({ jobId }) => {
    jobs.delete(jobId);
    show();
  });
  bridge.subscribe('vault.locked', () => {
    jobs.clear();
    show();
  });
  return isReading;
}
