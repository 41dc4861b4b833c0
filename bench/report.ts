import { readFileSync, writeFileSync } from 'node:fs';
import { drawChart } from './chart.ts';
import { finder, GOAL_RECORDS, goals, show } from './goals.ts';
import type { Machine } from './machine.ts';
import type { Results, Row } from './results.ts';
import { type SystemName, systemTitles } from './systems.ts';
import { taskNames, tasks } from './tasks.ts';

const BEGIN = '<!-- results: written by the script -->';
const END = '<!-- end of results -->';

/** Puts the numbers into README.md, between its two marks, and draws the chart beside it. */
export function writeReport(folder: string, { machine, rows }: Results): void {
  const file = `${folder}/README.md`;
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  const size = chartSize(rows);
  const parts = [
    toMachine(machine),
    `![Bars for each task: how Deedbox and the others do at ${size.toLocaleString('en-GB')} records. The numbers are in the tables below.](chart.svg)`,
    toGoals(rows),
    ...taskNames
      .map((task) => toTable(rows.filter((row) => row.task === task)))
      .filter((part) => part !== ''),
  ];
  writeFileSync(file, `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`);
  writeFileSync(`${folder}/chart.svg`, drawChart(rows, size));
}

/** The size that the goals speak of, or the largest there is. */
function chartSize(rows: readonly Row[]): number {
  const sizes = rows.map((row) => row.records);
  return sizes.includes(GOAL_RECORDS) ? GOAL_RECORDS : Math.max(...sizes);
}

function toMachine(machine: Machine): string {
  const { measuredOn, processor, cores, memoryGib, node, chromium, loadBefore } = machine;
  return [
    `Measured on ${measuredOn}: ${cores} cores (${processor}), ${memoryGib} GiB of memory, Chromium ${chromium}, Node.js ${node}.`,
    `Load before it began: ${loadBefore}; about 0 is a quiet machine, ${cores} a busy one, and above that everything is slower than it is.`,
  ].join(' ');
}

function toGoals(rows: readonly Row[]): string {
  const find = finder(rows);
  const lines = goals.map(({ text, check }) => {
    const result = check(find);
    return `| ${text} | ${result?.measured ?? 'not measured'} | ${result ? (result.kept ? 'yes' : '**no**') : ''} |`;
  });
  const head = `### Goals, at ${GOAL_RECORDS.toLocaleString('en-GB')} records`;
  return [head, '', '| goal | measured | kept |', '| --- | --- | --- |', ...lines].join('\n');
}

/** One task: systems down, sizes across. */
function toTable(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const { title, unit, baseline, better } = tasks[first.task];
  const sizes = [...new Set(rows.map((row) => row.records))];
  const systems = (Object.keys(systemTitles) as SystemName[]).filter((system) =>
    rows.some((row) => row.system === system),
  );
  const cell = (system: SystemName, size: number) => {
    const row = rows.find((candidate) => candidate.system === system && candidate.records === size);
    if (!row) return 'left out';
    const ratio = row.ratio === null || system === baseline ? '' : ` (× ${show(row.ratio)})`;
    return `${show(row.median)}${ratio}${row.runs < 5 ? ` [${row.runs}]` : ''}`;
  };
  const heads = sizes.map((size) => (size === 0 ? unit : `${size.toLocaleString('en-GB')} records`));
  return [
    `### ${title}`,
    '',
    `${unit}, ${better === 'less' ? 'less' : 'more'} is better${systems.length > 1 ? `; × against ${systemTitles[baseline]}` : ''}.`,
    '',
    `| | ${heads.join(' | ')} |`,
    `| --- |${sizes.map(() => ' ---: |').join('')}`,
    ...systems.map(
      (system) => `| ${systemTitles[system]} | ${sizes.map((size) => cell(system, size)).join(' | ')} |`,
    ),
  ].join('\n');
}
