import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { letterFontFiles } from './src/main/letters/pdf/font-files.ts';

/** What letters are set in lies beside what is bundled; the core is told where. */
const letterFonts: Plugin = {
  name: 'letter-fonts',
  generateBundle() {
    for (const [cut, url] of Object.entries(letterFontFiles))
      this.emitFile({ type: 'asset', fileName: `letter-${cut}.ttf`, source: readFileSync(url) });
  },
};

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
  plugins: [letterFonts],
  resolve: {
    conditions: ['node'],
    // Its ES module asks where it lies while it loads, which nothing knows here; its CommonJS asks Node.
    alias: { pdfkit: fileURLToPath(new URL('node_modules/pdfkit/js/pdfkit.js', import.meta.url)) },
  },
  // libsodium asks where it lies, to find its WebAssembly; it carries that inside, so no answer is needed.
  define: { 'import.meta.url': 'undefined' },
});
