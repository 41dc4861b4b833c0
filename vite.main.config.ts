import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Electron's main process and its workers, bundled whole: the packaged app carries no `node_modules`. */
export default defineConfig({
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    lib: {
      entry: {
        main: 'src/main/electron/main.ts',
        'argon2id-worker': 'src/main/vault/argon2id-worker.ts',
        'import-worker': 'src/main/import/import-worker.ts',
      },
      formats: ['cjs'],
      fileName: (_format, name) => `${name}.cjs`,
    },
    rollupOptions: {
      external: ['electron', 'electron/main', /^node:/, ...builtinModules],
      output: { chunkFileNames: '[name]-[hash].cjs' },
    },
  },
  resolve: { conditions: ['node'] },
  // libsodium asks where it lies, to find its WebAssembly; it carries that inside, so no answer is needed.
  define: { 'import.meta.url': 'undefined' },
});
