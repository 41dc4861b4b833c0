import type { SystemName } from './systems.ts';

/** What is measured, and beside which system it is put. */
interface Task {
  title: string;
  unit: string;
  better: 'less' | 'more';
  baseline: SystemName;
}

export const tasks = {
  list: { title: 'From the key to the list in the page', unit: 'ms', better: 'less', baseline: 'dexie-rows' },
  search: { title: 'Search at one key, all hits', unit: 'ms', better: 'less', baseline: 'dexie-rows' },
  searchP95: {
    title: 'Search at one key, all hits, the slowest of twenty',
    unit: 'ms',
    better: 'less',
    baseline: 'dexie-rows',
  },
  open: { title: 'Open one record', unit: 'ms', better: 'less', baseline: 'dexie-rows' },
  import: {
    title: 'Save records that have been read from a file, durably',
    unit: 'records/s',
    better: 'more',
    baseline: 'dexie-rows',
  },
  bringIn: {
    title: 'Bring a file in: send, keep, read and save it',
    unit: 'records/s',
    better: 'more',
    baseline: 'deedbox',
  },
  blocked: {
    title: 'Longest time the page does nothing else while importing',
    unit: 'ms',
    better: 'less',
    baseline: 'dexie-rows',
  },
  save: { title: 'Save one change', unit: 'ms', better: 'less', baseline: 'dexie-rows' },
  heap: { title: 'Memory of the page with its list', unit: 'MB', better: 'less', baseline: 'dexie-rows' },
  heapPerSummary: {
    title: 'Memory of the page for each byte of the summaries',
    unit: 'bytes',
    better: 'less',
    baseline: 'deedbox',
  },
  heapSearched: {
    title: 'Memory of the page with its list, ready to search',
    unit: 'MB',
    better: 'less',
    baseline: 'dexie-rows',
  },
  rebuild: {
    title: 'Make the working copy again, to the list',
    unit: 'records/s',
    better: 'more',
    baseline: 'deedbox',
  },
  seal: { title: 'Seal records', unit: 'records/s', better: 'more', baseline: 'libsodium' },
  unseal: { title: 'Open sealed records', unit: 'records/s', better: 'more', baseline: 'libsodium' },
  keepFile: { title: 'Seal a file onto the disk', unit: 'MB/s', better: 'more', baseline: 'libsodium' },
  readFile: { title: 'Open a sealed file', unit: 'MB/s', better: 'more', baseline: 'libsodium' },
  backup: { title: 'Write a safe copy', unit: 'MB/s', better: 'more', baseline: 'libsodium' },
  restore: {
    title: 'Check a safe copy whole and make a box from it',
    unit: 'MB/s',
    better: 'more',
    baseline: 'libsodium',
  },
} satisfies Record<string, Task>;

export type TaskName = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as TaskName[];
