import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Machine } from './machine.ts';
import { type SystemName, systemTitles } from './systems.ts';
import { type TaskName, taskNames, tasks } from './tasks.ts';

export interface Row {
  task: TaskName;
  system: SystemName;
  /** Records in the store; 0 where that does not matter. */
  records: number;
  median: number;
  unit: string;
  /** How many times as quick as the task's baseline, or as sparing: above 1 is better than it. null without one. */
  ratio: number | null;
  runs: number;
}

export interface Results {
  machine: Machine;
  rows: Row[];
}

/** Values of one system in one task, as they were measured, one for each round. */
export class Measurements {
  readonly #values = new Map<
    string,
    { task: TaskName; system: SystemName; records: number; values: number[] }
  >();

  add(task: TaskName, system: SystemName, records: number, value: number): void {
    const key = `${task} ${system} ${records}`;
    const known = this.#values.get(key) ?? { task, system, records, values: [] };
    known.values.push(value);
    this.#values.set(key, known);
  }

  toRows(): Row[] {
    const rows = [...this.#values.values()].map(
      ({ task, system, records, values }): Row => ({
        task,
        system,
        records,
        median: round(median(values)),
        unit: tasks[task].unit,
        ratio: null,
        runs: values.length,
      }),
    );
    return inOrder(rows.map((row) => ({ ...row, ratio: ratioOf(row, rows) })));
  }
}

function ratioOf(row: Row, rows: readonly Row[]): number | null {
  const { baseline, better } = tasks[row.task];
  const base = rows.find(
    ({ task, system, records }) => task === row.task && records === row.records && system === baseline,
  );
  if (!base || base.median === 0 || row.median === 0) return null;
  return round(better === 'less' ? base.median / row.median : row.median / base.median);
}

function inOrder(rows: Row[]): Row[] {
  const systems = Object.keys(systemTitles);
  const place = ({ task, records, system }: Row) => [
    taskNames.indexOf(task),
    records,
    systems.indexOf(system),
  ];
  return rows.sort((one, other) => {
    const theirs = place(other);
    return place(one).reduce((order, value, at) => order || value - (theirs[at] ?? 0), 0);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The value below which a part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Four digits tell all there is to tell. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function readResults(file: string): Results | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}

/** Rows of the sizes just measured take the place of older ones; other sizes stay. */
export function writeResults(file: string, { machine, rows }: Results): Results {
  const sizes = new Set(rows.map(({ records }) => records));
  const kept = (readResults(file)?.rows ?? []).filter(({ records }) => !sizes.has(records));
  const results = { machine, rows: inOrder([...kept, ...rows]) };
  const lines = results.rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(file, `{\n  "machine": ${JSON.stringify(machine)},\n  "rows": [\n${lines}\n  ]\n}\n`);
  return results;
}
