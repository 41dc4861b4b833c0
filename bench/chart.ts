import { show } from './goals.ts';
import type { Row } from './results.ts';
import { type SystemName, systemTitles } from './systems.ts';
import { type TaskName, tasks } from './tasks.ts';

const SHOWN: TaskName[] = ['list', 'search', 'open', 'import', 'save', 'heap'];
const WIDTH = 860;
const LABEL_WIDTH = 300;
const VALUE_WIDTH = 110;
const LINE = 22;
const GAP = 46;
const MARGIN = 24;

/**
 * One block of bars for each task. Lengths are logarithmic, since the slowest is a thousand times slower
 * than the quickest: a bar that is one tick longer is ten times as much.
 */
export function drawChart(rows: readonly Row[], size: number): string {
  let y = MARGIN + 20;
  const blocks: string[] = [];
  for (const task of SHOWN) {
    const shown = rows.filter((row) => row.task === task && row.records === size);
    if (shown.length === 0) continue;
    blocks.push(drawBlock(task, shown, y));
    y += GAP + shown.length * LINE;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-labelledby="title">
<title id="title">Deedbox beside its peers at ${size.toLocaleString('en-GB')} records</title>
<style>
  text { font: 14px system-ui, sans-serif; fill: #1a2433; }
  .head { font-weight: 600; }
  .quiet { fill: #5b6675; }
  .end { text-anchor: end; }
  .bar { fill: #9aa5b5; }
  .deedbox { fill: #0b6e6e; }
  .ground { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8ecf2; }
    .quiet { fill: #a7b1c0; }
    .bar { fill: #667387; }
    .deedbox { fill: #4fc3c0; }
    .ground { fill: #141a22; }
  }
</style>
<rect class="ground" width="${WIDTH}" height="${y}"/>
${blocks.join('\n')}
</svg>
`;
}

function drawBlock(task: TaskName, rows: readonly Row[], top: number): string {
  const { title, unit, better } = tasks[task];
  const smallest = Math.min(...rows.map((row) => row.median));
  const largest = Math.max(...rows.map((row) => row.median));
  // A decade below the smallest is where bars begin, so that the smallest can be seen too.
  const lengthOf = (value: number) =>
    (WIDTH - LABEL_WIDTH - VALUE_WIDTH - MARGIN * 2) *
    ((Math.log10(value / smallest) + 1) / (Math.log10(largest / smallest) + 1));
  const lines = rows.map((row, at) => drawBar(row, top + 12 + at * LINE, lengthOf(row.median)));
  const words = `${unit}, ${better === 'less' ? 'shorter' : 'longer'} is better, logarithmic`;
  return `<text class="head" x="${MARGIN}" y="${top}">${title} <tspan class="quiet" font-weight="400">(${words})</tspan></text>
${lines.join('\n')}`;
}

function drawBar(row: Row, y: number, length: number): string {
  const left = MARGIN + LABEL_WIDTH;
  const className = row.system === 'deedbox' ? 'deedbox' : 'bar';
  return [
    `<text class="end" x="${left - 10}" y="${y + 12}">${titleOf(row.system)}</text>`,
    `<rect class="${className}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${LINE - 6}" rx="3"/>`,
    `<text x="${(left + length + 8).toFixed(1)}" y="${y + 12}">${show(row.median)}</text>`,
  ].join('\n');
}

function titleOf(system: SystemName): string {
  return systemTitles[system];
}
