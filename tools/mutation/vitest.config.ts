import { defineConfig } from 'vitest/config';
import { folder } from './folder.mjs';

/** The tests that mirror what is mutated, and no others; of the app's own two projects, Stryker needs neither. */
export default defineConfig({
  test: {
    include: [`tests/main/${folder}/**/*.test.ts`],
    testTimeout: 30_000,
  },
});
