import type { Row } from './results.ts';
import type { SystemName } from './systems.ts';
import type { TaskName } from './tasks.ts';

/** What was promised, at 50,000 records, and how to tell from the rows whether it is kept. */
interface Goal {
  text: string;
  /** undefined where a row is missing. */
  check(find: Find): { kept: boolean; measured: string } | undefined;
}

/** The median of a system in a task. */
type Find = (task: TaskName, system: SystemName) => number | undefined;

export const GOAL_RECORDS = 50_000;

export const goals: Goal[] = [
  {
    text: 'The list at least 3 times as fast as unencrypted Dexie with whole rows',
    check: (find) => atLeast(divide(find('list', 'dexie-rows'), find('list', 'deedbox')), 3, 'times as fast'),
  },
  {
    text: 'The list no slower than SQLCipher',
    check: (find) => atLeast(divide(find('list', 'sqlcipher'), find('list', 'deedbox')), 1, 'times as fast'),
  },
  {
    text: 'Search in under 8 ms for 19 keys of 20',
    check: (find) => atMost(find('searchP95', 'deedbox'), 8, 'ms'),
  },
  {
    text: 'Saving an import, journal included, as fast as unencrypted Dexie',
    check: (find) =>
      atLeast(divide(find('import', 'deedbox'), find('import', 'dexie-rows')), 1, 'times as fast'),
  },
  {
    text: 'One change saved in under 10 ms',
    check: (find) => atMost(find('save', 'deedbox'), 10, 'ms'),
  },
  {
    text: 'The page never blocked for more than 50 ms while importing',
    check: (find) => atMost(find('blocked', 'deedbox'), 50, 'ms'),
  },
  {
    text: 'Memory of the page at most twice the bytes of the summaries',
    check: (find) => atMost(find('heapPerSummary', 'deedbox'), 2, 'bytes for each'),
  },
  ...(
    [
      ['seal', 'Sealing records', 1.5],
      ['keepFile', 'Sealing a file onto the disk', 2],
      ['readFile', 'Opening a sealed file', 2],
      ['backup', 'Writing a safe copy', 2],
      ['restore', 'Restoring a safe copy', 2],
    ] as const
  ).map(
    ([task, what, limit]): Goal => ({
      text: `${what} within ${limit} of libsodium alone`,
      check: (find) =>
        atMost(divide(find(task, 'libsodium'), find(task, 'deedbox')), limit, 'times its time'),
    }),
  ),
];

/** Medians at the size of the goals; what does not depend on a size stands under 0. */
export function finder(rows: readonly Row[]): Find {
  return (task, system) =>
    rows.find(
      (row) =>
        row.task === task && row.system === system && (row.records === GOAL_RECORDS || row.records === 0),
    )?.median;
}

function atLeast(value: number | undefined, limit: number, unit: string) {
  return value === undefined ? undefined : { kept: value >= limit, measured: `${show(value)} ${unit}` };
}

function atMost(value: number | undefined, limit: number, unit: string) {
  return value === undefined ? undefined : { kept: value <= limit, measured: `${show(value)} ${unit}` };
}

function divide(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

/** Three digits for people. */
export function show(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}
