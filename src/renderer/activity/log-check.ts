import { type ErrorCode, toErrorCode } from '../../shared/errors.ts';
import type { LogCheck } from '../../shared/model/log.ts';
import type { Bridge } from '../bridge.ts';
import { Observable } from '../store/index.ts';

export type LogState =
  | { phase: 'checking' }
  | { phase: 'checked'; check: LogCheck }
  | { phase: 'failed'; code: ErrorCode };

/** What is known of the log of the open box: one check at a time, the last one counts. */
export const logState = new Observable<LogState>({ phase: 'checking' });
let checking = 0;

/** Has main read the whole log. What was known before stands until then. Never rejects. */
export async function checkLog(bridge: Bridge): Promise<void> {
  const number = ++checking;
  if (logState.get().phase !== 'checked') logState.set({ phase: 'checking' });
  const state: LogState = await bridge.invoke('log.check', {}).then(
    (check) => ({ phase: 'checked', check }),
    (error) => ({ phase: 'failed', code: toErrorCode(error) }),
  );
  if (number === checking) logState.set(state);
}
