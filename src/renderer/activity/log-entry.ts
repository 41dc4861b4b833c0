import { fromSummaryDetail, type LogAction, logActions } from '../../shared/model/log.ts';
import type { ListedSummary } from '../../shared/model/summary.ts';

/** An entry as the room shows it. */
export interface LogEntry {
  sequence: number;
  action: LogAction;
  subject: string;
  count: number;
  detail: string;
  atMs: number;
}

export const logGroups = {
  doors: ['made', 'opened', 'renamed', 'passphraseChanged', 'recoveryCodeRenewed', 'recoveryTested'],
  files: ['imported', 'importUndone', 'mapped', 'described', 'letterWritten'],
  order: ['corrected', 'forgot', 'noted', 'undone'],
  copies: ['backedUp', 'backupChecked', 'restored', 'exported', 'fileSaved'],
  repairs: ['shortened', 'repaired'],
} satisfies Record<string, readonly LogAction[]>;
export type LogGroup = keyof typeof logGroups;

/** null for what is no entry this version knows: it is left out of the list, and the check still counts it. */
export function toLogEntry({ type, title, detail, savedAtMs }: ListedSummary): LogEntry | null {
  const action = logActions.find((known) => known === type);
  const rest = fromSummaryDetail(detail);
  if (!action || !rest) return null;
  return { action, subject: title, atMs: savedAtMs, ...rest };
}

export function isInGroup({ action }: LogEntry, group: LogGroup | 'all'): boolean {
  return group === 'all' || (logGroups[group] as readonly LogAction[]).includes(action);
}
