import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { runTool, say, Trouble } from './say.mjs';

const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
const pageSources = ['src/renderer', 'src/shared', 'vite.renderer.config.ts', 'package-lock.json'];

/**
 * Builds the page, when its sources are newer than what was built.
 * @param {string} node
 */
export async function ensurePage(node) {
  const built = inProject('dist', 'renderer', 'index.html');
  if (existsSync(built) && pageSources.every((source) => newest(inProject(source)) < statSync(built).mtimeMs))
    return;
  say('Building the pages.');
  await build(node, 'vite.renderer.config.ts');
}

/**
 * Builds Electron's main process, its workers and the preload script.
 * @param {string} node
 */
export async function buildMain(node) {
  say('Building the window.');
  rmSync(inProject('.vite', 'build'), { recursive: true, force: true });
  await build(node, 'vite.main.config.ts');
  await build(node, 'vite.preload.config.ts');
}

/**
 * @param {string} node
 * @param {string} config
 */
async function build(node, config) {
  const code = await run(node, [vite, 'build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) throw new Trouble(`The build of ${config} failed. What it says above tells why.`);
}

/**
 * A folder counts too: its time changes when something in it is added or deleted.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(`${path}/${name}`));
  return Math.max(own.mtimeMs, ...inside);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runTool(async () => {
    const node = await ensureNode();
    await ensureDependencies();
    await ensurePage(node);
    await buildMain(node);
  });
