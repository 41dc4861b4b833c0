import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePage } from './build.mjs';
import { listChecks, passes } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureMakers } from './make.mjs';
import { ensureNode } from './node24.mjs';
import { inProject } from './project.mjs';
import { add, countPlaywright, countVitest, readReport, toClosingLine } from './reports.mjs';
import { run } from './run.mjs';
import { runTool, say, Trouble } from './say.mjs';

/**
 * `npm test`: everything, from a fresh clone. `npm test -- <part of a path>` runs only the tests there.
 * `--full` runs the long forms too. The last line says what came of it; a check counts as a test.
 * @typedef {import('./reports.mjs').Counts} Counts
 */
const reports = inProject('.cache', 'reports');

await runTool(async () => {
  /** @type {Counts[]} */
  let parts = [{ passed: 0, failed: 1, skipped: 0 }];
  try {
    parts = await runAll();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
  }
  const total = add(parts);
  console.log(`\n${toClosingLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** @returns {Promise<Counts[]>} */
async function runAll() {
  const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  if (process.argv.includes('--full')) process.env.DEEDBOX_FULL = '1';
  const node = await ensureNode();
  await ensureDependencies();
  process.env.DEEDBOX_CHROMIUM = await ensureChromium();
  if (!(await ensureMakers()))
    say('Packages cannot be made here without zip, fakeroot and dpkg: those tests are skipped.');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const parts = filters.length === 0 ? await runChecks(node) : [];
  parts.push(await timed('tests in Node', () => runVitest(node, 'node', filters)));
  parts.push(await timed('tests in a page', () => runVitest(node, 'browser', filters)));
  if (filters.length === 0 || filters.some((filter) => filter.includes('e2e')))
    parts.push(await timed('the whole app in Chromium', () => runPlaywright(node, filters)));

  return parts;
}

/**
 * @param {string} node
 * @returns {Promise<Counts[]>}
 */
async function runChecks(node) {
  const results = [];
  for (const check of listChecks()) {
    results.push(await timed(check.title, async () => toCounts(await passes(node, check))));
  }
  return results;
}

/**
 * @param {string} node
 * @param {'node' | 'browser'} project
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
async function runVitest(node, project, filters) {
  const file = join(reports, `vitest-${project}.json`);
  const code = await run(node, [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ]);
  return readReport(file, countVitest, code);
}

/**
 * @param {string} node
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
async function runPlaywright(node, filters) {
  const file = join(reports, 'playwright.json');
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  try {
    await ensurePage(node);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return toCounts(false);
  }
  const code = await run(node, [cli, 'test', '--pass-with-no-tests', ...filters], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return readReport(file, countPlaywright, code);
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} work
 */
async function timed(title, work) {
  say(`${title[0]?.toUpperCase()}${title.slice(1)}`);
  const startedAt = performance.now();
  const counts = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${title}: ${toClosingLine(counts)} in ${seconds} s\n`);
  return counts;
}

/**
 * @param {boolean} passed
 * @returns {Counts}
 */
function toCounts(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
