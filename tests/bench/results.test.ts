import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finder, goals } from '../../bench/goals.ts';
import { writeReport } from '../../bench/report.ts';
import { Measurements, median, quantile, readResults, writeResults } from '../../bench/results.ts';

const machine = {
  measuredOn: '2026-11-24',
  processor: 'Example',
  cores: 2,
  memoryGib: 24,
  node: '24.0.0',
  chromium: '156.0',
  loadBefore: 0,
};

/** Five rounds of two systems: Deedbox lists in 100 ms and Dexie in 400, at a size. */
function measure(records: number): Measurements {
  const measured = new Measurements();
  for (const extra of [30, -10, 0, 10, -30]) {
    measured.add('list', 'deedbox', records, 100 + extra);
    measured.add('list', 'dexie-rows', records, 400 + extra);
    measured.add('import', 'deedbox', records, 5000 + extra);
    measured.add('import', 'dexie-rows', records, 10_000 + extra);
  }
  return measured;
}

describe('numbers', () => {
  it('have the middle value as their median, or the middle of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('have 19 of 20 below their 95th hundredth', () => {
    const values = Array.from({ length: 100 }, (_, at) => at);
    expect(quantile(values, 0.95)).toBe(95);
  });

  it('are above 1 against the baseline when they are better, be it less or more', () => {
    const rows = measure(50_000).toRows();
    const ratio = (task: string) => rows.find((row) => row.task === task && row.system === 'deedbox')?.ratio;
    expect(ratio('list')).toBe(4);
    expect(ratio('import')).toBe(0.5);
    expect(rows.every((row) => row.runs === 5)).toBe(true);
  });

  it('have no ratio when the baseline was not measured', () => {
    const measured = new Measurements();
    measured.add('list', 'deedbox', 10, 5);
    expect(measured.toRows()).toMatchObject([{ ratio: null, median: 5 }]);
  });
});

describe('results on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deedbox-bench-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keep the sizes that were not measured again', () => {
    const file = join(folder, 'results.json');
    writeResults(file, { machine, rows: measure(10_000).toRows() });
    writeResults(file, { machine, rows: measure(50_000).toRows() });
    writeResults(file, { machine, rows: measure(50_000).toRows() });
    const sizes = readResults(file)?.rows.map(({ task, records }) => `${task} ${records}`);
    expect(sizes).toEqual([
      ...['list 10000', 'list 10000', 'list 50000', 'list 50000'],
      ...['import 10000', 'import 10000', 'import 50000', 'import 50000'],
    ]);
  });

  it('go between the marks of the page, and leave what is around them, when they are written twice', async () => {
    const page = join(folder, 'README.md');
    const around = 'before\n<!-- results: written by the script -->\nold\n<!-- end of results -->\nafter\n';
    await writeFile(page, around);
    const results = { machine, rows: measure(50_000).toRows() };
    writeReport(folder, results);
    const once = await readFile(page, 'utf8');
    writeReport(folder, results);
    expect(await readFile(page, 'utf8')).toBe(once);
    expect(once).toMatch(/^before\n.*\nafter\n$/s);
    expect(once).not.toContain('old');
    expect(once).toContain('| Deedbox | 100 (× 4) |');
    const chart = await readFile(join(folder, 'chart.svg'), 'utf8');
    expect(chart.match(/<rect class="(?:bar|deedbox)"/g)).toHaveLength(4);
  });

  it('tell kept goals from those that are not', () => {
    const find = finder(measure(50_000).toRows());
    const outcomes = goals.map(({ check }) => check(find)?.kept);
    expect(outcomes.slice(0, 4)).toEqual([true, undefined, undefined, false]);
  });
});
