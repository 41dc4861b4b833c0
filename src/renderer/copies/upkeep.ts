import { summaryFlags } from '../../shared/model/summary.ts';
import type { UpkeepTask } from '../../shared/model/upkeep.ts';
import { type CatalogueView, NO_FILTERS } from '../store/index.ts';

const MS_PER_DAY = 86_400_000;
/** Days after which a box with files in it should have its first copy. */
const FIRST_COPY_DAYS = 3;
/** Days after which a copy is old, if something came in since. */
const OLD_COPY_DAYS = 30;
/** Days between two looks at the kit. */
const KIT_DAYS = 180;
/** Days for which a reminder that was put off stays away. */
const laterDays = { copy: 14, kit: 30 } as const;

export interface Upkeep {
  /** ms since 1970; null for never. */
  copiedAtMs: number | null;
  kitCheckedAtMs: number | null;
  reminders: Reminder[];
}

/** `days`: how old the last copy is; null where there is none. */
export type Reminder = { task: 'copy'; days: number | null } | { task: 'kit' };

/** What should be done again to keep the box safe, from the catalogue alone. */
export function summariseUpkeep(catalogue: CatalogueView, nowMs: number): Upkeep {
  const done = findDone(catalogue);
  const saved = findSaved(catalogue);
  const copiedAtMs = done.get('copy') ?? null;
  const kitCheckedAtMs = done.get('kit') ?? null;
  const daysSince = (ms: number): number => Math.floor((nowMs - ms) / MS_PER_DAY);
  const isPutOff = (task: 'copy' | 'kit'): boolean => {
    const later = done.get(`${task}Later`);
    return later !== undefined && daysSince(later) < laterDays[task];
  };
  const reminders: Reminder[] = [];
  if (saved && !isPutOff('copy')) {
    if (copiedAtMs === null) {
      if (daysSince(saved.firstMs) >= FIRST_COPY_DAYS) reminders.push({ task: 'copy', days: null });
    } else if (saved.lastMs > copiedAtMs && daysSince(copiedAtMs) >= OLD_COPY_DAYS)
      reminders.push({ task: 'copy', days: daysSince(copiedAtMs) });
  }
  // Two groups of the kit were typed when the box was made.
  if (saved && !isPutOff('kit') && daysSince(kitCheckedAtMs ?? saved.firstMs) >= KIT_DAYS)
    reminders.push({ task: 'kit' });
  return { copiedAtMs, kitCheckedAtMs, reminders };
}

/** When each task was last done. The summary of one carries the task as its type and the time as its detail. */
function findDone({ table }: CatalogueView): Map<UpkeepTask, number> {
  const done = new Map<UpkeepTask, number>();
  const upkeep = table.kinds.indexOf('upkeep');
  if (upkeep === -1) return done;
  for (let row = 0; row < table.length; row++) {
    if (table.kinds.indices[row] !== upkeep) continue;
    const { type, detail, flags } = table.summary(row);
    const doneAtMs = Date.parse(detail);
    if ((flags & summaryFlags.deleted) === 0 && !Number.isNaN(doneAtMs))
      done.set(type as UpkeepTask, doneAtMs);
  }
  return done;
}

/** When the first and the last thing came in; null for an empty box. */
function findSaved(catalogue: CatalogueView): { firstMs: number; lastMs: number } | null {
  const { savedAtMs } = catalogue.table;
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = 0;
  for (const show of ['files', 'records'] as const)
    for (const row of catalogue.select({ ...NO_FILTERS, show }, '')) {
      const ms = savedAtMs[row] ?? 0;
      firstMs = Math.min(firstMs, ms);
      lastMs = Math.max(lastMs, ms);
    }
  return lastMs === 0 ? null : { firstMs, lastMs };
}
