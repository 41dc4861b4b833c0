import { inProject } from '../project.mjs';
import { folder } from './folder.mjs';

/**
 * What `npm run test:mutants` changes and what has to notice it (docs/mutation-testing.md).
 * Options: https://stryker-mutator.io/docs/stryker-js/configuration
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  mutate: [`src/main/${folder}/**/*.ts`, '!**/*.d.ts'],
  coverageAnalysis: 'perTest',
  // One after another: a test that is killed by the machine's load says nothing about a mutant.
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 3,
  disableTypeChecks: false,
  // Stryker would rewrite it with TypeScript's programming interface, which TypeScript 7 has not; a copy needs none.
  tsconfigFile: 'none',
  ignorePatterns: ['/.cache', '/.vite', '/dist', '/out', '/docs', '/assets', '/tools/mutation/node_modules'],
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: inProject('.cache', 'mutation', `${folder}.json`) },
};
