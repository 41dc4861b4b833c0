import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './tools/chromium.mjs';

/** A loaded machine is slow, and the long forms are long: a limit is there to end what hangs. */
const testTimeout = process.env.DEEDBOX_FULL ? 60 * 60_000 : 30_000;

const browserTests = 'tests/**/*.browser.test.{ts,tsx}';

export default defineConfig({
  test: {
    // PDF.js lets go of promises that fail later; see main/import/pdf/load-pdfjs.ts.
    onUnhandledError: ({ stack = '' }) => !/pdf\.worker/.test(stack),
    projects: [
      {
        resolve: {
          alias: { electron: fileURLToPath(new URL('./tests/support/electron-stub.ts', import.meta.url)) },
        },
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          hookTimeout: 60_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [browserTests, 'tests/e2e/**'],
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: clientPackages() },
        test: {
          name: 'browser',
          include: [browserTests],
          testTimeout,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

/** Named up front: a package found in the middle of a run makes Vite reload the page under the tests. */
function clientPackages(): string[] {
  return [
    'react',
    'react/jsx-dev-runtime',
    'react-dom',
    'react-dom/client',
    'react-aria-components',
    '@tanstack/react-router',
    '@tanstack/react-virtual',
    'dexie',
    'i18next',
    'react-i18next',
    'zod',
    '@msgpack/msgpack',
    'lucide-react',
    'fast-check',
    'vitest-browser-react',
  ].filter((name) => existsSync(new URL(`./node_modules/${name.split('/')[0]}`, import.meta.url)));
}
