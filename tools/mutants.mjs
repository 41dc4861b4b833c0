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
const FOLDERS = ['vault', 'journal'];
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

await runTool(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  await ensureStryker();
  const files = process.argv.slice(2);
  say('Changing the code and running its tests, once for each change. All of it takes half an hour.');
  const scores = [];
  for (const folder of FOLDERS) {
    const chosen = files.filter((file) => file.startsWith(`src/main/${folder}/`));
    if (files.length === 0 || chosen.length > 0) scores.push(...(await mutate(node, folder, chosen)));
  }
  return showScores(scores);
});

/** The app's own install stays without it: it is large, and needed by nothing else. */
async function ensureStryker() {
  if (existsSync(stryker)) return;
  say('Installing Stryker into tools/mutation, exactly as the lockfile there names it.');
  const code = await run('npm', ['ci', '--prefix', inProject('tools', 'mutation')]);
  if (code !== 0)
    throw new Trouble('Stryker could not be installed. What npm says above tells why; then try again.');
}

/**
 * @param {string} node
 * @param {string} folder of `src/main`
 * @param {readonly string[]} files in it; none means all
 */
async function mutate(node, folder, files) {
  const report = inProject('.cache', 'mutation', `${folder}.json`);
  rmSync(report, { force: true });
  const selection = files.length > 0 ? ['--mutate', files.join(',')] : [];
  const code = await run(node, [stryker, 'run', 'tools/mutation/stryker.config.mjs', ...selection], {
    env: { DEEDBOX_MUTATED_FOLDER: folder },
  });
  if (code !== 0 || !existsSync(report))
    throw new Trouble('Stryker could not finish. What it says above tells why.');
  return readScores(JSON.parse(readFileSync(report, 'utf8')));
}

/** @param {readonly import('./mutation/scores.mjs').Score[]} scores */
function showScores(scores) {
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
