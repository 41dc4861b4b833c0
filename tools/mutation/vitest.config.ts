import { defineConfig } from 'vitest/config';

/** The tests that mirror what is mutated; of the app's own two projects, Stryker needs neither. */
export default defineConfig({
  test: {
    include: ['tests/main/{vault,journal}/**/*.test.ts'],
    testTimeout: 30_000,
    // Stryker watches nothing: a mutant that hangs is ended from outside.
    watch: false,
  },
});
