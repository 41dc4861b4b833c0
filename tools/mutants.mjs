import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureDependencies } from './dependencies.mjs';
import { addScores, readScores, toTable } from './mutation/scores.mjs';
import { ensureNode } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { runTool, say, Trouble } from './say.mjs';

/**
 * `npm run test:mutants`: changes vault and journal in a thousand small ways and counts the changes that
 * no test notices (docs/mutation-testing.md). `npm run test:mutants -- <file>…` changes only those.
 */
const LEAST_PERCENT = 90;
const stryker = inProject(
  'tools',
  'mutation',
  'node_modules',
  '@stryker-mutator',
  'core',
  'bin',
  'stryker.js',
);
const report = inProject('.cache', 'mutation', 'report.json');

await runTool(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  await ensureStryker();
  rmSync(report, { force: true });
  const files = process.argv.slice(2);
  const selection = files.length > 0 ? ['--mutate', files.join(',')] : [];
  say('Changing the code and running its tests, once for each change. All of it takes a quarter of an hour.');
  const code = await run(node, [stryker, 'run', 'tools/mutation/stryker.config.mjs', ...selection]);
  if (code !== 0 || !existsSync(report))
    throw new Trouble('Stryker could not finish. What it says above tells why.');
  return showScores();
});

/** The app's own install stays without it: it is large, and needed by nothing else. */
async function ensureStryker() {
  if (existsSync(stryker)) return;
  say('Installing Stryker into tools/mutation, exactly as the lockfile there names it.');
  const code = await run('npm', ['ci', '--prefix', inProject('tools', 'mutation')]);
  if (code !== 0)
    throw new Trouble('Stryker could not be installed. What npm says above tells why; then try again.');
}

function showScores() {
  const scores = readScores(JSON.parse(readFileSync(report, 'utf8')));
  for (const { file, survivors } of scores) {
    if (survivors.length > 0) console.log(`\n${file}`);
    for (const survivor of survivors) console.log(`  ${survivor}`);
  }
  console.log(`\n${toTable(scores)}`);
  const { percent } = addScores(scores);
  if (percent >= LEAST_PERCENT) return 0;
  say(`${percent.toFixed(1)} % of the changes are noticed; at least ${LEAST_PERCENT} % have to be.`);
  return 1;
}
