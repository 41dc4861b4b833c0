import { defineConfig } from 'vite';

/** The preload script: one small file, for a sandboxed preload can load no other. */
export default defineConfig({
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'chrome156',
    minify: false,
    rollupOptions: {
      input: 'src/main/electron/preload.ts',
      external: ['electron', 'electron/renderer'],
      output: { format: 'cjs', codeSplitting: false, entryFileNames: 'preload.cjs' },
    },
  },
});
