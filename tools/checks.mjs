import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Check
 * @property {'lint' | 'types' | 'imports'} kind
 * @property {string} title
 * @property {string[]} parameters for Node
 */

/** @param {string[]} parts */
function program(...parts) {
  return inProject('node_modules', ...parts);
}

/** @returns {Check[]} one for each environment: what it may use differs */
function typeChecks() {
  const environments = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'tsconfig.json')
    .map((path) => `src/${dirname(path)}`);
  // The bench can only be checked where its peers are installed, which the app's own install leaves out.
  const bench = existsSync(inProject('bench', 'node_modules')) ? ['bench'] : [];
  return ['.', ...environments.sort(), ...bench].map((folder) => ({
    kind: 'types',
    title: `types of ${folder === '.' ? 'tests, tools and configuration' : folder}`,
    parameters: [program('typescript', 'bin', 'tsc'), '-p', folder],
  }));
}

/** @returns {Check[]} everything that is checked without running it */
export function listChecks() {
  return [
    {
      kind: 'lint',
      title: 'lint and format',
      parameters: [program('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
    },
    ...typeChecks(),
    { kind: 'imports', title: 'import rules', parameters: [inProject('tools', 'import-rules.mjs')] },
  ];
}

/**
 * @param {string} node
 * @param {Check} check
 * @returns {Promise<boolean>} whether it passed
 */
export async function passes(node, check) {
  return existsSync(check.parameters[0] ?? '') && (await run(node, check.parameters)) === 0;
}
