import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { forbidden, options } from '../.dependency-cruiser.mjs';
import { projectFolder } from './project.mjs';

/**
 * Checks who imports whom against `.dependency-cruiser.mjs`.
 * @param {string} [folder] the project, or a copy of one
 * @returns {Promise<{ modules: number, violations: string[] }>}
 */
export async function checkImports(folder = projectFolder) {
  const ruleSet = { forbidden };
  const { output } = await cruise(['src'], { ...options, baseDir: folder, ruleSet, validate: true });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text');
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
    const comment = forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
    return `${rule.name}: ${from} → ${way}\n    ${comment}`;
  });
  return { modules: output.modules.length, violations };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, violations } = await checkImports();
  for (const violation of violations) console.log(violation);
  console.log(`${modules} modules, ${violations.length} imports against the rules`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
