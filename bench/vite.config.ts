import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages that are measured: Deedbox's own store, and the peers, which Deedbox's policy would not let in. */
export default defineConfig({
  root: at('./page'),
  build: {
    outDir: at('../.cache/bench/page'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    rollupOptions: { input: [at('./page/index.html'), at('./page/peers.html')] },
  },
});
