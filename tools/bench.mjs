import { existsSync, statSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode } from './node24.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run.mjs';
import { runTool, say, Trouble } from './say.mjs';

/**
 * `npm run bench`: measures Deedbox beside its peers and writes bench/results.json, README.md and chart.svg.
 * `npm run bench -- --records 50000 --rounds 5` measures one size; `--systems deedbox,dexie-rows` only some.
 */
await runTool(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  process.env.DEEDBOX_CHROMIUM = await ensureChromium();
  await ensurePeers();
  say('Building the pages that are measured.');
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const built = await run(node, [vite, 'build', '--config', 'bench/vite.config.ts', '--logLevel', 'warn']);
  if (built !== 0) throw new Trouble('The build failed. What it says above tells why.');
  return run(node, [inProject('bench', 'run.ts'), ...process.argv.slice(2)]);
});

/** The peers have a lockfile of their own: nothing of them is installed with the app. */
async function ensurePeers() {
  const installed = inProject('bench', 'node_modules', '.package-lock.json');
  const lock = inProject('bench', 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(lock).mtimeMs) return;
  say('Installing what Deedbox is measured beside, exactly as its lockfile names it.');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const code = await run('npm', ['ci', '--prefix', `${projectFolder}/bench`, ...flags]);
  if (code !== 0) throw new Trouble('The peers could not be installed. What npm says above tells why.');
}
